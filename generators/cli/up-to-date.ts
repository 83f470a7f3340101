import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { governanceHashes } from "../change/governance/governance-files.ts";
import { generatorHashes, specHashes } from "../fingerprint/inputs.ts";
import { withBytesIfThere } from "../fingerprint/files.ts";
import { rootOf, sha256Hex } from "../fingerprint/manifest.ts";
import { entriesOf } from "./differences.ts";
import { readManifest } from "./read-manifest.ts";

/** Whether generators, specification and artifacts are all as a sound manifest says; answered without the compiler. */
export function isUpToDate(project: string): boolean {
  const manifest = readManifest(project);
  if (manifest === undefined || manifest.root !== rootOf(manifest)) return false;
  if (!isDeepStrictEqual(Object.fromEntries(specHashes(join(project, "specs"))), manifest.specs)) return false;
  if (!isDeepStrictEqual(Object.fromEntries(generatorHashes()), manifest.generator)) return false;
  if (!isDeepStrictEqual(Object.fromEntries(governanceHashes(project)), manifest.governance)) return false;
  const present = entriesOf(project);
  if (present.length !== Object.keys(manifest.artifacts).length) return false;
  return present.every(({ path, kind }) => {
    const hash = kind === "file" ? withBytesIfThere(join(project, path), sha256Hex) : undefined;
    return hash !== undefined && hash === manifest.artifacts[path]?.sha256;
  });
}
