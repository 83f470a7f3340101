// @generated tenchat:arbitraries@1 hash:d10041b9145b5a0657e0fd17dddcacb9 DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

import { type Arbitrary, record } from "fast-check";
import type { InputIssue } from "../../contracts/shared/types.ts";
import { drawWith, text } from "../runtime/draw.ts";

export function arbitraryInputIssue(): Arbitrary<InputIssue> {
  return record(
    { path: text({"min":0,"max":1000000}), problem: text({"min":0,"max":1000000}) }
  ) as Arbitrary<InputIssue>;
}

/** One of them, always the same, with what the test cares about. */
export function buildInputIssue(overrides: Partial<InputIssue> = {}): InputIssue {
  return drawWith(arbitraryInputIssue(), overrides);
}
