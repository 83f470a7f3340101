import { compileSpecification } from "../model/compile.ts";
import type { Ir } from "../model/ir.ts";
import { lower } from "../model/lower.ts";
import { describeWhen, permissionOf } from "../policy/decisions.ts";
import { join } from "node:path";
import { Problem, printDiagnostic } from "./problem.ts";

/** `tenchat policy who-can <action>` and `tenchat policy can <role>`. */
export async function policy(project: string, words: readonly string[]): Promise<string> {
  const [question, subject, extra] = words;
  if (subject === undefined || extra !== undefined)
    throw new Problem("Ask `tenchat policy who-can <action>` or `tenchat policy can <role>`.");
  const ir = await readSpecification(project);
  if (question === "who-can") return whoCan(ir, subject);
  if (question === "can") return can(ir, subject);
  throw new Problem(
    `"${question}" is not a question. Ask \`tenchat policy who-can <action>\` or \`tenchat policy can <role>\`.`,
  );
}

async function readSpecification(project: string): Promise<Ir> {
  const folder = join(project, "specs");
  const { program, diagnostics } = await compileSpecification(folder);
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Problem(errors.map(printDiagnostic).join("\n"));
  return lower(program, folder);
}

/** An action is `context.operation`, or an operation's name alone where it is unique. */
function whoCan(ir: Ir, action: string): string {
  const found = ir.operations.filter(
    (each) => each.action === action || each.action.endsWith(`.${action}`) || each.name === action,
  );
  if (found.length === 0)
    throw new Problem(
      `There is no action "${action}". Actions look like ${ir.operations[0]?.action ?? "context.operation"}.`,
    );
  return found
    .map(
      (each) =>
        `${each.action}\n${ir.roles.map(({ name }) => `  ${name}: ${describeWhen(permissionOf(each, name))}\n`).join("")}`,
    )
    .join("")
    .trimEnd();
}

function can(ir: Ir, role: string): string {
  if (!ir.roles.some(({ name }) => name === role))
    throw new Problem(`There is no role "${role}". The roles are ${ir.roles.map(({ name }) => name).join(", ")}.`);
  const rows = ir.operations.map((each) => permissionOf(each, role)).filter(({ when }) => when.length > 0);
  return rows.map((each) => `${each.action}: ${describeWhen(each)}`).join("\n") || `${role} can do nothing.`;
}
