import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { generatorHashes, specHashes } from "../fingerprint/inputs.ts";
import { sha256Hex } from "../fingerprint/manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { filesIn } from "./write.ts";

/** Whether generators, specification and artifacts are all as the manifest says; answered without the compiler. */
export function isUpToDate(project: string): boolean {
  const manifest = readManifest(project);
  if (manifest === undefined) return false;
  if (!isDeepStrictEqual(Object.fromEntries(specHashes(join(project, "specs"))), manifest.specs)) return false;
  if (!isDeepStrictEqual(Object.fromEntries(generatorHashes()), manifest.generator)) return false;
  const present = filesIn(join(project, "generated"));
  if (present.length !== Object.keys(manifest.artifacts).length) return false;
  for (const path of present) {
    const bytes = readFileSync(join(project, "generated", path));
    if (sha256Hex(bytes) !== manifest.artifacts[`generated/${path}`]?.sha256) return false;
  }
  return true;
}
