/**
 * `npm run bench:upgrades -- [--rows 1000000]`: brings tables of so many rows forward through every kind of migration
 * that `generators/scenarios/emits-upgrades` has, while people of the old version write, and then those of the new one. The
 * program that does it is killed (SIGKILL) in each phase and started again. Afterwards every row is held against what was
 * there before, and everything that somebody was told is written has to be there. Exits with 1 when a request failed
 * after one retry, when nobody could write to a table for a second, or when a row is another one.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DataSource } from "typeorm";
import { VERSIONS } from "../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { closeDatabase, openDatabase } from "../../services/kernel/database/open-database.ts";
import { startEmbeddedPostgres } from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { optionsFor } from "../upgrades/run-pair.ts";
import { Load, NEW, OLD } from "./upgrades/load.ts";
import { LockWatch } from "./upgrades/locks.ts";

const { rows = 1_000_000 } = readCommandLine(import.meta.filename, { rows: "number" }).options;
const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-upgrades-"));
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
const { upgrade } = VERSIONS[1]!;
/** A step that takes less is not told. */
const TOLD_MILLISECONDS = 500;
let wrong = false;

const say = (line: string, isWrong = false) => {
  wrong ||= isWrong;
  console.log(`${isWrong ? "WRONG  " : ""}${line}`);
};
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);

interface Said {
  readonly what: string;
  readonly step?: number;
  readonly does?: string;
  readonly rows?: number;
}

/** One run of the program; killed when it begins a step of this place, if one is named. Answers whether it came to its end. */
async function run(until: "switch" | "contract", killAt?: number): Promise<boolean> {
  const program = join(import.meta.dirname, "upgrades/bring-forward.ts");
  const child = spawn(process.execPath, [program, postgres.url, until], { stdio: ["ignore", "pipe", "inherit"] });
  let done = false;
  let before: { does: string; since: number } | undefined;
  const told = (next?: string) => {
    if (before !== undefined && next !== before.does && performance.now() - before.since >= TOLD_MILLISECONDS)
      say(`  ${seconds(before.since)} s: ${before.does}`);
    if (next !== before?.does) before = next === undefined ? undefined : { does: next, since: performance.now() };
  };
  for await (const line of createInterface(child.stdout)) {
    const { what, step, does, rows: through } = JSON.parse(line) as Said;
    done ||= what === "done";
    told(does);
    if (through !== undefined) say(`  ${through} rows: ${does}`);
    // Not at its very beginning, but in the middle of what it does.
    if (killAt !== undefined && step === killAt) setTimeout(() => child.kill("SIGKILL"), 120);
  }
  return done;
}

const sums = (title: string, subject: string, visits: string) => `SELECT
  (SELECT count(*) || ' ' || sum(hashtextextended(concat_ws('|', note_id, author, ${title}, size, pages, shade), 0)::numeric)
    FROM notes WHERE author = 'anna') AS notes,
  (SELECT count(*) || ' ' || sum(hashtextextended(concat_ws('|', position, ${subject}), 0)::numeric)
    FROM ${visits} WHERE ${subject} LIKE 'note %') AS visits,
  (SELECT count(*) || ' ' || sum(hashtextextended(concat_ws('|', label_id, word), 0)::numeric) FROM labels) AS labels`;

try {
  const admin = await new DataSource({ type: "postgres", url: postgres.url, poolSize: 4 }).initialize();
  await closeDatabase(await openDatabase(optionsFor(postgres.url, "public", VERSIONS.slice(0, 1))));
  let began = performance.now();
  await admin.query(`INSERT INTO notes (note_id, author, heading, size, pages, mood, rank)
    SELECT 'note ' || n, 'anna', 'Heading ' || n, n, n % 1000, 'fine', nullif(n % 3, 0) FROM generate_series(1, ${rows}) AS n`);
  await admin.query(`INSERT INTO readings (note_id) SELECT 'note ' || n FROM generate_series(1, ${rows}) AS n`);
  await admin.query(`INSERT INTO labels SELECT 'label ' || n, 'word ' || n % 9 FROM generate_series(1, ${rows}) AS n`);
  await admin.query("VACUUM ANALYZE");
  const before = (await admin.query(sums("heading", "note_id", "readings"))) as unknown;
  say(`3 tables of ${rows} rows, made in ${seconds(began)} s.`);

  const locks = new LockWatch(admin);
  const old = new Load(postgres.url, OLD, "old");
  const place = (phase: string) => upgrade.findIndex((step) => step.phase === phase) + 1;
  began = performance.now();
  for (const phase of ["expand", "backfill", "switch"]) {
    const ended = await run("switch", place(phase));
    say(`Killed in ${phase} after ${seconds(began)} s.${ended ? " It had ended." : ""}`);
  }
  if (!(await run("switch"))) say("It did not come to the switch.", true);
  say(`Servers of the new version can work after ${seconds(began)} s.`);
  const next = new Load(postgres.url, NEW, "new");
  await old.stop();
  await run("contract", place("contract"));
  if (!(await run("contract"))) say("It did not come to its end.", true);
  say(`Everything was done after ${seconds(began)} s.`);
  await next.stop();
  await locks.stop();

  for (const [name, { asked, again, failed, slowest }] of Object.entries({ old, new: next })) {
    const line = `People of the ${name} version: ${asked} requests, ${again} asked twice, ${failed.length} failed, the slowest took ${Math.round(slowest)} ms.`;
    say(line, failed.length > 0 || slowest > 1_500);
    for (const each of failed.slice(0, 5)) say(`  ${each}`);
  }
  const { milliseconds, what } = locks.longest;
  say(`Writers were kept from a table for ${Math.round(milliseconds)} ms at most (${what}).`, milliseconds > 1_000);
  const after = (await admin.query(sums("title", "subject_id", "visits"))) as unknown;
  const same = JSON.stringify(before) === JSON.stringify(after);
  say(`Checksums of all rows are ${same ? "equal" : `${JSON.stringify(before)} and ${JSON.stringify(after)}`}.`, !same);
  const written = new Map([...old.written, ...next.written]);
  const there = (await admin.query("SELECT note_id, title FROM notes WHERE author = 'load'")) as {
    note_id: string;
    title: string;
  }[];
  const titles = new Map(there.map(({ note_id: id, title }) => [id, title]));
  const missing = [...written].filter(([id, title]) => titles.get(id) !== title);
  say(
    `Of ${written.size} notes that were written meanwhile ${missing.length} are missing or others.`,
    missing.length > 0,
  );
  const [{ visits }] = (await admin.query(
    "SELECT count(*)::integer AS visits FROM visits WHERE subject_id NOT LIKE 'note %'",
  )) as [{ visits: number }];
  say(`Of ${old.visits + next.visits} visits ${visits} are there.`, visits !== old.visits + next.visits);
  await admin.destroy();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong ? 1 : 0;
