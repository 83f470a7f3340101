// @generated tenchat:contracts@1 hash:d4d5cf41de3a922b0deaee0d9a7675cd DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Item } from "../b/types.ts";

/** What `__proto__Operation` takes. */
export interface ProtoOperationInput {
  "a b": string;
  aB: string;
  rest: Item;
}

/** What `change` takes. */
export interface ChangeInput {
  id: string;
  b?: string;
}
