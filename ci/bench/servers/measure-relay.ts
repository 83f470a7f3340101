import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServerProcess } from "../../../services/testing/server-process.ts";
import { freePort } from "../../scenarios/free-port.ts";
import { familyTime, processorTime } from "../messages/processor-time.ts";

const GOAL = 2_000;
const WARM = 500;

/** As a short text is when it is sealed: the wrapped key, and what is padded to 256 bytes. */
const SEALED_BYTES = 1 + 512 + 12 + 256 + 16;
const SIGNATURE_BYTES = 1 + 512 + 12 + 512 + 16;

/** What an SPKI of RSA-4096 takes. */
const KEY_BYTES = 550;

/**
 * How many packets a relay takes in a second, each another one, sent and answered over HTTP; and what one costs the
 * processor, of server and database. Whether as many as have to fit on one core do.
 */
export async function measureRelay(packets: number, atOnce: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-relay-"));
  const address = `127.0.0.1:${await freePort()}`;
  const server = await startServerProcess({ TENCHAT_DATA: folder, TENCHAT_MESH: address });
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  try {
    await sendAll(agent, address, makeBodies(WARM), atOnce);
    const bodies = makeBodies(packets);
    const postmaster = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
    const used = () => ({ server: processorTime(server.pid), database: familyTime(postmaster) });
    const before = used();
    const began = performance.now();
    await sendAll(agent, address, bodies, atOnce);
    const seconds = (performance.now() - began) / 1000;
    const after = used();
    const [own, database] = [after.server - before.server, after.database - before.database].map(
      (all) => all / packets,
    );
    const onOneCore = 1_000_000 / (own! + database!);
    console.log(`packets a second, by the clock     ${(packets / seconds).toFixed(0)}`);
    console.log(`µs of the processor for a packet   ${own!.toFixed(0)} server, ${database!.toFixed(0)} database`);
    console.log(`packets a second on one core       ${onOneCore.toFixed(0)} (goal ${GOAL})`);
    return onOneCore >= GOAL;
  } finally {
    agent.destroy();
    await server.end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Made before the clock runs: sealing is the business of whoever sends. */
function makeBodies(count: number): string[] {
  const keys = Array.from({ length: 100 }, () => randomBytes(KEY_BYTES).toString("base64"));
  return Array.from({ length: count }, (_, at) => {
    const message = randomBytes(SEALED_BYTES).toString("base64");
    const hash = createHash("sha256").update(message).digest("hex");
    const signature = randomBytes(SIGNATURE_BYTES).toString("base64");
    return JSON.stringify({ recipient: keys[at % keys.length], message, hash, signature });
  });
}

async function sendAll(agent: Agent, address: string, bodies: readonly string[], atOnce: number): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < bodies.length) await send(agent, address, bodies[next++]!);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

function send(agent: Agent, address: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": body.length };
    const asked = request(`http://${address}/send`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`a packet was answered with ${answer.statusCode}`)),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
