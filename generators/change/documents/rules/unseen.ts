import type { Rule, Severities } from "../../rules/rule.ts";
import { WORDS } from "./axes.ts";

/** Three rules at once: whether it comes, goes or is another one, it is to all the same. */
export function unseen(
  [id, at]: readonly [string, string],
  one: unknown,
  other: unknown,
  why: string,
  as: Severities = WORDS,
): Rule[] {
  return [
    {
      id: `${id}-added`,
      at,
      on: "added",
      as,
      why,
      fires: [undefined, one],
      silent: [one, undefined],
      mirror: `${id}-removed`,
    },
    {
      id: `${id}-removed`,
      at,
      on: "removed",
      as,
      why,
      fires: [one, undefined],
      silent: [undefined, one],
      mirror: `${id}-added`,
    },
    {
      id: `${id}-changed`,
      at,
      on: "changed",
      as,
      why,
      fires: [one, other],
      silent: [one, one],
      mirror: `${id}-changed`,
    },
  ];
}
