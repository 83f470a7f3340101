import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { placeAgreement } from "../agreement/place-agreement.ts";
import { generate } from "../generate.ts";
import type { Ir } from "../model/ir.ts";
import { PROJECT } from "./copy-project.ts";
import { SCENARIOS } from "./run-scenario.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { put } from "./put.ts";

/** What was generated from a specification, written down so that it can be run; gone with the scope it was made in. */
export interface GeneratedProject {
  readonly folder: string;
  readonly ir: Ir;

  /** Of every artifact, below `generated/`. */
  readonly paths: readonly string[];

  /** The text of an artifact, by its path below `generated/`. */
  text(path: string): string;

  /** Puts beside it what compiles only if its OpenAPI document and its contracts agree. */
  placeAgreement(): Promise<boolean>;

  /** A generated module, by its path below `generated/`. */
  load<Module>(path: string): Promise<Module>;
  [Symbol.dispose](): void;
}

/** Everything that the specification of a golden scenario becomes, the event reference aside. */
export async function generateScenario(name: string): Promise<GeneratedProject> {
  return generateAt(join(SCENARIOS, name, "input"));
}

/** Everything that one text of TypeSpec becomes; `Blueprint` and `TypeSpec.Http` are imported for it, and what else it says. */
export async function generateFrom(specification: string, also: readonly string[] = []): Promise<GeneratedProject> {
  using temporary = temporaryFolder();
  mkdirSync(join(temporary.path, "specs"));
  symlinkSync(join(PROJECT, "node_modules"), join(temporary.path, "node_modules"));
  const library = join(PROJECT, "generators/library/lib/main.tsp");
  const others = also.map((each) => `import "${each}";\n`).join("");
  const imports = `${others}import "@typespec/http";\nimport "${library}";\nusing TypeSpec.Http;\nusing Blueprint;\n`;
  writeFileSync(join(temporary.path, "specs/main.tsp"), imports + specification);
  return await generateAt(temporary.path);
}

async function generateAt(project: string): Promise<GeneratedProject> {
  const result = await generate(project, { withoutEventReference: true });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.diagnostics));
  const folder = temporaryFolder();
  symlinkSync(join(PROJECT, "node_modules"), join(folder.path, "node_modules"));
  writeFileSync(join(folder.path, "package.json"), '{ "type": "module" }');
  for (const { path, text } of result.artifacts) put(folder.path, path, text);
  const document = result.artifacts.find(({ path }) => path === "generated/docs/openapi.yaml");
  return {
    folder: folder.path,
    ir: result.ir,
    placeAgreement: () => placeAgreement(folder.path, result.ir, document && (parse(document.text) as object)),
    paths: result.artifacts.map(({ path }) => path.replace("generated/", "")),
    text: (path) => {
      const found = result.artifacts.find((each) => each.path === `generated/${path}`);
      if (found === undefined) throw new Error(`Nothing was generated at ${path}.`);
      return found.text;
    },
    load: (path) => import(join(folder.path, "generated", path)),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
