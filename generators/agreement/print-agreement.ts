import { key, TypeScriptFile } from "../emitters/typescript/printer.ts";
import { findById } from "../model/find-by-id.ts";
import { heldTypes, reachedFrom } from "../model/types/held-types.ts";
import type { Ir, TypeRef } from "../model/ir.ts";

const NOTHING = JSON.stringify({ kind: "union", of: [] } satisfies TypeRef).slice(1, -1);

/**
 * A program that compiles only if the types that somebody else read out of the OpenAPI document equal the contracts: of
 * every answer that has a name, each type takes what the other does. Undefined where no answer has one.
 */
export function printAgreement(ir: Ir): string | undefined {
  const file = new TypeScriptFile("agreement/agreement.ts", "agreement");
  const held = heldTypes(ir);
  // Whoever reads the document has no word for what no value is of.
  const hasNothing = (id: string) =>
    JSON.stringify([...reachedFrom(ir, [{ kind: "ref", id }])].map((each) => held.get(each))).includes(NOTHING);
  const answered = ir.operations.filter(
    ({ binding, output }) => binding.kind === "http" && output?.kind === "ref" && !hasNothing(output.id),
  );
  // Elsewhere people say what we have no words for: parts that only exist while creating, for one.
  if (answered.length === 0 || ir.plain) return undefined;
  file.declares("Agree", "Answer", "Agreement", "AGREED");
  const paths = file.useType("paths", "agreement/openapi.ts");
  file.add(
    `/** Whether a value of either type is one of the other. */\ntype Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;`,
  );
  file.add(`/** What a path answers to a method with a status, as JSON. */
type Answer<P extends keyof ${paths}, M extends string, S extends number> = ${paths}[P] extends Record<M, { responses: Record<S, { content: { "application/json": infer B } }> }> ? B : never;`);
  const rows = answered.map((each) => {
    const { binding, output } = each;
    if (binding.kind !== "http" || output?.kind !== "ref") return "";
    const declaration = findById(ir.models, output.id);
    if (declaration === undefined) return "";
    const name = file.useType(declaration.name, `generated/contracts/${declaration.context}/types.ts`);
    return `  ${key(`${each.context}_${each.name}`)}: Agree<${name}, Answer<${JSON.stringify(binding.path)}, ${JSON.stringify(binding.verb)}, ${binding.status}>>;\n`;
  });
  file.add(`interface Agreement {\n${rows.join("")}}`);
  file.add(
    `/** Does not compile while any row of the agreement is false. */\nexport const AGREED: Readonly<Agreement> = {\n${rows.map((row) => row.replace(/: Agree<.*/, ": true,")).join("")}};`,
  );
  return file.artifact().text;
}
