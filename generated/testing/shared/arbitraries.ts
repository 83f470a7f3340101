// @generated tenchat:arbitraries@1 hash:99de95a13d2097191dfc46dc502650bb DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

import { type Arbitrary, record } from "fast-check";
import type { InputIssue } from "../../contracts/shared/types.ts";
import { buildFrom, text } from "../runtime.ts";

export function arbitraryInputIssue(): Arbitrary<InputIssue> {
  return record({ path: text({"min":0,"max":40}), problem: text({"min":0,"max":40}) }) as Arbitrary<InputIssue>;
}

/** One of them, always the same, with what the test cares about. */
export function buildInputIssue(overrides: Partial<InputIssue> = {}): InputIssue {
  return buildFrom(arbitraryInputIssue(), overrides);
}
