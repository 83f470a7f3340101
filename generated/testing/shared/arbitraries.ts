// @generated tenchat:arbitraries@1 hash:cf6c25df30d2beec4d77df0b1e5d41a6 DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

import { type Arbitrary, record } from "fast-check";
import type { InputIssue } from "../../contracts/shared/types.ts";
import { drawWith, text } from "../runtime.ts";

export function arbitraryInputIssue(): Arbitrary<InputIssue> {
  return record({ path: text({"min":0,"max":1000000}), problem: text({"min":0,"max":1000000}) }) as Arbitrary<InputIssue>;
}

/** One of them, always the same, with what the test cares about. */
export function buildInputIssue(overrides: Partial<InputIssue> = {}): InputIssue {
  return drawWith(arbitraryInputIssue(), overrides);
}
