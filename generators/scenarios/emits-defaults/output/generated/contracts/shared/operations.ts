// @generated tenchat:contracts@1 hash:e0ddbee630814f2baaae91e99433930f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Theme } from "./types.ts";

/** What `list` takes. */
export interface ListInput {
  limit?: number;
  archived?: boolean;
  "x-theme"?: Theme;
}

/** What `save` takes. */
export interface SaveInput {
  theme?: Theme;
  pageSize?: number;
  mailing?: boolean;
  note?: string;
}
