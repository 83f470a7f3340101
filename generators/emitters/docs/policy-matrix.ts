import type { Ir } from "../../model/ir.ts";
import { describeWhen, permissionOf } from "../../model/decisions.ts";
import type { Artifact } from "../artifact.ts";
import { table } from "./markdown.ts";

/** `docs/policy-matrix.md`: who can do what, for printing. */
export function emitPolicyMatrix(ir: Ir): Artifact[] {
  if (ir.operations.length === 0) return [];
  const rows = ir.operations.map((operation) => [
    `\`${operation.action}\``,
    ...ir.roles.map(({ name }) => describeWhen(permissionOf(operation, name))),
    operation.rateLimit === null
      ? ""
      : `${operation.rateLimit.points} in ${operation.rateLimit.seconds} s per ${operation.rateLimit.per}`,
    operation.audited ? "audited" : "",
  ]);
  const conditions = ir.conditions.map((each) => `- **${each.name}**: ${each.doc}\n`).join("");
  const roles = ir.roles.map((each) => `- **${each.name}**: ${each.doc}\n`).join("");
  const text = `# Who can do what

What no rule allows is refused, and a refusal goes before any permission. \`generated/policies/decide.ts\` is this table as code.

${table(["action", ...ir.roles.map((each) => each.name), "rate limit", "trail"], rows)}
## Roles

${roles}
## Conditions

${conditions}`;
  return [{ path: "docs/policy-matrix.md", text, emitter: "docs", from: ir.operations.map((each) => each.id) }];
}
