import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow, generatorHash, readSpecs, specHashes } from "../fingerprint/inputs.ts";
import { readManifest } from "./read-manifest.ts";

/** Whether generators, specification and artifacts are all as the manifest says; answered without the compiler. */
export async function isUpToDate(project: string): Promise<boolean> {
  const manifest = await readManifest(project);
  if (manifest === undefined) return false;
  const specs = Object.fromEntries(specHashes(await readSpecs(join(project, "specs"))));
  if (JSON.stringify(specs) !== JSON.stringify(manifest.specs)) return false;
  if ((await generatorHash()) !== manifest.generator) return false;
  const present = await filesBelow(join(project, "generated"), () => true).catch(() => []);
  if (present.length !== Object.keys(manifest.artifacts).length) return false;
  for (const path of present) {
    const bytes = await readFile(join(project, "generated", path));
    if (createHash("sha256").update(bytes).digest("hex") !== manifest.artifacts[`generated/${path}`]?.sha256)
      return false;
  }
  return true;
}
