import { join } from "node:path";
import { printManifest } from "../fingerprint/manifest.ts";
import { load } from "./load.ts";
import { Problem } from "./problem.ts";
import { compare, readOrUndefined } from "./write.ts";

/** Regenerates in memory and names every file that differs. */
export async function verifyCommand(project: string): Promise<string> {
  const { artifacts, manifest } = await load(project);
  const { changed, missing, extra } = compare(project, artifacts);
  const problems = [
    ...changed.map((path) => `changed  ${path}`),
    ...missing.map((path) => `missing  ${path}`),
    ...extra.map((path) => `extra    ${path}`),
  ];
  if (readOrUndefined(join(project, "fingerprints.json")) !== printManifest(manifest))
    problems.push("changed  fingerprints.json");
  if (problems.length === 0) return `${artifacts.length} artifacts are what specs/ says. Root ${manifest.root}`;
  const advice = "Run `npm run generate`; edit specs/ or generators/, never generated/.";
  throw new Problem(`generated/ is not what specs/ says:\n${problems.join("\n")}\n${advice}`);
}
