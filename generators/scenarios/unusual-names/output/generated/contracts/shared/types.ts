// @generated tenchat:contracts@1 hash:5dc08b28617807be7ed5a9b9f7d99fd6 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Item } from "../a/types.ts";
import type { Item as Item_2 } from "../b/types.ts";

export type Nothing = Record<string, never>;

export interface Promise_ {
  class: string;
  "with space"?: number;
  "日本": "it's \"quoted\"";
}

export interface _2Things {
  none: Nothing;
  two: Item | Item_2;
}
