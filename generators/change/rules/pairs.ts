import type { Rule, Severities } from "./rule.ts";

/** Two rules at once: what comes, and what goes. */
export function comes(
  [id, at]: readonly [string, string],
  value: unknown,
  [added, whyAdded]: readonly [Severities, string],
  [removed, whyRemoved]: readonly [Severities, string],
): Rule[] {
  return [
    {
      id: `${id}-added`,
      at,
      on: "added",
      as: added,
      why: whyAdded,
      fires: [undefined, value],
      silent: [value, undefined],
      mirror: `${id}-removed`,
    },
    {
      id: `${id}-removed`,
      at,
      on: "removed",
      as: removed,
      why: whyRemoved,
      fires: [value, undefined],
      silent: [undefined, value],
      mirror: `${id}-added`,
    },
  ];
}

/** One rule: another value is another thing, whichever way. */
export function changes(
  [id, at]: readonly [string, string],
  [one, other]: Rule["fires"],
  as: Severities,
  why: string,
  when?: string,
): Rule {
  return {
    id,
    at,
    on: "changed",
    ...(when === undefined ? {} : { when }),
    as,
    why,
    fires: [one, other],
    silent: [one, one],
    mirror: id,
  };
}
