/**
 * A TenChat reduced to its data folder and its database, for tests that start it as various users and kill it:
 * `node holder.ts <data folder> [lock]`. Says one JSON line about how the start went, then stays until its input ends.
 */
import { StartProblem } from "../../../start-problem.ts";
import { acquireDataFolder } from "../acquire-data-folder.ts";
import { startEmbeddedPostgres } from "../start-embedded-postgres.ts";
import { silentLog } from "../../../logging/log.ts";
import type { Holding } from "./checkout.ts";

const say = (holding: Holding) => process.stdout.write(`${JSON.stringify(holding)}\n`);
const [dataFolder = "", what] = process.argv.slice(2);
try {
  const lock = acquireDataFolder(dataFolder);
  const database = what === "lock" ? undefined : await startEmbeddedPostgres({ dataFolder, log: silentLog });
  say({ kind: "started", url: database?.url ?? "", databasePid: database?.pid ?? 0 });
  for await (const _ of process.stdin);
  await database?.stop();
  lock.release();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  say({ kind: "refused", sentence: error.message });
}
