import { join } from "node:path";
import { readIfThere } from "../fingerprint/files.ts";
import type { Manifest } from "../fingerprint/manifest.ts";
import { readManifest as readWhole } from "../fingerprint/verify.ts";

/** Where a project's manifest lies. */
export const MANIFEST = "fingerprints.json";

/** The manifest of a project; undefined when there is none, or a damaged one, in whose place a new one goes. */
export function readManifest(project: string): Manifest | undefined {
  if (readIfThere(join(project, MANIFEST)) === undefined) return undefined;
  try {
    return readWhole(project) as Manifest;
  } catch {
    // All that it ever throws is a sentence about why the manifest is none.
    return undefined;
  }
}
