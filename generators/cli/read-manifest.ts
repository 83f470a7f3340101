import { join } from "node:path";
import type { Manifest } from "../fingerprint/manifest.ts";
import { readOrUndefined } from "./write.ts";

/** The manifest of a project; undefined when there is none, or none that can be read. */
export function readManifest(project: string): Manifest | undefined {
  const text = readOrUndefined(join(project, "fingerprints.json"));
  if (text === undefined) return undefined;
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    const whole = manifest?.format === 2 && manifest.artifacts && manifest.specs && manifest.declarations;
    return whole ? (manifest as Manifest) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
