import { join } from "node:path";
import { printManifest } from "../fingerprint/manifest.ts";
import { load } from "./load.ts";
import { Problem } from "./problem.ts";
import { readManifest } from "./read-manifest.ts";
import { isUpToDate } from "./up-to-date.ts";
import { compare, readOrUndefined, write, type Differences } from "./write.ts";

/** Brings generated/ and fingerprints.json to what specs/ says. */
export async function generateCommand(project: string): Promise<string> {
  if (isUpToDate(project)) return "Nothing to do: generated/ is what specs/ says.";
  const { artifacts, manifest } = await load(project);
  const differences = compare(project, artifacts);
  refuseHandWritten(project, differences);
  await write(project, artifacts, printManifest(manifest), differences);
  const count = differences.changed.length + differences.missing.length;
  return `${artifacts.length} artifacts: ${count} written, ${differences.extra.length} removed. Root ${manifest.root}`;
}

/** What would be overwritten or removed must have been generated: somebody's own work is never lost. */
function refuseHandWritten(project: string, { changed, extra }: Differences): void {
  const known = readManifest(project)?.artifacts ?? {};
  const own: string[] = [];
  for (const path of [...changed, ...extra]) {
    if (Object.hasOwn(known, path)) continue;
    if (!/^.{0,5}@generated tenchat:/.test(readOrUndefined(join(project, path)) ?? "")) own.push(path);
  }
  if (own.length > 0)
    throw new Problem(
      `${own.join(", ")} ${own.length === 1 ? "was" : "were"} not generated. Move ${own.length === 1 ? "it" : "them"} out of generated/, where everything is overwritten, and generate again.`,
    );
}
