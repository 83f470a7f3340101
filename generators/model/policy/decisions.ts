import type { Ir, OperationDeclaration, PolicyRule } from "../ir.ts";

/** The decision of the matrix, over the rules themselves: a refusal goes before any permission, else refused. */
export function decideBy(rules: readonly PolicyRule[], role: string, holds: ReadonlySet<string>): "allow" | "deny" {
  let allowed = false;
  for (const rule of rules) {
    if (!rule.roles.includes(role) || !rule.conditions.every((condition) => holds.has(condition))) continue;
    if (rule.effect === "deny") return "deny";
    allowed = true;
  }
  return allowed ? "allow" : "deny";
}

/** Every set of the given conditions that may hold at once: 2 to the power of their number. */
export function assignments(conditions: readonly string[]): ReadonlySet<string>[] {
  return Array.from(
    { length: 2 ** conditions.length },
    (_, bits) => new Set(conditions.filter((_each, at) => (bits >> at) & 1)),
  );
}

/** The conditions that any rule speaks of. */
export function conditionsIn(rules: readonly PolicyRule[]): string[] {
  return [...new Set(rules.flatMap((rule) => rule.conditions))];
}

/** Whether the rule decides something for each of its roles. */
export function hasEffect(rules: readonly PolicyRule[], index: number): boolean {
  return idleRoles(rules, index).length === 0;
}

/**
 * The roles of a rule for which leaving it out changes no answer, whatever conditions hold: each is one too many. If it
 * changes one, it does so where nothing holds but what it asks for, and for a refusal what some permission asks for too.
 */
export function idleRoles(rules: readonly PolicyRule[], index: number): string[] {
  const rule = rules[index]!;
  const without = rules.filter((_rule, at) => at !== index);
  const others = rule.effect === "allow" ? [[]] : without.map((each) => each.conditions);
  const space = others.map((each) => new Set([...rule.conditions, ...each]));
  return rule.roles.filter((role) =>
    space.every((holds) => decideBy(rules, role, holds) === decideBy(without, role, holds)),
  );
}

/** One answer of the matrix, for a person: who, and under which conditions. */
export interface Permission {
  readonly action: string;
  readonly role: string;
  /** Each entry is a smallest set of conditions that suffices; an empty one: always. No entry: never. */
  readonly when: readonly (readonly string[])[];
  /** Each entry is a smallest set of conditions that refuses all the same. */
  readonly unless: readonly (readonly string[])[];
}

/** What a role may do, operation by operation. Exact: it may while one set of `when` holds and none of `unless`. */
export function permissionOf(operation: OperationDeclaration, role: string): Permission {
  const sets = (effect: PolicyRule["effect"]) =>
    operation.policy
      .filter((rule) => rule.effect === effect && rule.roles.includes(role))
      .map((rule) => new Set(rule.conditions));
  const refused = smallest(sets("deny"));
  // What is refused whenever it is allowed is no permission.
  const when = smallest(sets("allow")).filter((set) => !refused.some((refusal) => refusal.isSubsetOf(set)));
  const plain = (found: readonly ReadonlySet<string>[]) => found.map((set) => [...set]);
  return { action: operation.action, role, when: plain(when), unless: when.length === 0 ? [] : plain(refused) };
}

/** Without the sets that contain another one, shortest first. */
function smallest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  return sets
    .filter(
      (set, at) =>
        !sets.some(
          (other, otherAt) =>
            other.isSubsetOf(set) && (other.size < set.size || (other.size === set.size && otherAt < at)),
        ),
    )
    .sort((a, b) => a.size - b.size);
}

/** The whole matrix: operations by roles. */
export function permissionsOf(ir: Ir): Permission[] {
  return ir.operations.flatMap((operation) => ir.roles.map(({ name }) => permissionOf(operation, name)));
}

/** A permission in words. */
export function describeWhen({ when, unless }: Permission): string {
  if (when.length === 0) return "no";
  const allowed = when.map((set) => (set.length === 0 ? "yes" : `if ${set.join(" and ")}`)).join(", or ");
  return [allowed, ...unless.map((set) => `unless ${set.join(" and ")}`)].join(", ");
}
