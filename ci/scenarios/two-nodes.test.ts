import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFrame } from "../../generated/server/frames.ts";
import { startEmbeddedPostgres } from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { D3chatSocket } from "../../services/testing/d3chat-socket.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestSocket } from "../../services/testing/test-socket.ts";
import { freePort } from "./free-port.ts";

let closing: AsyncDisposableStack;
let databaseUrl: string;
let redis: ChildProcess;
let redisUrl: string;

beforeAll(async () => {
  closing = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), "tenchat-nodes-"));
  closing.defer(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
  closing.defer(() => postgres.stop());
  databaseUrl = postgres.url;
  const port = await freePort();
  redisUrl = `redis://127.0.0.1:${port}`;
  redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  closing.defer(() => void redis.kill("SIGKILL"));
  await new Promise<void>((resolve, reject) => {
    redis.once("error", reject);
    redis.stdout!.on("data", (data) => String(data).includes("Ready to accept connections") && resolve());
  });
}, 60_000);

afterAll(async () => {
  await closing?.disposeAsync();
}, 30_000);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("it did not come to be");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const hears = (socket: TestSocket, type: string) => socket.until((frame) => frame.type === type);

describe.each(["PostgreSQL alone", "Redis"])("two nodes of one database, on %s", (place) => {
  let nodes: TestPlatform[];
  let alice: Person;
  let bob: Person;

  beforeAll(async () => {
    const env = { DATABASE_URL: databaseUrl, ...(place === "Redis" ? { REDIS_URL: redisUrl } : {}) };
    nodes = [await startTestPlatform({ env }), await startTestPlatform({ env })];
    const heard = async (node: TestPlatform) =>
      (await (await fetch(`${node.origin}/metrics`)).text()).includes("tenchat_nodes 2");
    await until(async () => (await heard(nodes[0]!)) && (await heard(nodes[1]!)));
    const suffix = place.slice(0, 5).toLowerCase();
    alice = await Person.signUp(nodes[0]!.origin, `alice_${suffix}`);
    bob = await Person.signUp(nodes[1]!.origin, `bob_${suffix}`);
  }, 60_000);

  afterAll(async () => {
    await Promise.all((nodes ?? []).map((node) => node.stop()));
  }, 30_000);

  it("D3-128 a message, its confirmation and typing on one reach sockets on the other, large ones too", async () => {
    const [fromAlice, fromBob] = [await alice.connect(), await bob.connect()];
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    await hears(fromBob, "conversation.new");
    await fromAlice.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
    await hears(fromBob, "message.new");
    const ciphertext = Buffer.alloc(98_304, "z").toString("base64");
    await fromAlice.api.submitMessage(makeSubmission(conversationId, [bob.deviceId], { ciphertext }));
    await fromBob.until((frame) => frame.type === "message.new" && frame.body.sequence === 2);
    await fromBob.api.confirmReceived({ conversationId, sequence: 2 });
    await hears(fromAlice, "message.delivered");
    fromBob.api.updateTyping({ conversationId, typing: true });
    await hears(fromAlice, "typing.changed");
    await Promise.all([fromAlice.close(), fromBob.close()]);
  });

  it("what is said on one is heard at the door of d3chat's programs on the other, and the other way round", async () => {
    const [theirs, ours] = [await D3chatSocket.open(bob), await alice.connect()];
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const { messageId } = await ours.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
    const { message } = await theirs.until({ type: "message.new" });
    expect(message).toMatchObject({ id: messageId, channel_id: conversationId });
    theirs.say({ type: "typing.start", channel_id: conversationId });
    await ours.until((frame) => frame.type === "typing.changed" && frame.body.accountId === bob.accountId);
    // What has words at that door alone crosses as well, and nobody at the first door hears it.
    const erased = encodeFrame("/ws message.delete", { message_id: messageId, channel_id: conversationId });
    for (const { accountId } of [alice, bob])
      for (const node of nodes) node.running.opened.kernel.bus.send({ accountId }, erased);
    expect(await theirs.until({ type: "message.delete" })).toMatchObject({ message_id: messageId });
    await ours.api.ping();
    expect(ours.frames.filter((frame) => frame.type === "unknown")).toEqual([]);
    await Promise.all([theirs.close(), ours.close()]);
  });

  it("a new member and a new device are known to both at once", async () => {
    const carol = await Person.signUp(nodes[1]!.origin, `carol_${place.slice(0, 5).toLowerCase()}`);
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: carol.accountId });
    // The other node has never heard of this conversation, and remembers nothing wrong of it.
    await carol.messaging.postMessage(makeSubmission(conversationId, [alice.deviceId]));
    const laptop = await alice.addDevice(nodes[0]!.origin);
    // As soon as the other node has heard of it.
    await until(() =>
      carol.messaging.postMessage(makeSubmission(conversationId, [alice.deviceId])).then(
        () => false,
        (error: { code?: string }) => error.code === "device-list-stale",
      ),
    );
    await carol.messaging.postMessage(makeSubmission(conversationId, [alice.deviceId, laptop.deviceId]));
  });

  it("a revoked device's sockets close on both, and its tokens and keys count nowhere", async () => {
    const phone = await alice.addDevice(nodes[1]!.origin);
    const [here, there] = [await phone.connect(nodes[0]!.origin), await phone.connect(nodes[1]!.origin)];
    await alice.identity.revokeDevice({ deviceId: phone.deviceId });
    expect([(await here.closed).code, (await there.closed).code]).toEqual([4001, 4001]);
    await expect(phone.identity.readOwnAccount()).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("frames go on crossing while Redis hangs or is back, and nobody waits for it", async () => {
    const dan = await Person.signUp(nodes[0]!.origin, `dan_${place.slice(0, 5).toLowerCase()}`);
    const [fromDan, fromBob] = [await dan.connect(), await bob.connect()];
    const { conversationId } = await dan.conversations.openDirectConversation({ accountId: bob.accountId });
    const cross = async (): Promise<void> => {
      const { sequence } = await fromDan.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
      await fromBob.until((frame) => frame.type === "message.new" && frame.body.sequence === sequence);
    };
    for (const signal of ["SIGSTOP", "SIGCONT"] as const) {
      redis.kill(signal);
      for (let message = 0; message < 5; message += 1) await cross();
      // Tickets and sign-ins need no Redis.
      await (await bob.connect()).close();
    }
    await Promise.all([fromDan.close(), fromBob.close()]);
  });
});
