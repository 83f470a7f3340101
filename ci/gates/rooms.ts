import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Node, Project, type ExportedDeclarations } from "ts-morph";
import { kebab, pascal } from "../../generators/model/names/names.ts";
import { readContexts } from "./report/contexts.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { compareContexts } from "./rooms/compare-contexts.ts";

/** The files that other rooms look into first; everything they export explains itself there. */
const DOORS = ["web/crypto/secrets.ts", "web/crypto/verify.ts", "web/core/tenchat.ts"];

/** What makes a room unlike the others: one that is missing, an operation that is not where its name says, an unexplained door. */
export function findUnusualRooms(root: string): Finding[] {
  const project = new Project({ tsConfigFilePath: join(root, "tsconfig.json"), skipAddingFilesFromTsConfig: true });
  const contexts = [...readContexts(root).keys()];
  const doors = [...DOORS, ...contexts.map((context) => `services/contexts/${context}/index.ts`)];
  return [
    ...compareContexts(root, contexts),
    ...contexts.flatMap((context) => findMisplacedOperations(root, project, context)),
    ...doors.filter((door) => existsSync(join(root, door))).flatMap((door) => findUnexplained(root, project, door)),
  ];
}

/** The specification's operations of a context, and the files of its `operations` folder, are the same names. */
function findMisplacedOperations(root: string, project: Project, context: string): Finding[] {
  const contract = `generated/server/${context}/operations.ts`;
  const folder = `services/contexts/${context}/operations`;
  // Of a context in which nobody is asked anything, or which is missing, that was said already.
  if (!existsSync(join(root, contract)) || !existsSync(join(root, `services/contexts/${context}`))) return [];
  const operations = project
    .addSourceFileAtPath(join(root, contract))
    .getInterfaceOrThrow(`${pascal(context)}Operations`)
    .getMethods()
    .map((method) => `${kebab(method.getName())}.ts`);
  const files = filesIn(join(root, folder)).filter((name) => !name.endsWith(".test.ts"));
  const missing = operations.filter((name) => !files.includes(name));
  const extra = files.filter((name) => !operations.includes(name));
  return [
    ...missing.map((name) => ({
      file: `${folder}/${name}`,
      line: 1,
      what: "is not there, though the specification has the operation",
      todo: "Put the operation into a file of its name.",
    })),
    ...extra.map((name) => ({
      file: `${folder}/${name}`,
      line: 1,
      what: "is no operation of the specification",
      todo: "Move it to rules, store, reactions or jobs, or declare the operation in specs.",
    })),
  ];
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Functions, classes and interfaces that leave through a door without a doc comment where they are declared. */
function findUnexplained(root: string, project: Project, door: string): Finding[] {
  const exported = project.addSourceFileAtPath(join(root, door)).getExportedDeclarations();
  return [...exported].flatMap(([name, declarations]) =>
    declarations.filter(isUnexplained).map((declaration) => ({
      file: relative(root, declaration.getSourceFile().getFilePath()),
      line: declaration.getStartLineNumber(),
      what: `leaves through ${door} as ${name} without a word`,
      todo: "Say in a doc comment what it is, with shapes, units, errors and source.",
    })),
  );
}

function isUnexplained(declaration: ExportedDeclarations): boolean {
  if (declaration.getSourceFile().getFilePath().includes("/generated/")) return false;
  if (Node.isVariableDeclaration(declaration)) return declaration.getVariableStatement()?.getJsDocs().length === 0;
  return Node.isJSDocable(declaration) && declaration.getJsDocs().length === 0;
}

if (import.meta.main) await runGate("rooms", findUnusualRooms);
