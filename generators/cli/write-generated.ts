import { join } from "node:path";
import { readIfThere } from "../fingerprint/files.ts";
import { printManifest, type FinishedArtifact } from "../fingerprint/manifest.ts";
import { compare, kindOf, type Differences } from "./differences.ts";
import { load } from "./load.ts";
import { placeFiles } from "./place-files.ts";
import { Problem } from "./problem.ts";
import { MANIFEST, readManifest } from "./read-manifest.ts";

/** Generates, and brings generated/ and fingerprints.json to that; says what it wrote. */
export async function writeGenerated(project: string): Promise<string> {
  const { artifacts, manifest } = await load(project);
  let said = "";
  // Compared when nobody else writes: another run may just have changed what this one would leave as it is.
  await placeFiles(project, () => {
    const differences = compare(project, artifacts);
    const { changed, missing, extra } = differences;
    refuseHandWritten(project, differences);
    said = `${artifacts.length} artifacts: ${changed.length + missing.length} written, ${extra.length} removed. Root ${manifest.root}`;
    return { files: filesOf(artifacts, [...changed, ...missing], printManifest(manifest)), extra };
  });
  return said;
}

/** The manifest goes last: what was interrupted before does not fit it. */
function filesOf(artifacts: readonly FinishedArtifact[], due: readonly string[], manifest: string) {
  const paths = new Set(due);
  return [...artifacts.filter(({ path }) => paths.has(path)), { path: MANIFEST, text: manifest }];
}

/** What would be overwritten or removed must have been generated: somebody's own work is never lost. */
function refuseHandWritten(project: string, { changed, extra }: Differences): void {
  const known = readManifest(project)?.artifacts ?? {};
  const own = [...changed, ...extra].filter((path) => !Object.hasOwn(known, path) && !wasGenerated(project, path));
  if (own.length > 0)
    throw new Problem(
      `${own.join(", ")} ${own.length === 1 ? "was" : "were"} not generated. Move ${own.length === 1 ? "it" : "them"} out of generated/, where everything is overwritten, and generate again.`,
    );
}

/** A folder is nobody's work: an empty one goes, and in a full one's place nothing is written. */
function wasGenerated(project: string, path: string): boolean {
  const kind = kindOf(join(project, path));
  if (kind !== "file") return kind !== "other";
  return /^.{0,5}@generated tenchat:/.test(readIfThere(join(project, path))?.toString("utf8") ?? "");
}
