import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SetAside } from "../../../../generated/server/runtime/set-aside.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { silentLog } from "../../../kernel/logging/log.ts";
import { NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import type { SaidMessage } from "../../messaging/index.ts";
import { openReactions } from "../reactions/open-reactions.ts";
import { shapeOf } from "../rules/event-families.ts";
import { noteLeave } from "../store/peer-cursors.ts";
import { keepPerson } from "../store/people-elsewhere.ts";
import { privateKeyOf, publicBytesOf, publicKeyOf } from "../wire/server-keys.ts";
import { noNeighbours } from "../testing/no-neighbours.ts";
import { until } from "../testing/until.ts";
import { PeerSending } from "./peer-sending.ts";

const OURS = "chat.example.org";
const DAY = 24 * 60 * 60 * 1000;
const alice = { accountId: randomUUID(), username: "alice", displayName: "alice" };
const key = privateKeyOf(randomBytes(32));

let test: TestKernel;
let now: number;
/** What each server was told, by its name, in order; and what is in the way of telling it more. */
let told: Record<string, string[]>;
let inTheWay: Record<string, (event: Record<string, unknown>) => Promise<number>>;
let logs: Record<string, SaidMessage[]>;
let members: Record<string, string[]>;
/** Conversations in which nobody of here is left. */
let ended: string[];
let closing: AsyncDisposableStack;

beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: OURS });
}, 60_000);
afterAll(() => test?.stop());

beforeEach(async () => {
  now = Date.UTC(2026, 10, 30, 12);
  [told, inTheWay, logs, members, ended] = [{}, {}, {}, {}, []];
  closing = new AsyncDisposableStack();
  for (const table of ["people_elsewhere", "peer_cursors", "set_aside_events"])
    await test.kernel.dataSource.query(`DELETE FROM ${table}`);
});
afterEach(() => closing.disposeAsync());

const outward: Outward = async ({ url, body }) => {
  const event = JSON.parse(Buffer.from(body!).toString()) as Record<string, unknown>;
  const status = (await inTheWay[url.host]?.(event)) ?? 200;
  if (status === 200) (told[url.host] ??= []).push(String(event["event_id"]));
  return { status, body: Buffer.from("{}") };
};

/** The sending of one process, and what has it begin. */
function start() {
  const kernel = { ...test.kernel, log: silentLog, clock: { now: () => new Date(now) } };
  const find = async (name: string) => ({
    name,
    keys: [publicKeyOf(publicBytesOf(key))],
    features: [],
    apiBaseUrl: `https://${name}`,
  });
  const sending = new PeerSending({
    kernel,
    settings: kernel.settings.federation!,
    identity: { name: OURS, signingKey: async () => key } as never,
    discovery: { of: find, again: find } as never,
    outward,
    neighbours: {
      people: {
        profileNamed: async () => undefined,
        profilesOf: async (ids) => new Map(ids.includes(alice.accountId) ? [[alice.accountId, alice]] : []),
      },
      groups: noNeighbours.groups,
      memberships: {
        membersOf: async (id) => members[id] ?? [],
        conversationsOf: async (accountId) => Object.keys(members).filter((id) => members[id]!.includes(accountId)),
      },
      log: {
        lastSequences: async () => [],
        saidAfter: async (id, after, most) => logs[id]!.filter(({ sequence }) => sequence > after).slice(0, most),
      },
    },
  });
  sending.start(closing);
  const memberships = { membersOf: async (id: string) => members[id] ?? [], conversationsOf: async () => [] };
  const conversations = { ...noNeighbours.conversations, end: async (_: unknown, id: string) => void ended.push(id) };
  return openReactions(kernel, { memberships, conversations, groups: noNeighbours.groups }, sending);
}

type Reactions = ReturnType<typeof start>;
const inside = (work: Parameters<typeof transaction<void>>[1]) => transaction(test.kernel.dataSource, work);

/** A conversation of Alice with somebody at that server. */
async function begin(reactions: Reactions, server: string): Promise<string> {
  const [conversationId, accountId] = [randomUUID(), randomUUID()];
  await keepPerson(test.kernel.dataSource.manager, { accountId, server, username: `bob${accountId}` }, new Date(now));
  members[conversationId] = [alice.accountId, accountId];
  logs[conversationId] = [];
  const payload = { conversationId, kind: "direct", memberIds: members[conversationId] };
  await inside((manager) => reactions["conversation-created"]([{ payload } as never], manager));
  return conversationId;
}

async function say(
  reactions: Reactions,
  conversationId: string,
  messageId: string,
  by: string = alice.accountId,
): Promise<void> {
  const log = logs[conversationId]!;
  const sequence = log.length + 1;
  log.push({
    sequence,
    messageId,
    senderAccountId: by,
    senderDeviceId: randomUUID(),
    contentType: "text/plain",
    protocolVersion: 1,
    ciphertext: Buffer.alloc(32),
    wrappedKeys: {},
    sentAt: new Date(now),
    clientSequence: sequence,
    acceptedAt: new Date(now),
  });
  const payload = { conversationId, messageId, sequence };
  await inside((manager) => reactions["message-persisted"]([{ payload } as never], manager));
}

const messagesTo = (server: string) => (told[server] ?? []).filter((id) => id.startsWith("msg-"));
const cursors = () => test.kernel.dataSource.query("SELECT * FROM peer_cursors ORDER BY conversation_id");
/** Nothing is due, and nothing under way. */
const idle = () => until(async () => (await cursors()).every((row: { due_at: Date | null }) => row.due_at === null));

it("a server hears of a conversation first, then of all that is said in it here, in order and once", async () => {
  const reactions = start();
  const conversationId = await begin(reactions, "peer.example.org");
  const other = members[conversationId]![1]!;
  for (let at = 0; at < 120; at += 1)
    await say(reactions, conversationId, String(at), at % 3 === 2 ? other : alice.accountId);
  await idle();
  const expected = Array.from({ length: 120 }, (_, at) => at).filter((at) => at % 3 !== 2);
  expect(told["peer.example.org"]).toEqual([`invite-${conversationId}-${other}`, ...expected.map((at) => `msg-${at}`)]);
});

it("a server that takes its time, or takes nothing, holds up no other", async () => {
  const reactions = start();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  inTheWay["slow.example.org"] = async () => (await held, 200);
  inTheWay["gone.example.org"] = () => Promise.reject(new NotReached("nobody is there"));
  const names = ["slow.example.org", "gone.example.org", "quick.example.org"];
  const conversations = [];
  for (const name of names) conversations.push(await begin(reactions, name));
  for (let at = 0; at < 20; at += 1) for (const each of conversations) await say(reactions, each, `${at}`);
  await until(() => messagesTo("quick.example.org").length === 20);
  expect([told["slow.example.org"], told["gone.example.org"]]).toEqual([undefined, undefined]);
  release();
  await until(() => messagesTo("slow.example.org").length === 20);
});

it("one conversation that a server does not take holds up none of its others; one that is away is asked ever less", async () => {
  const reactions = start();
  const server = "peer.example.org";
  const [bad, good] = [await begin(reactions, server), await begin(reactions, server)];
  await idle();
  inTheWay[server] = async (event) => (event["channel_id"] === bad ? 500 : 200);
  await say(reactions, bad, "b1");
  await say(reactions, good, "g1");
  await until(() => messagesTo(server).length === 1);
  await say(reactions, good, "g2");
  await until(() => messagesTo(server).length === 2);
  expect(messagesTo(server)).toEqual(["msg-g1", "msg-g2"]);

  const times: number[] = [];
  inTheWay[server] = async () => {
    times.push(now);
    throw new NotReached("nobody is there");
  };
  await say(reactions, good, "g3");
  for (let second = 0; second < 130; second += 1) {
    const due = async () => {
      const [{ first }] = await test.kernel.dataSource.query("SELECT min(due_at) AS first FROM peer_cursors");
      return first.getTime() > now;
    };
    await until(due);
    now += 1000;
  }
  const waits = times.slice(1).map((time, at) => (time - times[at]!) / 1000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(31);
  expect(times.length).toBeLessThan(12);
  inTheWay = {};
  now += 30_000;
  await idle();
  expect(messagesTo(server)).toEqual(expect.arrayContaining(["msg-b1", "msg-g3"]));
}, 60_000);

it("what no server has taken for a day is set aside, and goes there when the operator wants it", async () => {
  const reactions = start();
  const server = "peer.example.org";
  const conversationId = await begin(reactions, server);
  await idle();
  inTheWay[server] = () => Promise.reject(new NotReached("nobody is there"));
  await say(reactions, conversationId, "old");
  await until(async () => (await cursors())[0].attempts > 0);
  now += DAY - 60_000;
  await until(async () => (await cursors())[0].attempts > 1);
  await say(reactions, conversationId, "young");
  const setAside = () => test.kernel.dataSource.query("SELECT * FROM set_aside_events");
  expect(await setAside()).toEqual([]);
  now += 60_000;
  await until(async () => (await setAside()).length === 1);
  expect((await setAside())[0]).toMatchObject({
    context: "federation",
    type: "peer-message-undelivered",
    error: "nobody is there",
    payload: { peer: server, conversationId, messageId: "old", sequence: 1 },
  });

  inTheWay = {};
  now += 60_000;
  await idle();
  expect(messagesTo(server)).toEqual(["msg-young"]);
  await test.kernel.dataSource.query(
    "UPDATE set_aside_events SET again = true, event_id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'",
  );
  // An id of a message is a ULID, which the schema of the event holds it to.
  await test.kernel.dataSource.query(
    `UPDATE set_aside_events SET payload = jsonb_set(payload, '{messageId}', '"01ARZ3NDEKTSV4RRFFQ69G5FAV"')`,
  );
  await new SetAside(test.kernel.dataSource, silentLog, () => {}).tryAgain("federation", reactions);
  await until(() => messagesTo(server).length === 3);
  expect(messagesTo(server)).toEqual(["msg-young", "msg-old", "msg-young"]);
  expect(await setAside()).toEqual([]);
}, 60_000);

it("what a server has no room for now is waited for, however old it is, and not set aside", async () => {
  const reactions = start();
  const server = "peer.example.org";
  const conversationId = await begin(reactions, server);
  await idle();
  let asked = 0;
  inTheWay[server] = async () => ((asked += 1), 429);
  await say(reactions, conversationId, "old");
  await until(async () => (await cursors())[0].attempts > 0);
  now += DAY + 60_000;
  await until(() => asked === 2);
  await until(async () => (await cursors())[0].attempts === 2);
  expect(await test.kernel.dataSource.query("SELECT * FROM set_aside_events")).toEqual([]);
  inTheWay = {};
  now += 60_000;
  await until(() => messagesTo(server).length === 1);
});

it("a process that dies in the middle leaves what it was at to the next one, which sends it again at most once", async () => {
  const reactions = start();
  const server = "peer.example.org";
  const conversationId = await begin(reactions, server);
  await idle();
  const dying = new Promise<number>(() => {});
  let isAtIt = false;
  inTheWay[server] = async (event) => {
    isAtIt = event["event_id"] === "msg-2";
    return isAtIt ? dying : 200;
  };
  for (const id of ["1", "2", "3"]) await say(reactions, conversationId, id);
  await until(() => isAtIt);
  // Nobody ends the line that hangs: as when its process was killed.
  closing = new AsyncDisposableStack();
  inTheWay = {};
  start();
  await sleep(1_200);
  expect(messagesTo(server)).toEqual(["msg-1"]);
  now += 30_000;
  await until(() => messagesTo(server).length === 3);
  expect(messagesTo(server)).toEqual(["msg-1", "msg-2", "msg-3"]);
});

/** Alice has deleted her account: the conversations have taken her out, and say so. */
async function erase(reactions: Reactions, conversationId: string): Promise<void> {
  members[conversationId] = members[conversationId]!.filter((each) => each !== alice.accountId);
  const payload = { conversationId, accountId: alice.accountId, empty: false };
  await inside((manager) => reactions["member-erased"]([{ payload } as never], manager));
}

const farewell = `account-deleted-${alice.accountId}`;

it("the servers of those whom somebody talked with are told that they are nobody any more, and then nothing", async () => {
  const reactions = start();
  const server = "peer.example.org";
  const conversationId = await begin(reactions, server);
  const other = members[conversationId]![1]!;
  await say(reactions, conversationId, "1");
  await idle();
  const events: Record<string, unknown>[] = [];
  inTheWay[server] = async (event) => (events.push(event), 200);
  await erase(reactions, conversationId);
  await until(async () => (await cursors()).length === 0);
  await say(reactions, conversationId, "2", other);
  await sleep(50);
  expect(told[server]).toEqual([`invite-${conversationId}-${other}`, "msg-1", farewell]);
  expect(events).toEqual([
    {
      event_id: farewell,
      origin_server: OURS,
      destination_server: server,
      timestamp: "2026-11-30T12:00:00.000+00:00",
      type: "account.deleted",
      user_id: alice.accountId,
    },
  ]);
  // Nobody here has it any more, and so nothing of it is kept.
  expect(ended).toEqual([conversationId]);
});

it("a server is told all the groups there that they leave, however many: in events that it takes, the word that they are nobody last", async () => {
  const server = "peer.example.org";
  const { manager } = test.kernel.dataSource;
  const leaves = [
    ...Array.from({ length: 150 }, () => leaveOf(1_000)),
    // Of these not even as many fit in what an inbox takes.
    ...Array.from({ length: 20 }, () => leaveOf(100_000)),
  ];
  for (const leave of leaves) await noteLeave(manager, server, alice.accountId, leave, new Date(now));
  const events: Record<string, unknown>[] = [];
  inTheWay[server] = async (event) => {
    expect(shapeOf(String(event["type"]), event)).toMatchObject({ name: event["type"] });
    expect(JSON.stringify(event).length).toBeLessThan(1024 * 1024);
    events.push(event);
    // It does not take the second one at first: all of them come again, known by their ids.
    return events.length === 2 ? 503 : 200;
  };
  start();
  await until(async () => ((now += 1_000), (await cursors()).length === 0));
  const left = events.slice(2).flatMap((event) => (event["leaves"] as { channel_id: string }[]) ?? []);
  expect(left.map(({ channel_id }) => channel_id)).toEqual(leaves.map(({ conversationId }) => conversationId));
  const ids = told[server]!;
  expect(ids.at(-1)).toBe(farewell);
  expect(new Set(ids.slice(1)).size).toBe(ids.length - 1);
  expect(ids[0]).toBe(ids[1]);
  expect(events.slice(0, -1).every(({ type }) => type === "account.leaves")).toBe(true);
}, 20_000);

const leaveOf = (characters: number) => ({
  conversationId: randomUUID(),
  messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  roster: "A".repeat(characters),
});

it("a server that is away is told of it for a month: as often as of all else for a day, then once an hour", async () => {
  const reactions = start();
  const [back, gone] = ["back.example.org", "gone.example.org"];
  const conversations = [await begin(reactions, back), await begin(reactions, gone)];
  await idle();
  const times: number[] = [];
  inTheWay[back] = () => (times.push(now), Promise.reject(new NotReached("nobody is there")));
  inTheWay[gone] = () => Promise.reject(new NotReached("nobody is there"));
  for (const each of conversations) await erase(reactions, each);
  // By what is noted of it: while one is tried, it is not due either.
  const allTried = (often: number) =>
    until(async () => (await cursors()).every(({ attempts }: { attempts: number }) => attempts === often));
  await until(() => times.length === 1);
  await allTried(1);
  now += DAY;
  await until(() => times.length === 2);
  await allTried(2);
  for (const minutes of [30, 29]) {
    now += minutes * 60_000;
    await sleep(1_200);
    expect(times).toHaveLength(2);
  }
  now += 60_000;
  await until(() => times.length === 3);
  await allTried(3);
  delete inTheWay[back];
  now += 60 * 60_000;
  await until(() => told[back]?.at(-1) === farewell);
  now += 29 * DAY;
  await until(async () => (await cursors()).length === 0);
  expect(told[gone]).not.toContain(farewell);
}, 60_000);
