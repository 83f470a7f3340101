import { SAME, type Rule, type Severities } from "./rule.ts";

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

/** A word about what something was called before: what is compared with what is known by it. */
export function named(id: string, at: string, one: readonly string[], more: readonly string[]): Rule[] {
  return [
    ...comes(
      [id, at],
      one,
      [SAME, "It says what it was called before, and is compared with that."],
      [SAME, "What it was called before is forgotten."],
    ),
    changes([`${id}-changed`, at], [one, more], SAME, "It says something else of what it was called before."),
  ];
}

/** What a way of changing is called, and what it means. */
type Way = readonly [id: string, as: Severities, why: string];

/** Two rules at once: the way that a condition tells, and the way back. */
export function bothWays(
  at: string,
  when: string,
  [one, other]: Rule["fires"],
  [there, as, why]: Way,
  [back, asBack, whyBack]: Way,
): Rule[] {
  return [
    { id: there, at, on: "changed", when, as, why, fires: [one, other], silent: [other, one], mirror: back },
    { id: back, at, on: "changed", as: asBack, why: whyBack, fires: [other, one], silent: [one, other], mirror: there },
  ];
}

/** Two rules at once: fields that nobody declared may come, and they may not; `open` is what says of which type. */
export function otherFields(
  at: string,
  [allowed, refused]: readonly [string, string],
  [closed, open]: Rule["fires"],
): Rule[] {
  return [
    {
      id: allowed,
      at,
      on: "added",
      as: {
        request: "widening",
        response: "additive",
        "event-read": "widening",
        "event-write": "additive",
        storage: "widening",
        privacy: "widening",
      },
      why: "Fields of any name may come, and readers of before pass over those they do not know.",
      fires: [closed, open],
      silent: [open, closed],
      mirror: refused,
    },
    {
      id: refused,
      at,
      on: "removed",
      as: {
        request: "breaking",
        response: "narrowing",
        "event-read": "narrowing",
        "event-write": "narrowing",
        storage: "breaking",
        privacy: "narrowing",
      },
      why: "Whoever sends fields that nobody declared is refused from now on, and rows may hold some.",
      fires: [open, closed],
      silent: [closed, open],
      mirror: allowed,
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
