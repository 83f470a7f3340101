import { setTimeout as sleep } from "node:timers/promises";
import { FederationApi } from "../../generated/client/federation/api.ts";
import { eventually, heard, openWith, say, signUp, startTwoServers, textOf } from "./federation/two-servers.ts";
import type { Server, TwoServers } from "./federation/two-servers.ts";
import { PASSWORD, type Person } from "../../services/testing/person.ts";

let servers: TwoServers;
let ada: Person;
let bob: Person;
let conversationId: string;

beforeAll(async () => {
  servers = await startTwoServers();
  [ada, bob] = [await signUp(servers.here, "ada"), await signUp(servers.there, "Bob")];
}, 60_000);

afterAll(() => servers?.stop(), 30_000);

/** What was said by one of the two, in the order in which the other has it. */
const saidBy = async (speaker: Person, listener: Person) =>
  (await heard(listener, conversationId)).filter(({ senderAccountId }) => senderAccountId === speaker.accountId);

describe("Two people at two servers", () => {
  it("D3-046 know each other as name@server, with one conversation that has one id", async () => {
    const socket = await bob.connect();
    const opened = await openWith(ada, `bob@${servers.there.gate.name}`);
    ({ conversationId } = opened);
    expect(opened.members.map(({ profile }) => profile.displayName).toSorted()).toEqual([
      `Bob@${servers.there.gate.name}`,
      "ada",
    ]);
    // What clients are told in place of a username nobody here can have.
    const bobs = opened.members.find(({ profile }) => profile.displayName !== "ada")!.profile;
    await expect(signUp(servers.here, bobs.username)).rejects.toMatchObject({ code: "username-taken" });
    const told = await socket.until((frame) => frame.type === "conversation.new");
    expect(told).toMatchObject({ body: { conversationId, kind: "direct" } });
    const { conversations } = await bob.conversations.listConversations();
    expect(conversations[0]!.members.map(({ profile }) => profile.displayName).toSorted()).toEqual([
      "Bob",
      `ada@${servers.here.gate.name}`,
    ]);
    // Whoever opens it at the other server finds it.
    const same = await bob.conversations.openDirectConversation({ accountId: ada.accountId });
    expect(same.conversationId).toBe(conversationId);
    await socket.close();
  });

  it("have each other's devices and prekeys, each of which is handed out once", async () => {
    const there = await bob.keys.listAccountDevices({ accountId: bob.accountId });
    expect(await ada.keys.listAccountDevices({ accountId: bob.accountId })).toEqual(there);
    const claim = () => ada.keys.claimPrekeyBundles({ accountId: bob.accountId, deviceIds: [bob.deviceId] });
    const [one, two, none] = [await claim(), await claim(), await claim()];
    const ids = [one, two, none].map(({ bundles }) => bundles[0]!.oneTimePrekey?.prekeyId);
    expect([one.masterKey, new Set(ids).size, ids[2]]).toEqual([there.masterKey, 3, undefined]);
    const stranger = ada.keys.claimPrekeyBundles({ accountId: bob.accountId, deviceIds: [ada.deviceId] });
    await expect(stranger).rejects.toMatchObject({ code: "keys-not-found" });
  });

  it("D3-156 talk in both directions, each device with its own key", async () => {
    const socket = await bob.connect();
    const messageId = await say(ada, conversationId, bob.accountId, "from here");
    const frame = await socket.until((each) => each.type === "message.new");
    expect(frame).toMatchObject({
      body: {
        messageId,
        conversationId,
        senderAccountId: ada.accountId,
        senderDeviceId: ada.deviceId,
        wrappedKey: Buffer.from(`key for ${bob.deviceId}`).toString("base64"),
      },
    });
    await say(bob, conversationId, ada.accountId, "from there");
    await eventually(async () => (await saidBy(bob, ada)).length === 1);
    expect((await saidBy(bob, ada))[0]).toMatchObject({
      wrappedKey: Buffer.from(`key for ${ada.deviceId}`).toString("base64"),
    });
    await socket.close();
  });

  it("a device that one of them gets is known at the other server, and is written to", async () => {
    const phone = await bob.addDevice();
    // What the other server has been told is believed for half a minute.
    await servers.here.platform.running.opened.kernel.dataSource.query(
      "UPDATE people_elsewhere SET devices_at = devices_at - interval '1 minute'",
    );
    await eventually(async () => {
      const { devices } = await ada.keys.listAccountDevices({ accountId: bob.accountId });
      return devices.some(({ deviceId }) => deviceId === phone.deviceId);
    });
    await say(ada, conversationId, bob.accountId, "to both");
    await eventually(async () => (await heard(phone, conversationId)).some((message) => message.wrappedKey !== null));
  });

  it("what they say while neither server reaches the other arrives in order and once", async () => {
    const { here, there } = servers;
    const before = [(await saidBy(ada, bob)).length, (await saidBy(bob, ada)).length];
    for (const { gate } of [here, there]) gate.shut();
    const texts = Array.from({ length: 8 }, (_, at) => `${at}`);
    for (const text of texts) {
      await say(ada, conversationId, bob.accountId, text);
      await say(bob, conversationId, ada.accountId, text);
      await sleep(200);
    }
    expect([(await saidBy(ada, bob)).length, (await saidBy(bob, ada)).length]).toEqual(before);
    for (const { gate } of [here, there]) gate.open();
    const all = async (speaker: Person, listener: Person, more: number) =>
      (await saidBy(speaker, listener)).length >= more + texts.length;
    await eventually(async () => (await all(ada, bob, before[0]!)) && all(bob, ada, before[1]!));
    await sleep(500);
    expect((await saidBy(ada, bob)).slice(before[0]).map(textOf)).toEqual(texts);
    expect((await saidBy(bob, ada)).slice(before[1]).map(textOf)).toEqual(texts);
  }, 60_000);

  it("whoever runs a server sees what waits for another one and why, and has it told at once", async () => {
    const { here, there } = servers;
    const [rulers, bobs] = [ada, bob].map((person) => new FederationApi(person));
    const told = async () => (await rulers!.listToldServers({})).servers.find(({ peer }) => peer === there.gate.name)!;
    await eventually(async () => (await told()).waiting === 0);
    there.gate.shut();
    await say(ada, conversationId, bob.accountId, "nobody is there");
    await eventually(async () => (await told()).attempts > 1);
    expect(await told()).toMatchObject({
      conversations: 1,
      waiting: 1,
      error: expect.any(String),
      succeededAt: expect.any(String),
      dueAt: expect.any(String),
    });
    // Not due for hours; until somebody wants it.
    const { dataSource } = here.platform.running.opened.kernel;
    await dataSource.query("UPDATE peer_cursors SET due_at = now() + interval '3 hours'");
    there.gate.open();
    await expect(bobs!.tellServerNow({ peer: here.gate.name })).rejects.toMatchObject({ code: "forbidden" });
    await expect(bobs!.listToldServers({})).rejects.toMatchObject({ code: "forbidden" });
    await expect(rulers!.tellServerNow({ peer: "x.example.org" })).rejects.toMatchObject({ code: "not-found" });
    await rulers!.tellServerNow({ peer: there.gate.name });
    // That nothing more is due is noticed a moment after the last was taken.
    await eventually(async () => (await told()).dueAt === null);
    expect(await told()).toMatchObject({ waiting: 0, attempts: 0, error: null });
  }, 60_000);

  it("and finds each of many servers once, on one page after the other, those for which most waits first", async () => {
    const { dataSource } = servers.here.platform.running.opened.kernel;
    await dataSource.query(
      `INSERT INTO peer_cursors (peer, conversation_id, invited, delivered_sequence, known_sequence, attempts, begun_at)
       SELECT 'many-' || at || '.example.org', gen_random_uuid(), true, 0, at / 3, 0, now() FROM generate_series(1, 120) AS at`,
    );
    const api = new FederationApi(ada);
    const all: { peer: string; waiting: number }[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await api.listToldServers(cursor === undefined ? {} : { cursor });
      all.push(...page.servers);
      cursor = page.nextCursor;
    }
    await dataSource.query("DELETE FROM peer_cursors WHERE peer LIKE 'many-%'");
    expect([all.length, new Set(all.map(({ peer }) => peer)).size]).toEqual([121, 121]);
    expect(all.map(({ waiting }) => waiting)).toEqual(all.map(({ waiting }) => waiting).toSorted((a, b) => b - a));
    await expect(api.listToldServers({ cursor: "x" })).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("somebody who is blocked is not heard, and hears nothing of that", async () => {
    const before = (await saidBy(ada, bob)).length;
    await bob.conversations.blockAccount({ accountId: ada.accountId });
    await say(ada, conversationId, bob.accountId, "unheard");
    const { dataSource } = servers.there.platform.running.opened.kernel;
    await eventually(async () => {
      const [row] = await dataSource.query("SELECT count(*)::int AS n FROM messages WHERE sender_account_id = $1", [
        ada.accountId,
      ]);
      return row.n === before + 1;
    });
    expect(await saidBy(ada, bob)).toEqual([]);
    await bob.conversations.unblockAccount({ accountId: ada.accountId });
    await eventually(async () => (await saidBy(ada, bob)).length === before + 1);
  });

  it("whoever deletes their account is forgotten at the other server too, and all that they have said there", async () => {
    const { here, there } = servers;
    const socket = await bob.connect();
    there.gate.shut();
    await ada.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
    await sleep(200);
    there.gate.open();
    await socket.until((frame) => frame.type === "account.deleted" && frame.body.accountId === ada.accountId);
    await socket.close();
    const left = async ({ platform }: Server, query: string) => {
      await platform.running.contexts.messaging.jobs.eraseMessages();
      const [row] = await platform.running.opened.kernel.dataSource.query(query, [ada.accountId]);
      return row.n as number;
    };
    const said = "SELECT count(*)::int AS n FROM messages WHERE sender_account_id = $1";
    const known = "SELECT count(*)::int AS n FROM people_elsewhere WHERE account_id = $1";
    await eventually(async () => (await left(there, said)) === 0 && (await left(there, known)) === 0);
    expect((await saidBy(bob, bob)).length).toBeGreaterThan(0);
    // At home nobody is left who had the conversation, and nothing of it; nor is anybody to be told anything more.
    const all = "SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM peer_cursors) + count(*) AS n";
    await eventually(async () => Number(await left(here, `${all} FROM conversation_members WHERE $1 <> ''`)) === 0);
    await expect(openWith(bob, `ada@${here.gate.name}`)).rejects.toMatchObject({ code: "person-not-found" });
  }, 60_000);
});
