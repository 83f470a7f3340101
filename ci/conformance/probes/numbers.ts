import type { BuiltinName, Constraints } from "../../../generators/model/ir.ts";
import { INTEGERS } from "../meaning/formats.ts";
import type { Hints } from "./hints.ts";

/** Numbers on both sides of everything that is said of a number. */
export function numbersNear(name: BuiltinName, said: readonly Constraints[], hints: Hints): number[] {
  const isWhole = /int/.test(name);
  const bounds = [
    ...said.flatMap((each) => [each.minValue, each.maxValue, each.minValueExclusive, each.maxValueExclusive]),
    ...hints.numbers,
  ].filter((each) => each !== undefined);
  const ends = isWhole ? (INTEGERS[name] ?? INTEGERS["double-int"]!) : [];
  const steps = isWhole ? [-1, 0, 1] : [-1, -1e-6, 0, 1e-6, 1];
  const near = [...bounds, ...ends].flatMap((each) => steps.map((step) => each + step));
  const usual = isWhole
    ? [0, 1, 7, 42, -1, 0.5, 2 ** 53, 1e21]
    : [0, 1, -1, 0.1 + 0.2, 1e-7, 1e21, -2.5, 5e-324, 1e300];
  return [...near, ...usual].filter((each) => Number.isFinite(each));
}
