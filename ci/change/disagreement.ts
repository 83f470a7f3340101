import type { Axis } from "../../generators/change/rules/rule.ts";

/** What a run says of one axis, against what is declared. */
export interface Disagreement {
  readonly planted: string;
  readonly axis: Axis;
  readonly declared: string;
  /** What the other version refuses, loses or shows, where there is something. */
  readonly refused?: unknown;
  readonly rules: readonly string[];
}
