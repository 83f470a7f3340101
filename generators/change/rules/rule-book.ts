import type { Delta } from "../deltas/delta.ts";
import { WORST, type On, type Rule } from "./rule.ts";

/** Whether a condition of this name holds of a difference. */
export type Holds = (condition: string, delta: Delta) => boolean;

/** What a difference is that no rule names: it is there, and taken for the worst. */
export const UNKNOWN: Rule = {
  id: "unknown-difference",
  at: "unknown",
  on: "changed",
  as: WORST,
  why: "No rule knows such a difference, so it is taken for the worst: somebody has to look.",
  fires: [1, 2],
  silent: [1, 1],
  mirror: "unknown-difference",
};

/** Finds the rule of a difference: that of its own place, or of the field wherever it is, or of everything there. */
export class RuleBook {
  readonly #rules = new Map<string, Rule[]>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const key = `${rule.on} ${rule.at}`;
      this.#rules.set(key, [...(this.#rules.get(key) ?? []), rule]);
    }
  }

  find(delta: Delta, holds: Holds): Rule {
    for (const place of placesOf(delta.at)) {
      const found = this.#rules
        .get(`${delta.on} ${place}`)
        ?.find(({ when }) => when === undefined || holds(when, delta));
      if (found !== undefined) return found;
    }
    return UNKNOWN;
  }

  has(on: On, at: string): boolean {
    return placesOf(at).some((place) => this.#rules.has(`${on} ${place}`));
  }
}

function placesOf(at: string): string[] {
  const [first, last] = [at.slice(0, Math.max(0, at.indexOf("."))), at.slice(at.lastIndexOf(".") + 1)];
  return first === "" ? [at] : [at, `${first}.*`, `*.${last}`];
}
