import { byWorst, severitiesInOrder, worstOf, type Change } from "../change.ts";
import { SEVERITIES, type Severity } from "../rules/rule.ts";

/** What a reviewer reads of each severity, before the changes themselves. */
export const MEANINGS: Readonly<Record<Severity, string>> = {
  breaking: "Somebody who relies on what was there gets something else, or is refused.",
  narrowing: "Less is taken, given or allowed than before.",
  widening: "More is taken, given or allowed than before.",
  additive: "Something is new, which nobody of before knows of.",
  "metadata-only": "What crosses and what is kept are the same.",
};

/** Changes of each severity, worst first; none of those that there are none of. */
export function groupChanges(changes: readonly Change[]): (readonly [Severity, readonly Change[]])[] {
  const sorted = byWorst(changes);
  const groups = SEVERITIES.map(
    (severity) => [severity, sorted.filter((each) => worstOf(each.severities) === severity)] as const,
  );
  return groups.filter(([, of]) => of.length > 0);
}

/** What a change is to whom, in words. */
export function axesOf({ severities }: Change): string {
  return severitiesInOrder(severities)
    .map(([axis, severity]) => `${axis}: ${severity}`)
    .join(", ");
}
