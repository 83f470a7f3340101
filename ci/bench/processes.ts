/**
 * `npm run bench:processes`: what a message costs when several processes share the work. One, two and four that do everything
 * (`--processes 1,2,4`), and an api, a gateway and a worker, each on the same PostgreSQL and Redis and one after the other,
 * are put under the same load: 100 pairs (`--pairs`), 8 messages in flight, and of each pair the two at different processes
 * where there are several, so that every message crosses from one to another. Told is the processor that servers and
 * database spend on a message, the median of `--rounds`. Exits with 1 where two take over 1.25 times what one takes: on cores
 * enough for both they then do more than one and a half times its work.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { startOwnDatabase } from "../../services/testing/shared-database.ts";
import { OwnRedis } from "../faults/world/redis.ts";
import { Server } from "../faults/world/server.ts";
import { percentile } from "../faults/under-load.ts";
import { freePort } from "../scenarios/free-port.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { Load } from "./messages/load.ts";
import { ours } from "./messages/sides.ts";

const MOST = 1.25;
const IN_FLIGHT = 8;
const APART = ["api", "gateway", "worker"];

const {
  processes = "1,2,4",
  pairs = 100,
  seconds = 5,
  rounds = 3,
} = readCommandLine(import.meta.filename, {
  ...{ processes: "text", pairs: "number", seconds: "number", rounds: "number" },
}).options;

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-processes-"));
await using closing = new AsyncDisposableStack();
closing.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));
const postgres = await startOwnDatabase({ dataFolder: join(folder, "database"), log: silentLog });
closing.defer(() => postgres.stop());
const redis = new OwnRedis(await freePort(), join(folder, "redis"));
closing.defer(() => redis.end("SIGKILL"));
await redis.start();
const place = join(folder, "database", "postgres", "postmaster.pid");
const postmaster = Number(readFileSync(place, "utf8").split("\n")[0]);

let one: number | undefined;
for (const count of processes.split(",").map(Number)) {
  const spent = await measure(Array.from({ length: count }, () => "all"));
  one ??= spent;
  const isMissed = count === 2 && spent > MOST * one;
  if (isMissed) process.exitCode = 1;
  console.log(`  ${(spent / one).toFixed(2)} × ${processes.split(",")[0]}${isMissed ? `, over ${MOST} ✗` : ""}`);
}
await measure(APART);

/** Microseconds of processor a message, servers and database together. */
async function measure(roles: readonly string[]): Promise<number> {
  await using running = new AsyncDisposableStack();
  const servers: Server[] = [];
  for (const [at, role] of roles.entries()) {
    const data = mkdtempSync(join(folder, `${role}-${at}-`));
    const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, TENCHAT_ROLE: role, TENCHAT_DATA: data };
    const server = new Server({ ...env, TENCHAT_CONNECTIONS_PER_ADDRESS: "5000" }, await freePort());
    running.defer(async () => void (await server.end("SIGTERM")));
    await server.start();
    servers.push(server);
  }
  const name = roles.length === 1 ? "one process" : `${roles.length} processes`;
  const doors = servers.filter((_, at) => roles[at] !== "worker" && roles[at] !== "api");
  const side = {
    ...ours(servers[0]!.origin, servers[0]!.pid, `${roles[0]}${roles.length}`),
    others: servers.slice(1).map(({ pid }) => pid),
  };
  // The next process for each socket: who writes and who reads are never at the same one.
  let turn = 0;
  const rooms = (await side.rooms(pairs, 2)).map((room) => ({
    ...room,
    place: (member: number) => {
      const { origin } = doors[(turn += 1) % doors.length]!;
      return { ...room.place(member), url: `${origin.replace("http", "ws")}/v1/socket` };
    },
  }));
  const load = await Load.open(side, postmaster, rooms);
  running.defer(() => load.close());
  await load.run(pairs, IN_FLIGHT, seconds);
  const outcomes: Awaited<ReturnType<Load["run"]>>[] = [];
  for (let round = 0; round < rounds; round += 1) outcomes.push(await load.run(pairs, IN_FLIGHT, seconds));
  const median = (of: (outcome: (typeof outcomes)[number]) => number) => percentile(outcomes.map(of), 0.5);
  const [server, database] = [median((each) => each.server), median((each) => each.database)];
  const rate = median((each) => each.messages / each.seconds);
  console.log(
    `${name} (${[...new Set(roles)].join(", ")}): ${server.toFixed(0)} + ${database.toFixed(0)} µs a message, ${rate.toFixed(0)} a second`,
  );
  return server + database;
}
