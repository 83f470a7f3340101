import { relative, resolve } from "node:path";
import { Problem } from "./problem.ts";
import { readManifest } from "./read-manifest.ts";
import { onOneLine } from "../emitters/unseen.ts";

/** Which declarations an artifact came from, and where they stand. */
export async function explain(project: string, artifact: string): Promise<string> {
  const manifest = readManifest(project);
  if (manifest === undefined)
    throw new Problem("There is no fingerprints.json that can be read here. Run `npm run generate`.");
  const path = relative(project, resolve(project, artifact)).replaceAll("\\", "/");
  const entry = manifest.artifacts[path] ?? manifest.artifacts[`generated/${path}`];
  if (entry === undefined)
    throw new Problem(
      `${path} is not a generated artifact; fingerprints.json lists ${Object.keys(manifest.artifacts).length} of them.`,
    );
  const rows = entry.from.map((id) => `  ${id}  specs/${onOneLine(manifest.declarations[id]?.source ?? "?")}`);
  const from =
    rows.length === 0
      ? "It comes from the generator alone."
      : `It comes from ${rows.length} declarations:\n${rows.join("\n")}`;
  return `${path}\n  made by ${entry.emitter}, ${entry.bytes} bytes, sha256 ${entry.sha256}\n${from}`;
}
