import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "yaml";
import { placeAgreement } from "../../../generators/agreement/place-agreement.ts";
import type { Generation } from "../../../generators/generate.ts";
import { PROJECT } from "../../../generators/testing/copy-project.ts";
import { findTypeErrors } from "../../../generators/testing/find-type-errors.ts";
import { temporaryFolder } from "../../../generators/testing/temporary-folder.ts";
import { put } from "../../../generators/testing/put.ts";

/**
 * The type errors of each of many generated projects, checked at once, each with the line it is in; that its document and
 * its contracts do not agree is one.
 */
export async function findTypeErrorsOf(projects: ReadonlyMap<number, Generation>): Promise<Map<number, string[]>> {
  using folder = temporaryFolder();
  symlinkSync(join(PROJECT, "node_modules"), join(folder.path, "node_modules"));
  writeFileSync(join(folder.path, "package.json"), '{ "type": "module" }');
  const errors = new Map<number, string[]>([...projects.keys()].map((at) => [at, []]));
  for (const [at, { ir, artifacts }] of projects) {
    for (const { path, text } of artifacts) if (path.endsWith(".ts")) put(folder.path, join(String(at), path), text);
    const document = artifacts.find(({ path }) => path === "generated/docs/openapi.yaml");
    await placeAgreement(join(folder.path, String(at)), ir, document && (parse(document.text) as object)).catch(
      (error: Error) => errors.get(at)!.push(`Its types cannot be read out of its document: ${error.message}`),
    );
  }
  for (const { path, line, what } of findTypeErrors([...projects.keys()].map((at) => join(folder.path, String(at))))) {
    const [at, ...rest] = relative(folder.path, path).split(sep);
    const source = readFileSync(path, "utf8").split("\n")[line - 1] ?? "";
    const [code = "", why = ""] = what.split(/: (.*)/s);
    errors.get(Number(at))!.push(`${code} in ${rest.join("/")}: ${why}\n    ${source.trim().slice(0, 300)}`);
  }
  return errors;
}
