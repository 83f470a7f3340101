import { join } from "node:path";
import type { Ir } from "../model/ir.ts";
import { readSpecification } from "../model/read.ts";
import { describeWhen, permissionOf } from "../model/policy/decisions.ts";
import { Problem, printDiagnostic } from "./problem.ts";

/** `tenchat policy who-can <action>` and `tenchat policy can <role>`. */
export async function policy(project: string, words: readonly string[]): Promise<string> {
  const [question, subject, extra] = words;
  if (subject === undefined || extra !== undefined)
    throw new Problem("Ask `tenchat policy who-can <action>` or `tenchat policy can <role>`.");
  const ir = await readIr(project);
  if (question === "who-can") return whoCan(ir, subject);
  if (question === "can") return can(ir, subject);
  throw new Problem(
    `"${question}" is not a question. Ask \`tenchat policy who-can <action>\` or \`tenchat policy can <role>\`.`,
  );
}

/** The model of a specification, or what is wrong with it. */
export async function readIr(project: string): Promise<Ir> {
  const reading = await readSpecification(join(project, "specs"));
  if (reading.kind === "refused") throw new Problem(reading.diagnostics.map(printDiagnostic).join("\n"));
  return reading.ir;
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
