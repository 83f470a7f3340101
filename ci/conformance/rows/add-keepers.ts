import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  listServices,
  printIdentifier,
  type EnumMember,
  type Model,
  type Namespace,
  type Program,
} from "@typespec/compiler";
import { filesBelow } from "../../../generators/fingerprint/files.ts";
import { said } from "../../../generators/library/decorators.ts";
import { findById } from "../../../generators/model/find-by-id.ts";
import type { EntityDeclaration, Ir, OperationDeclaration } from "../../../generators/model/ir.ts";
import { readSpecification } from "../../../generators/model/read.ts";
import { findStructure } from "../../../generators/model/structures.ts";
import { referencesIn } from "../../../generators/model/types/references.ts";

const ADDRESS = "/kept-rows/";

/**
 * Adds to the specification of a project an operation for each of its tables, which takes a row and answers with what the
 * database has of it. A specification without tables stays what it is, and so does one that is refused.
 */
export async function addKeepers(project: string): Promise<void> {
  const specs = join(project, "specs");
  const texts = filesBelow(specs, (name) => name.endsWith(".tsp")).map((path) =>
    readFileSync(join(specs, path), "utf8"),
  );
  if (!texts.some((text) => text.includes("@entity("))) return;
  const reading = await readSpecification(specs);
  if (reading.kind === "refused" || reading.ir.entities.length === 0) return;
  const { program } = reading;
  const home = listServices(program)[0]?.type;
  const roles = [...said.roles.all(program).keys()].flatMap((each) =>
    each.kind === "Enum" ? [...each.members.values()] : [],
  );
  const role = roles.find((each) => each.name !== "guest");
  if (home === undefined || role === undefined) return;
  const kept = reading.ir.entities.filter((each) => !holdsNothing(reading.ir, each)).map((each) => each.table);
  const keepers = [...said.entity.all(program)]
    .filter(([, table]) => kept.includes(table))
    .map(([model, table]) => keeper(program, model as Model, table, role));
  const namespace = `${fullName(home)}.KeptRows`;
  writeFileSync(
    join(specs, "kept-rows.tsp"),
    `import "@typespec/http";\nimport "tenchat";\nusing TypeSpec.Http;\nusing Blueprint;\nnamespace ${namespace} {\n${keepers.join("")}}\n`,
  );
  const main = join(specs, "main.tsp");
  writeFileSync(main, `import "./kept-rows.tsp";\n${readFileSync(main, "utf8")}`);
}

/** The table whose rows an operation keeps; undefined for any other operation. */
export function keptTable({ binding }: OperationDeclaration): string | undefined {
  return binding.kind === "http" && binding.path.startsWith(ADDRESS) ? binding.path.slice(ADDRESS.length) : undefined;
}

/** Whether an enum without members is a part of it, which has no row and no place in a document of HTTP. */
function holdsNothing(ir: Ir, { properties }: EntityDeclaration): boolean {
  const seen = new Set(properties.flatMap((each) => referencesIn(each.type)));
  for (const id of seen) {
    if (findById(ir.enums, id)?.members.length === 0) return true;
    const fields = findStructure(ir, id)?.properties.map((each) => each.type) ?? [];
    for (const type of [...fields, ...(findById(ir.unions, id)?.of ?? [])])
      for (const each of referencesIn(type)) seen.add(each);
  }
  return false;
}

function keeper(program: Program, model: Model, table: string, role: EnumMember): string {
  const numbered = [...model.properties.values()].filter((each) => said.generatedByDatabase.get(program, each));
  const whole = `global.${inNamespace(model.namespace)}${printIdentifier(model.name)}`;
  // What the database numbers itself nobody says.
  const without = numbered.map((each) => JSON.stringify(each.name)).join(" | ");
  const row = numbered.length === 0 ? whole : `OmitProperties<${whole}, ${without}>`;
  const user = `global.${inNamespace(role.enum.namespace)}${printIdentifier(role.enum.name)}.${printIdentifier(role.name)}`;
  return `@put @route("${ADDRESS}${table}") @useAuth(BearerAuth) @allow(${user}) @audited op keep_${table}(...${row}): { @classify(DataClass.C0) row: unknown };\n`;
}

const inNamespace = (namespace: Namespace | undefined) => (namespace === undefined ? "" : `${fullName(namespace)}.`);

function fullName({ name, namespace }: Namespace): string {
  const above = namespace === undefined || namespace.name === "" ? "" : `${fullName(namespace)}.`;
  return `${above}${printIdentifier(name)}`;
}
