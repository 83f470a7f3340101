import { join } from "node:path";
import { sha256Hex } from "../fingerprint/manifest.ts";
import {
  hashOfEntry,
  INDEX,
  isProblem,
  listReleases,
  readHistory,
  findHistoryProblems,
  releasePath,
  upgradePath,
} from "../change/history/history.ts";
import { storedFirstBy, undecided } from "../emitters/migrations/history.ts";
import { clientStoresOf } from "../emitters/stores/store-versions.ts";
import {
  printCanonical,
  printReleaseUpgrade,
  type Release,
  type ReleaseIndex,
} from "../change/history/release-file.ts";
import { compareVersions, isVersion } from "../change/history/versions.ts";
import { GOVERNANCE } from "../change/governance/governance-files.ts";
import { readGovernance } from "../change/governance/governance.ts";
import { withStatus } from "../change/governance/proposal.ts";
import { findPending } from "../change/governance/unapproved.ts";
import { readBytes, readIfThere } from "../fingerprint/files.ts";
import type { Ir } from "../model/ir.ts";
import { findUncommitted } from "./git.ts";
import { refuseSpoilt } from "./governance/refuse-spoilt.ts";
import { generateCommand } from "./generate-command.ts";
import { Problem } from "./problem.ts";
import { isUpToDate } from "./up-to-date.ts";
import { lookAt, placeAsSeen } from "./place-as-seen.ts";
import { placeFiles, type PlacedFile } from "./place-files.ts";

/** Freezes what specs/ says today as a released version, which from then on nobody changes. */
export async function releaseCommand(project: string, version: string): Promise<string> {
  if (!isVersion(version))
    throw new Problem(
      `"${version}" is no version: three numbers without leading zeros, such as 1.0.0, or 1.0.0-beta.1.`,
    );
  const seen = lookAt(project);
  const wrong = findHistoryProblems(project)[0];
  if (wrong !== undefined) throw new Problem(`${wrong.path} ${wrong.problem}. Bring it back before the next release.`);
  const releases = listReleases(project);
  if (isProblem(releases)) throw new Problem(`${releases.path} ${releases.problem}.`);
  const last = releases.at(-1);
  if (releases.some((each) => each.version === version))
    throw new Problem(`${version} was released before, and stays what it is. Choose a greater version.`);
  if (last !== undefined && compareVersions(version, last.version) < 0)
    throw new Problem(`${version} is less than ${last.version}, which was released last. Choose a greater version.`);
  refuseSpoilt(project, "Bring it back before the next release.");
  refuseUnfinished(project);
  const release: Release = { format: 1, version, model: await readModel(project) };
  const history = readHistory(project);
  if (isProblem(history)) throw new Problem(`${history.path} ${history.problem}.`);
  const [open] = [...undecided(release.model, history), ...clientStoresOf(release.model, history).undecided];
  if (open !== undefined) throw new Problem(open.sentence);
  refuseUnapproved(project, release.model);
  const content = printCanonical(release);
  const before = last === undefined ? "" : hashOfEntry(last);
  const upgrade = printReleaseUpgrade({ format: 1, version, stored: storedFirstBy(version, release.model, history) });
  const entry = { version, sha256: sha256Hex(content), upgrade: sha256Hex(upgrade), before };
  const index: ReleaseIndex = { format: 1, releases: [...releases, entry] };
  const was = readIfThere(join(project, INDEX))?.toString("utf8");
  const done = implemented(project);
  const approved = done.map(({ path }) => ({ path, text: readBytes(join(project, path)).toString("utf8") }));
  await placeAsSeen(project, seen, [
    { path: releasePath(version), text: content },
    { path: upgradePath(version), text: upgrade },
    { path: INDEX, text: printCanonical(index) },
    ...done,
  ]);
  try {
    // fingerprints.json names every file of specs/, and from now on these.
    await generateCommand(project);
  } catch (error) {
    const files = [...(was === undefined ? [] : [{ path: INDEX, text: was }]), ...approved];
    const extra = [releasePath(version), upgradePath(version), ...(was === undefined ? [INDEX] : [])];
    await placeFiles(project, () => ({ files, extra }));
    throw error;
  }
  return `${version} is released: ${releasePath(version)} holds what specs/ says, and ${upgradePath(version)} how databases come to it. Commit them together with ${INDEX} and fingerprints.json.`;
}

/** What is frozen is what others can look up: everything is generated, and everything is committed. */
function refuseUnfinished(project: string): void {
  if (!isUpToDate(project))
    throw new Problem("generated/ is not what specs/ says: run `tenchat generate`, and commit what it writes.");
  const open = findUncommitted(project);
  if (open.length === 0) return;
  const more = open.length > 3 ? ` and ${open.length - 3} more` : "";
  throw new Problem(
    `What is released has to be committed first: ${open.slice(0, 3).join(", ")}${more} ${open.length === 1 ? "is" : "are"} not.`,
  );
}

function refuseUnapproved(project: string, model: Ir): void {
  const pending = findPending(project, model);
  if (pending === undefined || isProblem(pending) || pending.unapproved.length === 0) return;
  const { before, unapproved } = pending;
  throw new Problem(
    `${unapproved.length} ${unapproved.length === 1 ? "change breaks" : "changes break"} ${before}, and nobody approved it, the first of them ${unapproved[0]!.rule} of ${unapproved[0]!.subject}: tenchat propose "<title>"`,
  );
}

/** What was approved is in a release from now on. */
function implemented(project: string): PlacedFile[] {
  return readGovernance(project).proposals.flatMap(({ file, status }) => {
    if (status !== "Approved") return [];
    const path = `${GOVERNANCE}/${file}`;
    return [{ path, text: withStatus(readBytes(join(project, path)).toString("utf8"), "Implemented") }];
  });
}

async function readModel(project: string) {
  // It brings the compiler along, which a refusal need not wait for.
  const { readIr } = await import("./policy.ts");
  return readIr(project);
}
