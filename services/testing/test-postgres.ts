import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runAlone } from "../kernel/database/embedded-postgres/create-cluster.ts";
import { chooseAccount } from "../kernel/database/embedded-postgres/database-account.ts";
import { findPostgresPrograms } from "../kernel/database/embedded-postgres/postgres-programs.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../kernel/logging/log.ts";
import { giveDatabase } from "./made-database.ts";

/** Where the processes of a run of tests ask for their PostgreSQL. */
export const ASKED_AT = "TENCHAT_TEST_POSTGRES";

let running: { folder: string; door: Server; started: Map<string, Promise<EmbeddedPostgres>> } | undefined;

/**
 * For each process of a run one PostgreSQL, from when it first asks, instead of one for each of dozens of test files. The
 * run itself has them: what a test process starts ends with that process, at a moment that Jest chooses.
 */
export async function openDoor(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-tests-"));
  const started = new Map<string, Promise<EmbeddedPostgres>>();
  const start = async (dataFolder: string) => {
    mkdirSync(dataFolder);
    await giveDatabase(dataFolder);
    await allowDatabases(dataFolder);
    return startEmbeddedPostgres({ dataFolder, log: silentLog });
  };
  const door = createServer((asking) => {
    asking.on("error", () => asking.destroy());
    createInterface({ input: asking }).once("line", (name) => {
      if (!started.has(name)) started.set(name, start(join(folder, name)));
      started.get(name)!.then(
        ({ url }) => asking.end(JSON.stringify({ url })),
        (error: unknown) => asking.end(JSON.stringify({ problem: String(error) })),
      );
    });
  });
  const address = join(folder, "door");
  await new Promise<void>((resolve, reject) => door.once("error", reject).listen(address, resolve));
  process.env[ASKED_AT] = address;
  running = { folder, door, started };
}

/** At once: what is thrown away need not be written to the disk. */
async function abandon(postgres: EmbeddedPostgres): Promise<void> {
  const stopping = postgres.stop();
  process.kill(postgres.pid, "SIGQUIT");
  await stopping;
}

/** What TenChat's own user may not do: make databases. Said to PostgreSQL while it serves nobody. */
async function allowDatabases(dataFolder: string): Promise<void> {
  const account = chooseAccount(dataFolder);
  const programs = await findPostgresPrograms(account);
  const place = openSync(join(dataFolder, "postgres"), "r");
  try {
    const { code, output } = await runAlone(programs, account, [place], ["ALTER ROLE tenchat CREATEDB"]);
    if (code !== 0) throw new Error(output);
  } finally {
    closeSync(place);
  }
}

/** Stops what was started and removes it. */
export async function closeDoor(): Promise<void> {
  if (running === undefined) return;
  const { folder, door, started } = running;
  running = undefined;
  await new Promise((resolve) => door.close(resolve));
  for (const starting of await Promise.allSettled(started.values()))
    if (starting.status === "fulfilled") await abandon(starting.value);
  rmSync(folder, { recursive: true, force: true });
}
