import { join } from "node:path";
import { printManifest } from "../fingerprint/manifest.ts";
import { load } from "./load.ts";
import { isUpToDate } from "./up-to-date.ts";
import { compare, readOrUndefined, write, writeWhole } from "./write.ts";

/** Brings generated/ and fingerprints.json to what specs/ says. */
export async function generateCommand(project: string): Promise<string> {
  if (await isUpToDate(project)) return "Nothing to do: generated/ is what specs/ says.";
  const { artifacts, manifest } = await load(project);
  const differences = await compare(project, artifacts);
  await write(project, artifacts, differences);
  const text = printManifest(manifest);
  const path = join(project, "fingerprints.json");
  if ((await readOrUndefined(path)) !== text) await writeWhole(path, text);
  const count = differences.changed.length + differences.missing.length;
  return `${artifacts.length} artifacts: ${count} written, ${differences.extra.length} removed. Root ${manifest.root}`;
}
