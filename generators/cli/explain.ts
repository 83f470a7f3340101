import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Manifest } from "../fingerprint/manifest.ts";

/** Which declarations an artifact came from, and where they stand. */
export async function explain(project: string, artifact: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(project, "fingerprints.json"), "utf8")) as Manifest;
  const path = relative(project, resolve(project, artifact)).replaceAll("\\", "/");
  const entry = manifest.artifacts[path] ?? manifest.artifacts[`generated/${path}`];
  if (entry === undefined)
    return `${path} is not a generated artifact; fingerprints.json lists ${Object.keys(manifest.artifacts).length} of them.`;
  const rows = entry.from.map((id) => `  ${id}  specs/${manifest.declarations[id]?.source ?? "?"}`);
  const from =
    rows.length === 0
      ? "It comes from the generator alone."
      : `It comes from ${rows.length} declarations:\n${rows.join("\n")}`;
  return `${path}\n  made by ${entry.emitter}, ${entry.bytes} bytes, sha256 ${entry.sha256}\n${from}`;
}
