import type { BuiltinName, Constraints } from "../../../generators/model/ir.ts";
import { INTEGERS } from "../meaning/formats.ts";
import type { Hints } from "./hints.ts";
import { others, sides, type Probe } from "./probe.ts";

/** Numbers on both sides of everything that is said of a number. */
export function numbersNear(name: BuiltinName, said: readonly Constraints[], hints: Hints): Probe[] {
  const isWhole = /int/.test(name);
  const bounds = [
    ...said.flatMap((each) => [each.minValue, each.maxValue, each.minValueExclusive, each.maxValueExclusive]),
    ...hints.numbers,
  ].filter((each) => each !== undefined);
  const ends = isWhole ? (INTEGERS[name] ?? INTEGERS["double-int"]!) : [];
  const all = [...bounds, ...ends];
  const around = (steps: readonly number[]) => all.flatMap((each) => steps.map((step) => each + step));
  const usual = isWhole
    ? [0, 1, 7, 42, -1, 0.5, 2 ** 53, 1e21]
    : [0, 1, -1, 0.1 + 0.2, 1e-7, 1e21, -2.5, 5e-324, 1e300];
  const finite = (numbers: readonly number[]) => numbers.filter((each) => Number.isFinite(each));
  return [
    ...sides(finite(around(isWhole ? [-1, 0, 1] : [-1e-6, 0, 1e-6]))),
    ...others(finite([...(isWhole ? [] : around([-1, 1])), ...usual])),
  ];
}
