import { randomBytes, randomUUID } from "node:crypto";
import { silentLog } from "../../../kernel/logging/log.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { someId } from "../../../testing/make-submission.ts";
import { TestDevice } from "../../../testing/test-device.ts";
import { rosterContentType } from "../../../../web/crypto/verify.ts";
import type { SaidMessage } from "../../messaging/index.ts";
import { beginGroupCursor } from "../store/peer-cursors.ts";
import { keepPerson } from "../store/people-elsewhere.ts";
import { noNeighbours } from "../testing/no-neighbours.ts";
import { until } from "../testing/until.ts";
import { shapeOf } from "../rules/event-families.ts";
import { privateKeyOf, publicBytesOf, publicKeyOf } from "../wire/server-keys.ts";
import { Pace } from "./pace.ts";
import { PeerSending } from "./peer-sending.ts";

const OURS = "chat.example.org";
const THEIRS = "peer.example.org";
const NOW = new Date(Date.UTC(2026, 10, 30, 12));
const key = privateKeyOf(randomBytes(32));
const conversationId = someId();
const bob = { accountId: randomUUID(), server: THEIRS, username: "bob" };

let test: TestKernel;
let log: SaidMessage[];
let closing: AsyncDisposableStack;
/** What came there: how many places each event tells; and the places that it has. */
let told: number[];
let places: number[];
/** How that server is: what it says of itself, whether it does so, and which place it does not take. */
let features: string[];
let knowsSeveral: boolean;
let refuses: number | undefined;
let asked: number;
/** Whether it has been told as much as it takes in a minute. */
let full: boolean;

beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: OURS });
}, 60_000);
afterAll(() => test?.stop());

beforeEach(async () => {
  [closing, full] = [new AsyncDisposableStack(), false];
  [log, told, places, features, knowsSeveral, refuses, asked] = [[], [], [], ["group-items"], true, undefined, 0];
  for (const table of ["people_elsewhere", "peer_cursors"]) await test.kernel.dataSource.query(`DELETE FROM ${table}`);
  await keepPerson(test.kernel.dataSource.manager, bob, NOW);
});
afterEach(() => closing.disposeAsync());

const outward: Outward = async ({ body }) => {
  expect(body!.length).toBeLessThan(1024 * 1024);
  const event = JSON.parse(Buffer.from(body!).toString()) as Record<string, unknown>;
  expect(shapeOf(String(event["type"]), event)).toMatchObject({ name: event["type"] });
  const items = (event["items"] ?? [event]) as { sequence: number }[];
  const status = items.some(({ sequence }) => sequence === refuses) ? 500 : 200;
  if (full) return { status: 429, body: Buffer.from(JSON.stringify({ detail: "Too many", retryAfter: 40 })) };
  told.push(items.length);
  const isKnown = knowsSeveral || event["type"] === "group.item";
  if (status === 200 && isKnown) places.push(...items.map(({ sequence }) => sequence));
  const said = isKnown && event["type"] === "group.items" ? { sequence: places.at(-1) } : {};
  return { status, body: Buffer.from(JSON.stringify({ status: "ok", ...said })) };
};

function say(bytes = 32, besides: Partial<SaidMessage> = {}): void {
  log.push({
    sequence: log.length + 1,
    messageId: test.kernel.ids.ulid(),
    senderAccountId: randomUUID(),
    senderDeviceId: randomUUID(),
    contentType: "text/plain",
    protocolVersion: 1,
    ciphertext: Buffer.alloc(bytes),
    wrappedKeys: {},
    sentAt: NOW,
    clientSequence: log.length,
    acceptedAt: NOW,
    ...besides,
  });
}

async function sayRoster(): Promise<void> {
  const device = await TestDevice.make(someId(), someId());
  const members = [
    { accountId: device.keys.identity.accountId, role: "owner" as const },
    { accountId: bob.accountId, role: "member" as const },
  ];
  const first = {
    groupId: conversationId,
    revision: 1,
    previous: new Uint8Array(32),
    changedAt: NOW.getTime(),
    members,
  };
  say(0, { contentType: rosterContentType, ciphertext: await device.signRoster(first) });
}

/** A process that sends, from the first place on to the last one that there is. */
async function start({ now = () => NOW, pace = new Pace() } = {}): Promise<void> {
  const kernel = { ...test.kernel, log: silentLog, clock: { now } };
  const find = async () => ({
    name: THEIRS,
    keys: [publicKeyOf(publicBytesOf(key))],
    features,
    apiBaseUrl: `https://${THEIRS}`,
  });
  const again = async () => {
    asked += 1;
    if (!knowsSeveral) features = [];
    return find();
  };
  const sending = new PeerSending(
    {
      kernel,
      settings: kernel.settings.federation!,
      identity: { name: OURS, signingKey: async () => key } as never,
      discovery: { of: find, again } as never,
      outward,
      neighbours: {
        ...noNeighbours,
        groups: {
          ...noNeighbours.groups,
          homeOf: async () => null,
          everIn: async () => [bob.accountId],
          sinceOf: async () => 1,
        },
        log: {
          lastSequences: async () => [{ conversationId, sequence: log.length }],
          saidAfter: async (_, after, most) => log.filter(({ sequence }) => sequence > after).slice(0, most),
        },
      },
    },
    pace,
  );
  await beginGroupCursor(test.kernel.dataSource.manager, { peer: THEIRS, conversationId, since: 1 }, NOW);
  sending.start(closing);
}

const all = () => log.map(({ sequence }) => sequence);
const allTold = () => until(async () => places.length >= log.length);

it("what is said in a group goes to a server that takes several of it at once in few events, a roster by itself", async () => {
  await sayRoster();
  for (let at = 0; at < 119; at += 1) say();
  await sayRoster();
  for (let at = 0; at < 19; at += 1) say();
  await start();
  await allTold();
  expect(places).toEqual(all());
  expect(told).toEqual([1, 49, 50, 20, 1, 19]);
});

it("of what is long fewer go in one event, so that none is longer than an inbox takes; what fits in none goes alone", async () => {
  for (let at = 0; at < 9; at += 1) say(96 * 1024);
  const wrappedKeys = Object.fromEntries(Array.from({ length: 320 }, () => [randomUUID(), "A".repeat(1_000)]));
  say(96 * 1024, { wrappedKeys });
  say();
  await start();
  await allTold();
  expect(places).toEqual(all());
  expect(told).toEqual([2, 2, 2, 2, 1, 1, 1]);
});

it("to a server that does not say that it takes several it goes one by one, as ever", async () => {
  [features, knowsSeveral] = [["groups"], false];
  for (let at = 0; at < 60; at += 1) say();
  await start();
  await allTold();
  expect(places).toEqual(all());
  expect(told).toEqual(Array.from({ length: 60 }, () => 1));
});

it("a server that has gone back to a version which knows no such event, and so takes it for nothing, misses nothing", async () => {
  knowsSeveral = false;
  for (let at = 0; at < 60; at += 1) say();
  await start();
  await allTold();
  expect(places).toEqual(all());
  expect(told).toEqual([50, ...Array.from({ length: 60 }, () => 1)]);
  expect(asked).toBe(1);
});

it("what a server does not take holds up nothing before it", async () => {
  refuses = 31;
  for (let at = 0; at < 60; at += 1) say();
  await start();
  const { dataSource } = test.kernel;
  await until(async () => (await dataSource.query("SELECT FROM peer_cursors WHERE attempts = 1")).length === 1);
  expect(told).toEqual([50, ...Array.from({ length: 31 }, () => 1)]);
  refuses = undefined;
  await dataSource.query("UPDATE peer_cursors SET due_at = $1", [NOW]);
  await allTold();
  expect(places).toEqual(all());
});

it("a server that has been told enough for now is told more when it says, also of what is older than a day", async () => {
  full = true;
  for (let at = 0; at < 60; at += 1) say(32, { acceptedAt: new Date(NOW.getTime() - 25 * 60 * 60_000) });
  const pace = new Pace();
  const forget = jest.spyOn(pace, "forgetTurns");
  await start({ pace });
  const { dataSource } = test.kernel;
  const due = async () => (await dataSource.query("SELECT due_at FROM peer_cursors WHERE attempts = 1"))[0]?.due_at;
  await until(async () => (await due()) !== undefined);
  expect(await due()).toEqual(new Date(NOW.getTime() + 40_000));
  expect(forget).toHaveBeenCalledWith(THEIRS);
});

it("a group that has waited is told, though that server has been told as much of other things meanwhile", async () => {
  const pace = new Pace();
  let now = NOW;
  const tellOthers = () => Array.from({ length: 40 }, () => pace.count(THEIRS, now));
  tellOthers();
  say();
  await start({ now: () => now, pace });
  const { dataSource } = test.kernel;
  const due = async () => (await dataSource.query("SELECT due_at FROM peer_cursors"))[0].due_at as Date;
  const waitsUntil = new Date(NOW.getTime() + 1_200);
  await until(async () => (await due()).getTime() === waitsUntil.getTime());
  now = waitsUntil;
  tellOthers();
  await allTold();
  expect(places).toEqual(all());
});
