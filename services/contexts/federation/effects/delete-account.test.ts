import { randomUUID } from "node:crypto";
import { MessageIdTaken } from "../../../../generated/contracts/messaging/errors.ts";
import { silentLog } from "../../../kernel/logging/log.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { whileHeld } from "../../../testing/while-held.ts";
import { openFederation } from "../index.ts";
import { beginCursor } from "../store/peer-cursors.ts";
import { findPerson, keepPerson } from "../store/people-elsewhere.ts";
import { KnownWorld } from "../testing/known-world.ts";
import type { Neighbours } from "../neighbours.ts";
import { noNeighbours } from "../testing/no-neighbours.ts";
import { PeerServer } from "../testing/peer-server.ts";

const OURS = "chat.example.org";
const NOW = Date.UTC(2026, 10, 30, 12);

let test: TestKernel;
beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: OURS });
}, 60_000);
afterAll(() => test?.stop());

/** This server, which two others talk with, each of whom has an Alice here. */
async function start(changed: Partial<Neighbours["groups"]> = {}) {
  const world = new KnownWorld();
  const [theirs, others] = [new PeerServer("peer.example.org"), new PeerServer("others.example.org")];
  for (const peer of [theirs, others]) world.tell(peer, { keys: [] });
  const { manager } = test.kernel.dataSource;
  const conversationId = randomUUID();
  const ids = [randomUUID(), randomUUID()] as const;
  for (const table of ["people_elsewhere", "peer_cursors", "outbox_entries"])
    await manager.query(`DELETE FROM ${table}`);
  await keepPerson(manager, { accountId: ids[0], server: theirs.name, username: "alice" }, new Date(NOW));
  await keepPerson(manager, { accountId: ids[1], server: others.name, username: "alice" }, new Date(NOW));
  for (const peer of [theirs, others])
    await beginCursor(manager, { peer: peer.name, conversationId, invited: true, deliveredSequence: 0 }, new Date(NOW));
  const clock = { now: () => new Date(NOW) };
  const memberships = { membersOf: async () => [], conversationsOf: async () => [conversationId] };
  /** The groups that somebody was about to leave here. */
  const left: string[] = [];
  const homeOf = async (conversation: string) => (left.push(conversation), undefined);
  const groups = { ...noNeighbours.groups, homeOf, ...changed };
  const opened = await openFederation(
    { ...test.kernel, clock, log: silentLog },
    { ...noNeighbours, memberships, groups },
    { outward: world.outward },
  );
  const tell = async (
    peer: PeerServer,
    userId: unknown,
    eventId = `account-deleted-${String(userId)}`,
    said: object = {},
  ) => {
    const event = {
      event_id: eventId,
      origin_server: peer.name,
      destination_server: OURS,
      timestamp: "2026-11-30T12:00:00+00:00",
      type: "account.deleted",
      user_id: userId,
      ...said,
    };
    const { body, ...headers } = peer.send(JSON.stringify(event), NOW);
    const context = { actor: { role: "guest" as const, address: "192.0.2.1" }, requestId: "1" };
    return opened.operations.receivePeerEvent({ ...headers, event: body.toString("base64") }, context);
  };
  return { theirs, others, ids, left, tell, close: () => opened.close() };
}

const rows = async (query: string) => (await test.kernel.dataSource.query(query)) as Record<string, unknown>[];
const deleted = () => rows("SELECT payload FROM outbox_entries WHERE type = 'account-deleted'");

it("whoever has deleted their account elsewhere is forgotten here, once, and all that follows at home follows", async () => {
  const { theirs, others, ids, tell, close } = await start();
  expect(await tell(theirs, ids[0].toUpperCase(), "1")).toEqual({ status: "ok", event_id: "1" });
  expect((await tell(theirs, ids[0].toUpperCase(), "1")).status).toBe("duplicate");
  expect((await tell(theirs, ids[0], "2")).status).toBe("ok");
  const { manager } = test.kernel.dataSource;
  expect(await findPerson(manager, theirs.name, "alice")).toBeUndefined();
  expect(await findPerson(manager, others.name, "alice")).toMatchObject({ accountId: ids[1] });
  expect(await rows("SELECT peer FROM peer_cursors")).toEqual([{ peer: others.name }]);
  expect(await deleted()).toEqual([{ payload: { accountId: ids[0] } }]);
  await close();
});

it("no server does that to anybody but its own people, to people of here least of all", async () => {
  const { theirs, ids, tell, close } = await start();
  for (const id of [ids[1], randomUUID()]) expect((await tell(theirs, id)).status).toBe("ok");
  for (const [at, id] of [undefined, null, 7, "", "alice", [ids[0]], { id: ids[0] }, `${ids[0]} `].entries())
    await expect(tell(theirs, id, `bad-${at}`)).rejects.toMatchObject({ detail: "Invalid event" });
  expect(await deleted()).toEqual([]);
  expect(await rows("SELECT account_id FROM people_elsewhere")).toHaveLength(2);
  expect(await rows("SELECT peer FROM peer_cursors")).toHaveLength(2);
  await close();
});

it("whoever leaves more groups than one event tells is somebody until the last of them has come", async () => {
  const { theirs, others, ids, left, tell, close } = await start();
  const leaves = Array.from({ length: 3 }, () => ({
    channel_id: randomUUID(),
    message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    roster: "AAAA",
  }));
  const more = { type: "account.leaves", leaves: leaves.slice(0, 2) };
  expect((await tell(theirs, ids[0], "further-1", more)).status).toBe("ok");
  // Another server says of its own people alone what they leave.
  expect((await tell(others, ids[0], "further-2", more)).status).toBe("ok");
  const { manager } = test.kernel.dataSource;
  expect(await findPerson(manager, theirs.name, "alice")).toMatchObject({ accountId: ids[0] });
  expect(await deleted()).toEqual([]);
  expect((await tell(theirs, ids[0], "further-3", { leaves: leaves.slice(2) })).status).toBe("ok");
  const inOrder = (some: typeof leaves) => some.map(({ channel_id }) => channel_id).toSorted();
  expect(left).toEqual([...inOrder(leaves.slice(0, 2)), ...inOrder(leaves.slice(2))]);
  expect(await findPerson(manager, theirs.name, "alice")).toBeUndefined();
  await close();
});

it("whoever changes a group that somebody leaves so holds its people before it, as that does, and neither waits for the other", async () => {
  const masterKey = Buffer.alloc(32, 7);
  const { theirs, ids, tell, close } = await start({
    homeOf: async () => null,
    isMember: async () => true,
    read: async () => ({ members: [], actor: { masterKey } }) as never,
    // In the place of the group's row.
    change: async (manager) => void (await manager.query("SELECT FROM peer_cursors FOR UPDATE")),
  });
  const { dataSource } = test.kernel;
  await dataSource.query("UPDATE people_elsewhere SET devices = $1 WHERE account_id = $2", [
    JSON.stringify({ masterKey: masterKey.toString("base64") }),
    ids[0],
  ]);
  const change = [
    "SELECT FROM people_elsewhere WHERE account_id = $1 FOR KEY SHARE",
    "SELECT FROM peer_cursors WHERE $1::uuid IS NOT NULL FOR UPDATE",
  ] as const;
  const leave = { channel_id: randomUUID(), message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", roster: "AAAA" };
  const deletion = () => tell(theirs, ids[0], "meanwhile", { leaves: [leave] });
  expect(await whileHeld(dataSource, change, ids[0], deletion)).toEqual(["done", "done"]);
  expect(await deleted()).toHaveLength(1);
  await close();
});

it("of a leave that is refused in the middle nothing is left, however whoever signed it chose the id of its item", async () => {
  const masterKey = Buffer.alloc(32, 7);
  const halves: string[] = [];
  const { theirs, ids, tell, close } = await start({
    homeOf: async () => null,
    isMember: async () => true,
    read: async () => ({ members: [], actor: { masterKey } }) as never,
    change: async (manager, { conversationId }) => {
      // A group goes on before its log takes the item.
      halves.push(conversationId);
      await manager.query("UPDATE peer_cursors SET delivered_sequence = delivered_sequence + 1");
      if (halves.length === 2) throw new MessageIdTaken();
    },
  });
  const { manager } = test.kernel.dataSource;
  await manager.query("UPDATE people_elsewhere SET devices = $1 WHERE account_id = $2", [
    JSON.stringify({ masterKey: masterKey.toString("base64") }),
    ids[0],
  ]);
  const leaves = Array.from({ length: 3 }, () => ({
    channel_id: randomUUID(),
    message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    roster: "AAAA",
  }));
  expect((await tell(theirs, ids[0], "halves", { leaves })).status).toBe("ok");
  expect(halves).toEqual(leaves.map(({ channel_id }) => channel_id).toSorted());
  // Those before and behind it count, and so does that they are gone.
  expect(await rows("SELECT delivered_sequence::int AS n FROM peer_cursors")).toEqual([{ n: 2 }]);
  expect(await deleted()).toHaveLength(1);
  await close();
});
