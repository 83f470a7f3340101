import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { TransportAnswer, TransportRequest } from "../../../generated/client/runtime/transport.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { PASSWORD, Person } from "../../testing/person.ts";
import { startServerProcess } from "../../testing/server-process.ts";
import type { ServerProcess } from "../../testing/server-process.ts";

/** Somebody who notes every answer. */
class Asker extends Person {
  readonly answers: TransportAnswer[] = [];

  override async request(request: TransportRequest): Promise<TransportAnswer> {
    const answer = await super.request(request);
    this.answers.push(answer);
    return answer;
  }
}

let folder: string;
let server: ServerProcess;
let alice: Asker;
let bob: Person;
let asks: Record<string, () => Promise<unknown>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-away-"));
  server = await startServerProcess({ TENCHAT_DATA: folder });
  bob = await Person.signUp(server.origin, "bob");
  alice = new Asker(server.origin);
  alice.tokens = (await Person.signUp(server.origin, "alice")).tokens;
  const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
  let names = 0;
  // One of each way to the database: a statement, a transaction, the pipeline, the ephemeral store; and one without a session.
  asks = {
    read: () => alice.identity.readOwnAccount(),
    write: () => alice.messaging.postMessage(makeSubmission(conversationId, [bob.deviceId])),
    transact: () => alice.conversations.openDirectConversation({ accountId: bob.accountId }),
    "get a ticket": () => alice.identity.issueSocketTicket(),
    "sign in": () =>
      alice.identity.signInWithPassword({
        username: "alice",
        password: PASSWORD,
        deviceName: `Device ${(names += 1)}`,
      }),
    "sign up": () =>
      alice.identity.signUpWithPassword({ username: `newcomer${(names += 1)}`, password: PASSWORD, deviceName: "New" }),
  };
}, 90_000);

afterAll(async () => {
  await server?.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 100, retryDelay: 100 });
});

let killed = 0;

/**
 * The database that runs now. Connections outlive one that was killed by moments, in which every ask may succeed; the
 * note still names that one then, or the server itself, which renounces the note before it starts the next.
 */
async function findDatabase(): Promise<number> {
  for (;;) {
    // There is no note for a moment while the next one writes its own.
    const pid = Number.parseInt(await readFile(join(folder, "postgres/postmaster.pid"), "utf8").catch(() => ""), 10);
    if (pid > 0 && ![killed, server.pid].includes(pid)) return pid;
    await sleep(5);
  }
}

function kill(pid: number): void {
  process.kill(pid, "SIGKILL");
  killed = pid;
}

/** Whether this ask is answered with a success now. */
const succeeds = (ask: () => Promise<unknown>) =>
  ask().then(
    () => true,
    () => false, // What went wrong is among the answers.
  );

/** Asks everything at once, each again and again, until each was answered so. */
const askUntil = (wanted: boolean) =>
  Promise.all(
    Object.values(asks).map(async (ask) => {
      while ((await succeeds(ask)) !== wanted) await sleep(5);
    }),
  );

const bad = () => alice.answers.filter(({ status }) => status >= 300);

describe("a server whose own PostgreSQL is killed", () => {
  it("comes back by itself and keeps its sockets; meanwhile every answer is a success or the declared 503", async () => {
    const socket = await alice.connect();
    let closed = false;
    void socket.closed.then(() => (closed = true));
    for (let round = 0; round < 3; round += 1) {
      kill(await findDatabase());
      await askUntil(true);
    }
    // Kept away for a while, so that everything is asked meanwhile; its folder first, or another may run in it already.
    const last = await findDatabase();
    renameSync(join(folder, "postgres"), join(folder, "elsewhere"));
    kill(last);
    await askUntil(false);
    renameSync(join(folder, "elsewhere"), join(folder, "postgres"));
    await askUntil(true);
    expect(bad().length).toBeGreaterThanOrEqual(Object.keys(asks).length);
    const kinds = new Set(bad().map(({ status, body }) => JSON.stringify([status, (body as { code: string }).code])));
    expect([...kinds]).toEqual(['[503,"unavailable"]']);
    expect(closed).toBe(false);
    expect(await server.end("SIGTERM")).toBe(0);
  }, 120_000);
});
