import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { GroupBook } from "../../services/testing/group-book.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startOwnDatabase } from "../../services/testing/shared-database.ts";
import type { TestSocket } from "../../services/testing/test-socket.ts";
import { until } from "../faults/until.ts";
import { Front } from "../faults/world/front.ts";
import { OwnRedis } from "../faults/world/redis.ts";
import { Server } from "../faults/world/server.ts";
import { freePort } from "./free-port.ts";

/** Two processes of a role. */
type Two = readonly [Server, Server];

let closing: AsyncDisposableStack;
let apis: Two;
let gateways: Two;
let workers: Two;
let front: Front;
let anna: Person;
let bela: Person;
let cleo: Person;

beforeAll(async () => {
  closing = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), "tenchat-roles-"));
  closing.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  const postgres = await startOwnDatabase({ dataFolder: join(folder, "database"), log: silentLog });
  closing.defer(() => postgres.stop());
  const redis = new OwnRedis(await freePort(), join(folder, "redis"));
  closing.defer(() => redis.end("SIGKILL"));
  await redis.start();
  const make = async (role: string, number: number): Promise<Server> => {
    const server = new Server(
      {
        DATABASE_URL: postgres.url,
        REDIS_URL: redis.url,
        TENCHAT_ROLE: role,
        TENCHAT_DATA: join(folder, `${role}-${number}`),
      },
      await freePort(),
    );
    closing.defer(async () => void (await server.end("SIGKILL")));
    return server;
  };
  const two = async (role: string) => [await make(role, 1), await make(role, 2)] as const;
  [apis, gateways, workers] = [await two("api"), await two("gateway"), await two("worker")];
  const all = [...apis, ...gateways, ...workers];
  // All at once, on a database without tables.
  await Promise.all(all.map((server) => server.start()));
  const ports = (servers: Two) => servers.map(({ port }) => port);
  front = await Front.open({ api: ports(apis), gateway: ports(gateways) });
  closing.use(front);
  await until(async () => (await Promise.all(all.map(nodesOf))).every((nodes) => nodes === 6), "all hear all others");
  [anna, bela, cleo] = await Promise.all([
    Person.signUp(apis[0].origin, "anna"),
    Person.signUp(apis[0].origin, "bela"),
    Person.signUp(front.origin, "cleo"),
  ]);
}, 180_000);

afterAll(async () => {
  await closing?.disposeAsync();
}, 30_000);

async function roleOf({ origin }: Server): Promise<unknown> {
  const health = (await (await fetch(`${origin}/health`)).json()) as { role?: unknown };
  return health.role;
}

async function nodesOf({ origin }: Server): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^tenchat_nodes (\d+)$/m.exec(metrics)?.[1]);
}

const hears = (socket: TestSocket, type: string, ...parts: string[]) =>
  socket.until((frame) => frame.type === type && parts.every((part) => JSON.stringify(frame).includes(part)));

/** The same person, who asks another address from now on. */
function at(origin: string, person: Person): Person {
  const there = new Person(origin);
  there.tokens = person.tokens;
  return there;
}

it("two apis, two gateways and two workers are one server, and each of them may go", async () => {
  expect(await Promise.all([...apis, ...gateways, ...workers].map(roleOf))).toEqual(
    ["api", "gateway", "worker"].flatMap((role) => [role, role]),
  );
  const [fromAnna, fromBela] = [await anna.connect(gateways[0].origin), await bela.connect(gateways[1].origin)];
  const { conversationId } = await anna.conversations.openDirectConversation({ accountId: bela.accountId });
  await hears(fromBela, "conversation.new", conversationId);
  await fromAnna.api.submitMessage(makeSubmission(conversationId, [bela.deviceId]));
  await hears(fromBela, "message.new", conversationId);
  await fromBela.api.confirmReceived({ conversationId, sequence: 1 });
  await hears(fromAnna, "message.delivered", conversationId);
  fromBela.api.updateTyping({ conversationId, typing: true });
  fromBela.api.updatePresence({ conversationId, presence: "online" });
  await hears(fromAnna, "typing.changed", conversationId);
  await hears(fromAnna, "presence.changed", conversationId);

  // Who is in a group is remembered where people write, and forgotten there.
  const fromCleo = await cleo.connect(gateways[1].origin);
  const book = await GroupBook.begin(anna, bela, cleo);
  const write = (by: TestSocket, membership: number) =>
    by.api.submitMessage(makeSubmission(book.conversationId, [], { membership }));
  await hears(fromCleo, "group.new", book.conversationId);
  await write(fromCleo, 1);
  await hears(fromAnna, "message.new", book.conversationId, '"sequence":2');
  await book.remove(anna, cleo);
  await hears(fromCleo, "group.ended", book.conversationId);
  await expect(write(fromCleo, 2)).rejects.toMatchObject({ code: "forbidden" });
  await write(fromAnna, 2);
  await hears(fromBela, "message.new", book.conversationId, '"sequence":4');
  expect(fromCleo.frames.filter((frame) => JSON.stringify(frame).includes('"sequence":4'))).toEqual([]);

  // What is revoked at one place is closed at another.
  const phone = await bela.addDevice(apis[1].origin);
  const sockets = [await phone.connect(gateways[0].origin), await phone.connect(gateways[1].origin)];
  await bela.identity.revokeDevice({ deviceId: phone.deviceId });
  expect(await Promise.all(sockets.map(async ({ closed }) => (await closed).code))).toEqual([4001, 4001]);
  await expect(at(apis[1].origin, phone).identity.readOwnAccount()).rejects.toMatchObject({ code: "unauthenticated" });

  // A worker ends in the middle; the other goes on with what the two have left.
  const moment = async (by = anna) => (await by.conversations.readConversation({ conversationId })).lastActivityAt;
  for (const worker of [workers[0], workers[1]]) {
    const before = await moment();
    const written = fromAnna.api.submitMessage(makeSubmission(conversationId, [bela.deviceId]));
    await worker.end("SIGKILL");
    const { sequence } = await written;
    await hears(fromBela, "message.new", conversationId, `"sequence":${sequence}`);
    if (worker === workers[1]) await worker.start();
    await until(async () => (await moment()) !== before, "somebody deals with events", 30_000);
  }

  // So does an api, and a gateway: people come back by the same address and find all of it.
  await apis[0].end("SIGKILL");
  const [annaThere, belaThere] = [at(front.origin, anna), at(front.origin, bela)];
  expect((await annaThere.identity.readOwnAccount()).account.username).toBe("anna");
  await gateways[0].end("SIGKILL");
  await fromAnna.closed;
  const again = await annaThere.connect();
  const { sequence } = await belaThere.messaging.postMessage(makeSubmission(conversationId, [anna.deviceId]));
  await hears(again, "message.new", conversationId, `"sequence":${sequence}`);
  const { messages } = await annaThere.messaging.catchUp({ positions: [], groups: true });
  const found = messages.filter((each) => each.conversationId === conversationId).map((each) => each.sequence);
  expect(found).toEqual(Array.from({ length: sequence }, (_, index) => index + 1));
  await Promise.all([again, fromBela, fromCleo].map((socket) => socket.close()));
}, 120_000);
