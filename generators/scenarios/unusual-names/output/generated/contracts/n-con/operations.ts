// @generated tenchat:contracts@1 hash:0700c5358b1c85205d684bdbfc734fe5 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Item } from "../b/types.ts";

/** What `__proto__Operation` takes. */
export interface ProtoOperationInput {
  "a b": string;
  aB: string;
  rest: Item;
}
