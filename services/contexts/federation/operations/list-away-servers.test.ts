import { randomUUID } from "node:crypto";
import { silentLog } from "../../../kernel/logging/log.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { openFederation } from "../index.ts";
import { keepPerson } from "../store/people-elsewhere.ts";
import { KnownWorld } from "../testing/known-world.ts";
import { noNeighbours } from "../testing/no-neighbours.ts";

const NOW = Date.UTC(2026, 10, 30, 12);
const [AWAY, HOME, BLOCKED] = ["away.example.org", "home.example.org", "blocked.example.org"] as const;

let test: TestKernel;
beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: "chat.example.org", TENCHAT_FEDERATION_BLOCKED: BLOCKED });
}, 60_000);
afterAll(() => test?.stop());

/** Who is told to be away of a conversation with somebody at each of the servers, none of which answers since then. */
async function awayOf(since: Date, home?: string): Promise<unknown> {
  const { dataSource } = test.kernel;
  const memberIds: string[] = [];
  for (const table of ["people_elsewhere", "federation_peers"]) await dataSource.query(`DELETE FROM ${table}`);
  for (const server of [AWAY, HOME, BLOCKED]) {
    const accountId = randomUUID();
    memberIds.push(accountId);
    await keepPerson(dataSource.manager, { accountId, server, username: "bob" }, new Date(NOW));
    await dataSource.query(
      `INSERT INTO federation_peers (name, api_base_url, keys, features, fetched_at, away_since)
       VALUES ($1, '', '[]', '[]', $2, $3)`,
      [server, new Date(NOW), since],
    );
  }
  const opened = await openFederation(
    { ...test.kernel, clock: { now: () => new Date(NOW) }, log: silentLog },
    {
      ...noNeighbours,
      memberships: { membersOf: async () => memberIds, conversationsOf: async () => [] },
      groups: { ...noNeighbours.groups, homeOf: async () => home },
    },
    { outward: new KnownWorld().outward },
  );
  const actor = { role: "user", accountId: randomUUID() } as never;
  const { servers } = await opened.operations.listAwayServers(
    { conversationId: randomUUID() },
    { actor, requestId: "1" },
  );
  await opened.close();
  return servers.map(({ server }) => server);
}

it("a server is said to be away once it has not answered for a minute, one that is not wanted never", async () => {
  expect(await awayOf(new Date(NOW - 60_000))).toEqual([AWAY, HOME]);
  expect(await awayOf(new Date(NOW - 59_999))).toEqual([]);
});

it("of a group that is at home elsewhere it is the home that counts, which passes on what is said to the others", async () => {
  expect(await awayOf(new Date(NOW - 60_000), HOME)).toEqual([HOME]);
  expect(await awayOf(new Date(NOW - 60_000), BLOCKED)).toEqual([]);
});
