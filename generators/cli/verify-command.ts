import { join } from "node:path";
import { inWords, readGovernance } from "../change/governance/governance.ts";
import { findHistoryProblems } from "../change/history/history.ts";
import { readIfThere } from "../fingerprint/files.ts";
import { printManifest } from "../fingerprint/manifest.ts";
import { compare, kindOf } from "./differences.ts";
import { load } from "./load.ts";
import { Problem } from "./problem.ts";
import { MANIFEST } from "./read-manifest.ts";

/** Regenerates in memory and names every file that differs. */
export async function verifyCommand(project: string): Promise<string> {
  const { artifacts, manifest } = await load(project);
  const { changed, missing, extra } = compare(project, artifacts);
  const problems = [
    ...changed.map((path) => `changed  ${path}`),
    ...missing.map((path) => `missing  ${path}`),
    ...extra.map((path) => `extra    ${path}`),
  ];
  problems.push(...findHistoryProblems(project).map(({ path, problem }) => `history  ${path} ${problem}`));
  problems.push(...readGovernance(project).problems.map((each) => `agreed   ${inWords(each)}`));
  const place = join(project, MANIFEST);
  if (kindOf(place) === undefined) problems.push(`missing  ${MANIFEST}`);
  else if (!isAsPrinted(place, printManifest(manifest))) problems.push(`changed  ${MANIFEST}`);
  if (problems.length === 0) return `${artifacts.length} artifacts are what specs/ says. Root ${manifest.root}`;
  if (problems.every((each) => /^(?:history|agreed)/.test(each)))
    throw new Problem(`What was released and agreed on is not what it was:\n${problems.join("\n")}\nBring it back.`);
  const advice = "Run `npm run generate`; edit specs/ or generators/, never generated/.";
  throw new Problem(`generated/ is not what specs/ says:\n${problems.join("\n")}\n${advice}`);
}

function isAsPrinted(path: string, text: string): boolean {
  return kindOf(path) === "file" && readIfThere(path)?.equals(Buffer.from(text)) === true;
}
