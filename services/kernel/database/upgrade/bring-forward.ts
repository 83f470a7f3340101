import type { QueryRunner } from "typeorm";
import type { StoredVersion } from "../../../../generated/migrations/runtime/upgrades.ts";
import type { Log } from "../../logging/log.ts";
import { StartProblem } from "../../start-problem.ts";
import { runStep } from "./run-step.ts";
import { checksumOf, UpgradeNotes, type Note } from "./upgrade-notes.ts";

export interface ForwardOptions {
  readonly runner: QueryRunner;
  /** The table of executed migrations. */
  readonly history: string;
  readonly versions: readonly StoredVersion[];
  /** For people. */
  readonly place: string;
  readonly log: Log;
  /** `switch`: servers of the version before may still run, and what only they use stays. */
  readonly until: "switch" | "contract";
  /** Whether the tables are as these statements make them; asked where nobody wrote down what they are. */
  isMadeBy(version: StoredVersion): Promise<boolean>;
  /** Called before anything is changed, and answers where the copy is; null: there is none. */
  backUp(to: StoredVersion): Promise<string | null>;
}

/**
 * `there`, by its notes; `seen`: its tables were looked at, and are those. `other`: nothing that this program knows.
 * `between`: servers of two versions can use it, and it is as neither makes it.
 */
export type Forward = "there" | "seen" | "between" | "other";

const TOLD_MILLISECONDS = 5_000;

/**
 * Brings a database of any version to the last one, step by step. Each is noted as it is done, so that whoever starts
 * next goes on where this was cut short. A StartProblem says in a sentence what somebody has to decide first.
 */
export async function bringForward(options: ForwardOptions): Promise<Forward> {
  const { runner, history, versions, place } = options;
  const notes = new UpgradeNotes(runner, history);
  const last = versions.at(-1);
  if (last === undefined) return "there";
  const noted = await notes.read();
  const known = noted ?? (await beginNotes(options, notes));
  if (known === undefined) return "other";
  const at = Math.max(...known.filter(({ step }) => step === null).map(({ number }) => number));
  const newest = known.at(-1)!.number;
  if (newest > last.number) {
    if (at === last.number && newest === last.number + 1 && !known.some(isFinal)) return "between";
    throw new StartProblem(
      `The database at ${place} was brought forward by a newer version of this program: start that one, or restore the backup that it took before.`,
    );
  }
  const arrived = known.find(({ number, step }) => number === at && step === null)!;
  if (arrived.checksum !== versions[at - 1]!.checksum) return "other";
  const copied = { done: false };
  for (const version of versions.slice(at)) {
    const begun = known.filter(({ number, step }) => number === version.number && step !== null);
    if (await cross(options, notes, version, begun, copied)) continue;
    // Where nothing of the old version has to go, its servers do not see what is there besides.
    return version.upgrade.some(({ phase }) => phase === "contract") ? "between" : "there";
  }
  return noted === undefined && at === last.number ? "seen" : "there";
}

/** Something that only the old version used is gone. */
function isFinal({ progress }: Note): boolean {
  return progress?.phase === "contract";
}

/** Tables that were made before anybody took notes, or just now. */
async function beginNotes(
  { versions, isMadeBy }: ForwardOptions,
  notes: UpgradeNotes,
): Promise<readonly Note[] | undefined> {
  for (const version of versions.toReversed()) {
    // Of several that make the same tables: rows may be as the first of them took them.
    if (versions[version.number - 2]?.checksum === version.checksum) continue;
    if (!(await isMadeBy(version))) continue;
    await notes.prepare();
    await notes.arrive(version);
    return notes.read();
  }
  return undefined;
}

/** Whether it came to the end; not, if it was to stop before. */
async function cross(
  options: ForwardOptions,
  notes: UpgradeNotes,
  version: StoredVersion,
  begun: readonly Note[],
  copied: { done: boolean },
): Promise<boolean> {
  const { runner, log, versions, until, place } = options;
  const { number, upgrade } = version;
  const foreign = begun.some(({ step, checksum }) => checksum !== checksumOf(upgrade[step! - 1]));
  if (foreign)
    throw new StartProblem(
      `The database at ${place} is on its way to the tables of another program: start that one, or restore the backup from before.`,
    );
  const to = version.release ?? "what is not released yet";
  const holds = until === "switch" && number === versions.length;
  let changed = begun.length > 0;
  for (const [index, step] of upgrade.entries()) {
    const at = index + 1;
    const progress = begun.find((each) => each.step === at)?.progress ?? null;
    if (progress?.done === true || (step.phase === "check" && changed)) continue;
    if (step.phase === "contract" && holds) break;
    if (step.phase !== "check") {
      const copy = changed || copied.done ? null : await options.backUp(version);
      copied.done = changed = true;
      log.info({ to, step: at, of: upgrade.length, does: step.does, copy }, "bringing the database forward");
    }
    let told = performance.now();
    await runStep(step, {
      runner,
      progress,
      note: (reached) => notes.note(number, at, step, reached),
      told(rows) {
        if (performance.now() - told < TOLD_MILLISECONDS) return;
        told = performance.now();
        log.info({ to, step: at, of: upgrade.length, does: step.does, rows }, "bringing the database forward");
      },
    });
  }
  if (holds) {
    const what =
      "servers of the version before can still use the database; TENCHAT_UPGRADE=contract at a start, once none does, ends that";
    log.warn({ to }, what);
    return false;
  }
  await notes.arrive(version);
  log.info({ to, steps: upgrade.length }, "the database was brought forward");
  return true;
}
