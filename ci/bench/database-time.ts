/**
 * `npm run bench:database-time`: what a message costs the database beside its append, one message at a time, on the embedded
 * PostgreSQL without Redis. People write 400 messages a second over sockets for a minute (`--rate`, `--seconds`,
 * `--pairs`); pg_stat_statements, with planning, says what statements took. Then the outbox has to be empty within a
 * second. Exits with 1 when a budget is not kept.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startServerProcess } from "../../services/testing/server-process.ts";
import type { TestSocket } from "../../services/testing/test-socket.ts";
import { embeddedUrl } from "../faults/world/world.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { beginCounting, countStatements, countWaiting, readCosts } from "./database-time/read-costs.ts";

const BUDGET = { microseconds: 100, emptyWithin: 1_000 };

const {
  rate = 400,
  seconds = 60,
  pairs = 20,
} = readCommandLine(import.meta.filename, { rate: "number", seconds: "number", pairs: "number" }).options;

interface Pair {
  readonly socket: TestSocket;
  readonly conversationId: string;
  readonly readerDeviceId: string;
}

async function openPair(origin: string, number: number): Promise<Pair> {
  const [writer, reader] = await Promise.all(
    ["writer", "reader"].map((role) => Person.signUp(origin, `${role}_${number}`)),
  );
  const { conversationId } = await writer!.conversations.openDirectConversation({ accountId: reader!.accountId });
  await reader!.connect();
  return { socket: await writer!.connect(), conversationId, readerDeviceId: reader!.deviceId };
}

/** Each message goes when it is due, whatever became of those before it. */
async function write(all: readonly Pair[]): Promise<number[]> {
  const delays: number[] = [];
  const under: Promise<unknown>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const due = began + (sent * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    const { socket, conversationId, readerDeviceId } = all[sent % all.length]!;
    const submission = makeSubmission(conversationId, [readerDeviceId]);
    under.push(socket.api.submitMessage(submission).then(() => delays.push(performance.now() - due)));
  }
  await Promise.all(under);
  return delays.sort((one, other) => one - other);
}

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-"));
const begin = () => startServerProcess({ TENCHAT_DATA: folder, DATABASE_URL: "", REDIS_URL: "" });
let server = await begin();
try {
  await server.end("SIGTERM");
  await countStatements(folder);
  server = await begin();
  const url = embeddedUrl(folder);
  const all: Pair[] = [];
  for (let number = 0; number < pairs; number += 1) all.push(await openPair(server.origin, number));
  await beginCounting(url);
  const delays = await write(all);
  const ended = performance.now();
  while ((await countWaiting(url)) > 0) await sleep(20);
  const empty = performance.now() - ended;
  const { append, others } = await readCosts(url);

  const each = (milliseconds: number) => (milliseconds * 1000) / delays.length;
  const beside = each(others.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  const at = (share: number) => delays[Math.floor((delays.length - 1) * share)]!.toFixed(1);
  console.log(`${delays.length} messages, ${rate} a second; acknowledged: median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  for (const { name, calls, milliseconds } of [append, ...others]) {
    const perMessage = each(milliseconds).toFixed(1).padStart(7);
    console.log(`  ${name.padEnd(32)} ${perMessage} µs a message, ${(calls / seconds).toFixed(1)} statements a second`);
  }
  console.log(`Everything but the append: ${beside.toFixed(1)} µs a message (budget ${BUDGET.microseconds})`);
  console.log(`The outbox was empty after ${empty.toFixed(0)} ms (budget ${BUDGET.emptyWithin})`);
  if (beside > BUDGET.microseconds || empty > BUDGET.emptyWithin) process.exitCode = 1;
} finally {
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}
process.exit();
