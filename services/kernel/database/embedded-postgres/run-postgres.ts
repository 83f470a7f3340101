import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { INHERITED_FOLDER } from "./create-cluster.ts";
import { clusterNameOf } from "./take-over-database.ts";
import { isFull } from "./full-disk.ts";
import { spawnProgram } from "./spawn-program.ts";
import type { ChildProcess } from "node:child_process";
import type { Log } from "../../logging/log.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { KernelLock } from "./kernel-lock.ts";

export interface RunningPostgres {
  readonly kind: "running";
  readonly pid: number;
  readonly port: number;

  /** Resolves when the database has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Why it did not come up: the port was taken meanwhile, memory of a dying predecessor is in the way, or `reason`. */
export type RunOutcome = RunningPostgres | { kind: "port-taken" | "predecessor" } | { kind: "failed"; reason: string };

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "64MB",
  // A message is acknowledged after its commit, and a commit is on the disk.
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  // What a backup of the running database needs.
  wal_level: "replica",
  max_wal_senders: "4",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  io_method: "sync",
  // The outbox is filled and emptied all the time: in a minute more would be dead in it than is alive in a day.
  autovacuum_naptime: "15s",
  timezone: "UTC",
  log_timezone: "UTC",
  // Its own lines carry no statement, value or row of anybody's.
  log_line_prefix: "",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  log_connections: "",
};

/** A stop ends what is at work in the database, vacuuming too, and refuses who comes then: nothing an operator acts on. */
const ENDED_BY_STOP = /^FATAL:\s+(terminating .* due to administrator command|the database system is shutting down)/;

/**
 * Starts the database in the folder behind the descriptor `place` and waits until it takes connections. All its
 * processes inherit `lock`, which is free again when the last of them has ended.
 */
export async function runPostgres(
  program: string,
  account: DatabaseAccount,
  folder: string,
  place: number,
  lock: KernelLock,
  log: Log,
  port: number,
): Promise<RunOutcome> {
  const options = Object.entries({ ...settings, port, cluster_name: clusterNameOf(folder) });
  const child = spawnProgram(
    account,
    program,
    ["-D", INHERITED_FOLDER, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    ["ignore", "ignore", "pipe", place, lock.descriptor],
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const complaints: string[] = [];
  let stopping = false;
  const ready = new Promise<boolean>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(false));
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (/^(FATAL|PANIC|ERROR|WARNING):/.test(line) && !(stopping && ENDED_BY_STOP.test(line)))
        log.warn({ line }, "database");
      else log.debug({ line }, "database");
      if (complaints.length < 20) complaints.push(line);
      if (line.includes("database system is ready to accept connections")) resolve(true);
    });
  });
  if (!(await ready) || child.pid === undefined) return judge(complaints, folder);
  return {
    kind: "running",
    pid: child.pid,
    port,
    ended,
    stop: () => {
      stopping = true;
      return stop(child, ended);
    },
  };
}

function judge(complaints: readonly string[], folder: string): RunOutcome {
  const text = complaints.join("\n");
  if (/could not bind IPv4 address/.test(text)) return { kind: "port-taken" };
  if (/shared memory block .* is still in use/.test(text)) return { kind: "predecessor" };
  // What was wrong is said first: the last line is often that another process of it ended because of that.
  const full = complaints.find((line) => isFull(line));
  const last = full ?? complaints.findLast((line) => /^(FATAL|PANIC):/.test(line)) ?? complaints.at(-1);
  const reason = last?.replace(/^[A-Z]+:\s*/, "").replaceAll(INHERITED_FOLDER, folder);
  return { kind: "failed", reason: reason ?? "it ended without a word" };
}

/** Asks the system for a port that is free now; that another program takes it first is rare and handled by a new try. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** First politely (connections are cut, everything is written), then in ways after which the log is replayed. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 10],
    ["SIGQUIT", 5],
    ["SIGKILL", 5],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    if (await endsWithin(ended, seconds)) break;
  }
  await ended;
}

function endsWithin(ended: Promise<void>, seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), seconds * 1000);
    void ended.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
