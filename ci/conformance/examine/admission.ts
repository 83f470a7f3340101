import type { Ir, OperationDeclaration } from "../../../generators/model/ir.ts";

/** Who may do something: a role, and the conditions that hold then. */
export interface Admission {
  readonly role: string;
  readonly conditions: ReadonlySet<string>;
}

/** Somebody whom an operation's policy lets in; undefined where there is nobody. */
export function findAdmission(ir: Ir, { policy }: OperationDeclaration): Admission | undefined {
  const named = [...new Set(policy.flatMap((each) => each.conditions))].slice(0, 10);
  const roles = [...new Set(policy.filter((each) => each.effect === "allow").flatMap((each) => each.roles))];
  for (const role of roles.length === 0 ? ir.roles.map((each) => each.name) : roles)
    for (let mask = 0; mask < 2 ** named.length; mask += 1) {
      const conditions = new Set(named.filter((_each, at) => (mask >> at) % 2 === 1));
      const matches = policy.filter(
        (each) => each.roles.includes(role) && each.conditions.every((condition) => conditions.has(condition)),
      );
      if (matches.some((each) => each.effect === "allow") && !matches.some((each) => each.effect === "deny"))
        return { role, conditions };
    }
  return undefined;
}
