/**
 * `npm run bench:servers`: how many events of another server this one proves and takes in a second, on a PostgreSQL of its
 * own, each sent and answered over HTTP; and what one costs the processor, of server and database. 1,000 a second have to
 * fit on one core. Then the same of the packets that a relay takes, of which 2,000 have to. `--events` and `--packets`
 * choose how many, `--at-once` how many are under way: 64, as from many that send at a time.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServerProcess } from "../../services/testing/server-process.ts";
import { startPlainServer } from "../scenarios/federation/plain-server.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { familyTime, processorTime } from "./messages/processor-time.ts";
import { measureRelay } from "./servers/measure-relay.ts";

const { options } = readCommandLine(import.meta.filename, {
  events: "number",
  packets: "number",
  "at-once": "number",
});
const { events = 10_000, packets = 10_000, "at-once": atOnce = 64 } = options;
const GOAL = 1_000;
const WARM = 500;

const folder = mkdtempSync(join(tmpdir(), "tenchat-servers-"));
const peer = await startPlainServer();
const server = await startServerProcess({
  TENCHAT_DATA: folder,
  TENCHAT_FEDERATION: "chat.example.org",
  TENCHAT_FEDERATION_TEST_PEERS: peer.name,
});
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
try {
  await send(WARM, "warm");
  const postmaster = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const used = () => ({ server: processorTime(server.pid), database: familyTime(postmaster) });
  const before = used();
  const began = performance.now();
  await send(events, "event");
  const seconds = (performance.now() - began) / 1000;
  const after = used();
  const [own, database] = [after.server - before.server, after.database - before.database].map((all) => all / events);
  const onOneCore = 1_000_000 / (own! + database!);
  console.log(`events a second, by the clock      ${(events / seconds).toFixed(0)}`);
  console.log(`µs of the processor for an event   ${own!.toFixed(0)} server, ${database!.toFixed(0)} database`);
  console.log(`events a second on one core        ${onOneCore.toFixed(0)} (goal ${GOAL})`);
  process.exitCode = onOneCore >= GOAL ? 0 : 1;
} finally {
  agent.destroy();
  await server.end("SIGTERM");
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
}

if (!(await measureRelay(packets, atOnce))) process.exitCode = 1;

/** Sends so many, each another one, always as many at once. */
async function send(count: number, name: string): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await post(relay(`${name}-${next}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

function relay(id: string): string {
  return JSON.stringify({
    event_id: id,
    origin_server: peer.name,
    timestamp: "2026-11-30T12:00:00+00:00",
    type: "message.relay",
    channel_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001",
    sender_username: "alice",
    sender_device_id: null,
    content: `1:${"A".repeat(700)}`,
    content_type: "text",
    protocol_version: 2,
    origin_message_id: id,
  });
}

function post(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", ...peer.sign("POST", "/federation/inbox", body) };
    const asked = request(`${server.origin}/federation/inbox`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`an event was answered with ${answer.statusCode}`)),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
