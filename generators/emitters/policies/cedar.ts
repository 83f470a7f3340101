import type { Ir, PolicyRule } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { unseenByNumber } from "../unseen.ts";

/** The same matrix as Cedar policies, for an independent engine to decide: cell by cell it must say the same. */
export function emitCedar(ir: Ir): Artifact[] {
  if (ir.operations.every((operation) => operation.policy.length === 0)) return [];
  const policies = ir.operations.flatMap((operation) =>
    operation.policy.flatMap((rule, index) =>
      rule.roles.map((role) => renderRule(operation.action, rule, role, index)),
    ),
  );
  return [
    {
      path: "policies/policy.cedar",
      text: policies.join("\n"),
      emitter: "cedar",
      from: ir.operations.map((each) => each.id),
    },
  ];
}

/**
 * Cedar leaves a policy out whose condition it cannot evaluate. What a request does not say, or says with another value
 * than true or false, therefore counts as true where it refuses and as false where it permits.
 */
function renderCondition(name: string, effect: PolicyRule["effect"]): string {
  return effect === "allow"
    ? `context has ${name} && context[${name}] == true`
    : `(!(context has ${name}) || context[${name}] != false)`;
}

function renderRule(action: string, rule: PolicyRule, role: string, index: number): string {
  const conditions = rule.conditions.map((condition) => renderCondition(text(condition), rule.effect));
  const when = conditions.length === 0 ? "" : ` when { ${conditions.join(" && ")} }`;
  return `@id(${text(`${action}/${index}/${role}`)})
${rule.effect === "allow" ? "permit" : "forbid"} (principal == Role::${text(role)}, action == Action::${text(action)}, resource)${when};
`;
}

/** A text of Cedar, whose escapes are not JSON's: whatever is unseen is said by its number. */
function text(plain: string): string {
  const said = plain.replaceAll(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  return `"${unseenByNumber(said)}"`;
}
