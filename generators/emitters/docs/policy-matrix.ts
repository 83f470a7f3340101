import type { Ir } from "../../model/ir.ts";
import { describeWhen, permissionOf } from "../../model/policy/decisions.ts";
import type { Artifact } from "../artifact.ts";
import { code, inline, table, text } from "./markdown.ts";

/** `docs/policy-matrix.md`: who can do what, for printing. */
export function emitPolicyMatrix(ir: Ir): Artifact[] {
  if (ir.operations.length === 0) return [];
  const rows = ir.operations.map((operation) => [
    code(operation.action),
    ...ir.roles.map(({ name }) => text(describeWhen(permissionOf(operation, name)))),
    operation.rateLimit === null
      ? ""
      : `${operation.rateLimit.points} in ${operation.rateLimit.seconds} s per ${operation.rateLimit.per}`,
    operation.audited ? "audited" : "",
  ]);
  const conditions = ir.conditions.map((each) => `- **${text(each.name)}**: ${inline(each.doc)}\n`).join("");
  const roles = ir.roles.map((each) => `- **${text(each.name)}**: ${inline(each.doc)}\n`).join("");
  const page = `# Who can do what

What no rule allows is refused, and a refusal goes before any permission. \`generated/policies/decide.ts\` is this table as code.

${table(["action", ...ir.roles.map((each) => text(each.name)), "rate limit", "trail"], rows)}
## Roles

${roles}
## Conditions

${conditions}`;
  return [{ path: "docs/policy-matrix.md", text: page, emitter: "docs", from: ir.operations.map((each) => each.id) }];
}
