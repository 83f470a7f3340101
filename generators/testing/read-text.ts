import { join } from "node:path";
import type { Ir } from "../model/ir.ts";
import { readSpecification } from "../model/read.ts";
import { PROJECT } from "./copy-project.ts";
import { put } from "./put.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The model of a specification: of what is said below the imports of HTTP, versions and our own words. */
export async function readText(text: string): Promise<Ir> {
  using folder = temporaryFolder();
  put(
    folder.path,
    "main.tsp",
    `import "@typespec/http";
import "@typespec/versioning";
import "${join(PROJECT, "generators/library/lib/main.tsp")}";
using TypeSpec.Http;
using TypeSpec.Versioning;
using Blueprint;
${text}`,
  );
  const read = await readSpecification(folder.path);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.diagnostics));
  return read.ir;
}
