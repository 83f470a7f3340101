import { randomUUID } from "node:crypto";
import { silentLog } from "../../../kernel/logging/log.ts";
import { NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward, OutwardAnswer } from "../../../kernel/outward/outward.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { askSigned, INBOX } from "../ask-signed.ts";
import { openFederation } from "../index.ts";
import { awayAmong } from "../store/away-servers.ts";
import { keepPerson } from "../store/people-elsewhere.ts";
import { KnownWorld } from "../testing/known-world.ts";
import { noNeighbours } from "../testing/no-neighbours.ts";
import { PeerServer } from "../testing/peer-server.ts";

const NOW = Date.UTC(2026, 10, 30, 12);
const [AWAY, HOME, BLOCKED] = ["away.example.org", "home.example.org", "blocked.example.org"] as const;

let test: TestKernel;
beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: "chat.example.org", TENCHAT_FEDERATION_BLOCKED: BLOCKED });
}, 60_000);
afterAll(() => test?.stop());

const DAY = 24 * 60 * 60_000;

interface Case {
  /** Since when none of the servers has answered. */
  readonly since: Date;
  /** Where the group is at home; null: here; undefined: it is none. */
  readonly home?: string | null;
  /** Those of them that answer by now. */
  readonly back?: readonly string[];
  /** One that takes the question and says nothing. */
  readonly silent?: string;
  /** One whose inbox alone does not answer, and how it does so. */
  readonly deaf?: { readonly name: string; readonly by: () => Promise<OutwardAnswer> };
}

/** What is said of a conversation with somebody at each of the servers, and what those were asked. */
async function ask({ since, home, back = [], silent, deaf }: Case) {
  const { dataSource } = test.kernel;
  const memberIds: string[] = [];
  for (const table of ["people_elsewhere", "federation_peers"]) await dataSource.query(`DELETE FROM ${table}`);
  const world = new KnownWorld();
  for (const name of back) world.tell(new PeerServer(name));
  for (const server of [AWAY, HOME, BLOCKED]) {
    // The first of whom this server knows there is somebody else.
    await keepPerson(dataSource.manager, { accountId: randomUUID(), server, username: "ada" }, new Date(NOW));
    const accountId = randomUUID();
    memberIds.push(accountId);
    await keepPerson(dataSource.manager, { accountId, server, username: "bob" }, new Date(NOW));
    await dataSource.query(
      `INSERT INTO federation_peers (name, api_base_url, keys, features, fetched_at, away_since)
       VALUES ($1, $2, '[]', '[]', $3, $4)`,
      [server, `https://${server}`, new Date(NOW), since],
    );
  }
  const outward: Outward = async (request) => {
    const { host, pathname } = request.url;
    const answer = await (host === silent ? new Promise<never>(() => undefined) : world.outward(request));
    return deaf?.name === host && pathname === INBOX ? deaf.by() : answer;
  };
  const opened = await openFederation(
    { ...test.kernel, clock: { now: () => new Date(NOW) }, log: silentLog },
    {
      ...noNeighbours,
      memberships: { membersOf: async () => memberIds, conversationsOf: async () => [] },
      groups: { ...noNeighbours.groups, homeOf: async () => home },
    },
    { outward },
  );
  const actor = { role: "user", accountId: randomUUID() } as never;
  const { servers } = await opened.operations.listAwayServers(
    { conversationId: randomUUID() },
    { actor, requestId: "1" },
  );
  await opened.close();
  return { servers, asked: world.asked };
}

const awayOf = async (about: Case) => (await ask(about)).servers.map(({ server }) => server);
const outlookOf = async (about: Case) => (await ask(about)).servers.map(({ outlook }) => outlook);
const minuteAgo = new Date(NOW - 60_000);

it("a server is said to be away once it has not answered for a minute, one that is not wanted never", async () => {
  expect(await awayOf({ since: minuteAgo })).toEqual([AWAY, HOME]);
  expect(await awayOf({ since: new Date(NOW - 59_999) })).toEqual([]);
});

it("of a group that is at home elsewhere it is the home that counts, which passes on what is said to the others", async () => {
  expect(await awayOf({ since: minuteAgo, home: HOME })).toEqual([HOME]);
  expect(await awayOf({ since: minuteAgo, home: BLOCKED })).toEqual([]);
});

it("a server that did not answer once, and was not asked since, is not said to be away where it answers now", async () => {
  expect(await awayOf({ since: new Date(NOW - 2 * DAY), back: [HOME] })).toEqual([AWAY]);
});

it("for one that takes a question and says nothing nobody waits longer than a few seconds", async () => {
  expect(await awayOf({ since: minuteAgo, silent: AWAY })).toEqual([AWAY, HOME]);
}, 8_000);

it.each<[string, () => Promise<OutwardAnswer>]>([
  ["does not answer", () => Promise.reject(new NotReached("nobody is there"))],
  ["is nobody's behind the server that answers for it", async () => ({ status: 502, body: Buffer.alloc(0) })],
])("a server is away also where its inbox alone %s, since it takes nothing that it is told", async (_how, by) => {
  expect(await awayOf({ since: minuteAgo, back: [AWAY, HOME], deaf: { name: AWAY, by } })).toEqual([AWAY]);
});

it("that another door of a server answers does not have it be back", async () => {
  await ask({ since: minuteAgo });
  const { dataSource, clock, settings } = test.kernel;
  const peer = { name: AWAY, keys: [], features: [], apiBaseUrl: `https://${AWAY}` };
  const identity = { name: "chat.example.org", signingKey: async () => new PeerServer(AWAY).key };
  const outward: Outward = async () => ({ status: 200, body: Buffer.alloc(0) });
  const answer = (path: string) =>
    askSigned({ kernel: { dataSource, clock }, settings: settings.federation!, identity, outward }, peer, path);
  const awayNow = async () => (await awayAmong(dataSource.manager, [AWAY])).map(({ since }) => since);
  await answer("/federation/devices?user_id=1");
  expect(await awayNow()).toEqual([minuteAgo]);
  await answer(INBOX);
  expect(await awayNow()).toEqual([]);
});

it("what it is tried by names nobody, in the conversation or not", async () => {
  const { asked } = await ask({ since: minuteAgo, back: [AWAY, HOME] });
  expect(new Set(asked)).toEqual(new Set([`${AWAY}${INBOX}`, `${HOME}${INBOX}`]));
});

it("what two people write waits for a day and no longer, what is said in a group that is at home here for ever", async () => {
  const [young, old] = [new Date(NOW - DAY + 1), new Date(NOW - DAY)];
  expect(await outlookOf({ since: young })).toEqual(["within-a-day", "within-a-day"]);
  expect(await outlookOf({ since: old })).toEqual(["overdue", "overdue"]);
  for (const since of [young, old]) expect(await outlookOf({ since, home: null })).toEqual(["when-back", "when-back"]);
});

it("what is written in a group whose home is away nobody gets", async () => {
  expect(await outlookOf({ since: minuteAgo, home: HOME })).toEqual(["home-away"]);
});
