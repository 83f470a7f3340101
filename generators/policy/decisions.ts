import type { Ir, OperationDeclaration, PolicyRule } from "../model/ir.ts";

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

/** Whether the rule decides anything: some role and some conditions for which leaving it out changes the answer. */
export function hasEffect(rules: readonly PolicyRule[], index: number): boolean {
  const without = rules.filter((_rule, at) => at !== index);
  const space = assignments(conditionsIn(rules));
  return rules[index]!.roles.some((role) =>
    space.some((holds) => decideBy(rules, role, holds) !== decideBy(without, role, holds)),
  );
}

/** One answer of the matrix, for a person: who, and under which conditions. */
export interface Permission {
  readonly action: string;
  readonly role: string;
  /** Each entry is a smallest set of conditions that suffices; an empty one: always. No entry: never. */
  readonly when: readonly (readonly string[])[];
}

/** What a role may do, operation by operation. */
export function permissionOf(operation: OperationDeclaration, role: string): Permission {
  const conditions = conditionsIn(operation.policy);
  const allowed = assignments(conditions)
    .filter((holds) => decideBy(operation.policy, role, holds) === "allow")
    .sort((a, b) => a.size - b.size);
  const smallest = allowed.filter(
    (set) => !allowed.some((other) => other !== set && other.size < set.size && other.isSubsetOf(set)),
  );
  return { action: operation.action, role, when: smallest.map((set) => [...set]) };
}

/** The whole matrix: operations by roles. */
export function permissionsOf(ir: Ir): Permission[] {
  return ir.operations.flatMap((operation) => ir.roles.map(({ name }) => permissionOf(operation, name)));
}

/** A permission in words. */
export function describeWhen({ when }: Permission): string {
  if (when.length === 0) return "no";
  return when.map((set) => (set.length === 0 ? "yes" : `if ${set.join(" and ")}`)).join(", or ");
}
