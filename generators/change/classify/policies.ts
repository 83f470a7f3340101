import { assignments, conditionsIn, decideBy } from "../../model/policy/decisions.ts";
import type { PolicyRule } from "../../model/ir.ts";
import type { Relation } from "../../model/values/fits.ts";

/** More conditions than that have too many combinations to try them all. */
const MOST_CONDITIONS = 12;

/** Whether the second policy allows all that the first does, and the other way round: tried for every role and combination. */
export function comparePolicies(before: readonly PolicyRule[], after: readonly PolicyRule[]): Relation {
  const conditions = [...new Set([...conditionsIn(before), ...conditionsIn(after)])];
  if (conditions.length > MOST_CONDITIONS) return "other";
  const roles = new Set([...before, ...after].flatMap((each) => each.roles));
  let [gained, lost] = [false, false];
  for (const holds of assignments(conditions))
    for (const role of roles) {
      const [was, is] = [decideBy(before, role, holds), decideBy(after, role, holds)];
      if (was === is) continue;
      if (is === "allow") gained = true;
      else lost = true;
    }
  return gained ? (lost ? "other" : "wider") : lost ? "narrower" : "same";
}

type Policies = readonly [before: readonly PolicyRule[], after: readonly PolicyRule[]];

/** What a person would say has been done to a policy; each holds only where it has the effect that one expects of it. */
export const POLICY_CONDITIONS: Readonly<Record<string, readonly [Relation, (...policies: Policies) => boolean]>> = {
  roleAllowed: [
    "wider",
    (before, after) =>
      sameConditions(before, after) &&
      rolesOf(before).isSubsetOf(rolesOf(after)) &&
      rolesOf(after).size > rolesOf(before).size,
  ],
  roleNoLonger: [
    "narrower",
    (before, after) =>
      sameConditions(before, after) &&
      rolesOf(after).isSubsetOf(rolesOf(before)) &&
      rolesOf(before).size > rolesOf(after).size,
  ],
  conditionAdded: [
    "narrower",
    (before, after) => sameRules(before, after) && conditionCount(after) > conditionCount(before),
  ],
  conditionDropped: [
    "wider",
    (before, after) => sameRules(before, after) && conditionCount(after) < conditionCount(before),
  ],
  denyAdded: ["narrower", (before, after) => denials(after) > denials(before)],
  denyDropped: ["wider", (before, after) => denials(after) < denials(before)],
};

function rolesOf(rules: readonly PolicyRule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ effect }) => effect === "allow").flatMap((each) => each.roles));
}

function sameConditions(before: readonly PolicyRule[], after: readonly PolicyRule[]): boolean {
  const [one, other] = [new Set(conditionsIn(before)), new Set(conditionsIn(after))];
  return one.size === other.size && one.isSubsetOf(other) && denials(before) === denials(after);
}

/** As many rules, each for the same roles. */
function sameRules(before: readonly PolicyRule[], after: readonly PolicyRule[]): boolean {
  const print = ({ effect, roles }: PolicyRule) => `${effect} ${[...roles].sort().join(" ")}`;
  return before.length === after.length && before.every((each, at) => print(each) === print(after[at]!));
}

const denials = (rules: readonly PolicyRule[]) => rules.filter(({ effect }) => effect === "deny").length;
const conditionCount = (rules: readonly PolicyRule[]) => rules.reduce((sum, each) => sum + each.conditions.length, 0);
