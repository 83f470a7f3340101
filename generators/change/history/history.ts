import { readdirSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, sha256Hex } from "../../fingerprint/manifest.ts";
import { readLfIfThere } from "../../fingerprint/inputs.ts";
import type { History } from "../../emitters/migrations/history.ts";
import {
  readIndex,
  readRelease,
  readReleaseUpgrade,
  type Release,
  type ReleaseEntry,
  type ReleaseUpgrade,
} from "./release-file.ts";
import { approvedRemovals } from "../governance/approved-removals.ts";
import { compareVersions, isVersion } from "./versions.ts";

export const HISTORY = "specs/history";
export const INDEX = `${HISTORY}/index.json`;

export const releasePath = (version: string) => `${HISTORY}/${version}.json`;
export const upgradePath = (version: string) => `${HISTORY}/${version}.upgrade.json`;

/** Something of the history that is not as it was released, at its path. */
export interface HistoryProblem {
  readonly path: string;
  readonly problem: string;
}

/** The releases of a project in their order; none without a history. Says what is wrong with the list itself. */
export function listReleases(project: string): readonly ReleaseEntry[] | HistoryProblem {
  const content = readText(project, INDEX);
  if (content === undefined) return [];
  const read = readIndex(content);
  if (read.kind === "refused") return { path: INDEX, problem: read.why };
  let before = "";
  let last: string | undefined;
  for (const entry of read.value.releases) {
    if (!isVersion(entry.version)) return { path: INDEX, problem: `${JSON.stringify(entry.version)} is no version` };
    if (last !== undefined && compareVersions(last, entry.version) >= 0)
      return { path: INDEX, problem: `${entry.version} comes after ${last}, which is not less` };
    if (entry.before !== before) return { path: INDEX, problem: `what it says before ${entry.version} was changed` };
    before = hashOfEntry(entry);
    last = entry.version;
  }
  return read.value.releases;
}

export function hashOfEntry(entry: ReleaseEntry): string {
  return sha256Hex(canonicalJson(entry));
}

export function isProblem<T>(found: T | HistoryProblem): found is HistoryProblem {
  return typeof found === "object" && found !== null && "problem" in found;
}

/** A released version as it was frozen; undefined where there is none of that name. */
export function readVersion(project: string, version: string): Release | HistoryProblem | undefined {
  const releases = listReleases(project);
  if (isProblem(releases)) return releases;
  const entry = (releases as readonly ReleaseEntry[]).find((each) => each.version === version);
  return entry === undefined ? undefined : readEntry(project, entry);
}

/** Every release with what it said, and what was approved to be lost on the way. */
export function readHistory(project: string): History | HistoryProblem {
  const entries = listReleases(project);
  if (isProblem(entries)) return entries;
  const read = entries.map((each) => readEntry(project, each));
  const upgrades = entries.map((each) => readUpgrade(project, each));
  const wrong = [...read, ...upgrades].find((each) => isProblem<unknown>(each));
  if (wrong !== undefined) return wrong as HistoryProblem;
  return {
    releases: (read as readonly Release[]).map(({ version, model }, at) => {
      const { stored } = (upgrades[at] as ReleaseUpgrade | undefined) ?? {};
      return { version, ir: model, ...(stored === undefined ? {} : { stored }) };
    }),
    approved: (before, was, now) => approvedRemovals(project, before, was, now),
  };
}

function readEntry(project: string, { version, sha256 }: ReleaseEntry): Release | HistoryProblem {
  const path = releasePath(version);
  const content = readText(project, path);
  if (content === undefined) return { path, problem: `is missing, although ${version} was released` };
  const read = readRelease(content);
  if (read.kind === "refused") return { path, problem: read.why };
  if (read.value.version !== version) return { path, problem: `says that it is ${read.value.version}` };
  if (sha256Hex(content) !== sha256) return { path, problem: `was changed after ${version} was released` };
  return read.value;
}

/** Undefined where a release has said nothing of that. */
function readUpgrade(project: string, { version, upgrade }: ReleaseEntry): ReleaseUpgrade | HistoryProblem | undefined {
  if (upgrade === undefined) return undefined;
  const path = upgradePath(version);
  const content = readText(project, path);
  if (content === undefined) return { path, problem: `is missing, although ${version} was released with it` };
  if (sha256Hex(content) !== upgrade) return { path, problem: `was changed after ${version} was released` };
  const read = readReleaseUpgrade(content, version);
  return read.kind === "refused" ? { path, problem: read.why } : read.value;
}

const STRANGERS: ReadonlyMap<string, string> = new Map([
  [
    "approved.json",
    "is not read any more: what may be lost is approved as every change is, with `tenchat propose` and `tenchat approve`",
  ],
]);

/** Everything of a project's history that is not as it was released. */
export function findHistoryProblems(project: string): HistoryProblem[] {
  const releases = listReleases(project);
  if (isProblem(releases)) return [releases];
  const own = releases.flatMap(({ version, upgrade }) => [
    releasePath(version),
    ...(upgrade === undefined ? [] : [upgradePath(version)]),
  ]);
  const known = new Set([INDEX, ...own]);
  const strangers = namesIn(join(project, HISTORY)).filter((name) => !known.has(`${HISTORY}/${name}`));
  return [
    ...releases
      .flatMap((each) => [readEntry(project, each), readUpgrade(project, each)])
      .filter((each) => each !== undefined && isProblem<unknown>(each)),
    ...strangers.map((name) => ({
      path: `${HISTORY}/${name}`,
      problem: STRANGERS.get(name) ?? "was not written by `tenchat release`",
    })),
  ];
}

/** How a checkout ends its lines says nothing about what was released, here as in specifications. */
function readText(project: string, path: string): string | undefined {
  return readLfIfThere(join(project, path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
