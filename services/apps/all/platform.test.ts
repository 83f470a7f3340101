import { once } from "node:events";
import { get, request, type IncomingMessage } from "node:http";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";
import { TestSocket } from "../../testing/test-socket.ts";

let platform: TestPlatform;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  platform = await startTestPlatform();
  [alice, bob] = await Promise.all([Person.signUp(platform.origin, "alice"), Person.signUp(platform.origin, "bob")]);
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

describe("the platform in one process", () => {
  it.each(["h2c", "TLS/1.2", "x, websocket"])(
    "answers whoever would also speak %s as if they had not said so",
    async (upgrade) => {
      const headers = { connection: "Upgrade, HTTP2-Settings", upgrade, "http2-settings": "AAMAAABkAAQAAP__" };
      const [answer] = (await once(get(`${platform.origin}/health`, { headers }), "response")) as [IncomingMessage];
      expect([answer.statusCode, Buffer.concat(await answer.toArray()).toString()]).toEqual([
        200,
        '{"status":"ok","role":"all"}',
      ]);
    },
  );

  it("tells its health, its metrics and what it is", async () => {
    const health = await fetch(`${platform.origin}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok", role: "all" }]);
    const metrics = await fetch(`${platform.origin}/metrics`);
    expect(metrics.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await metrics.text();
    for (const name of ["tenchat_operations_total", "tenchat_events_waiting", "tenchat_events_oldest_seconds"]) {
      expect(text).toContain(name);
    }
    expect(text).toMatch(/^tenchat_events_set_aside\{context="conversations"\} 0$/m);
    expect(await (await fetch(`${platform.origin}/.well-known/tenchat`)).json()).toMatchObject({
      name: "TenChat",
      apiVersions: ["v1"],
      registrationMode: "open",
      passkeyOrigin: null,
    });
  });

  it("carries messages both ways, live and afterwards, and their confirmations", async () => {
    const sockets = await Promise.all([alice.connect(), bob.connect()]);
    const [fromAlice, fromBob] = sockets;
    const conversation = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const { conversationId } = conversation;
    const announced = await fromBob.until((frame) => frame.type === "conversation.new");
    expect(announced).toMatchObject({ body: { conversationId } });

    const accepted = await fromAlice.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
    const received = await fromBob.until((frame) => frame.type === "message.new");
    expect(received).toMatchObject({
      body: { messageId: accepted.messageId, sequence: 1, senderAccountId: alice.accountId },
    });

    await bob.messaging.postMessage(makeSubmission(conversationId, [alice.deviceId]));
    await fromAlice.until((frame) => frame.type === "message.new");
    await fromAlice.api.confirmReceived({ conversationId, sequence: 2 });
    const delivered = await fromBob.until((frame) => frame.type === "message.delivered");
    expect(delivered).toMatchObject({ body: { accountId: alice.accountId, sequence: 2 } });

    fromBob.api.updateTyping({ conversationId, typing: true });
    await fromAlice.until((frame) => frame.type === "typing.changed");
    expect((await fromAlice.api.ping()).serverTime).toMatch(/Z$/);

    const caughtUp = await bob.messaging.catchUp({ positions: [] });
    expect(caughtUp.messages.map((message) => message.sequence)).toEqual([1, 2]);
    await Promise.all(sockets.map((socket) => socket.close()));
  });

  it("gives two people one direct conversation, however many ask at once", async () => {
    const [carol, dave] = await Promise.all([
      Person.signUp(platform.origin, "carol"),
      Person.signUp(platform.origin, "dave"),
    ]);
    const opened = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2
          ? carol.conversations.openDirectConversation({ accountId: dave.accountId })
          : dave.conversations.openDirectConversation({ accountId: carol.accountId }),
      ),
    );
    expect(new Set(opened.map((conversation) => conversation.conversationId)).size).toBe(1);
    expect(opened[0]!.members.map((member) => member.profile.username).toSorted()).toEqual(["carol", "dave"]);
  });

  it("lists conversations by their latest message, page by page", async () => {
    const eve = await Person.signUp(platform.origin, "eve");
    const ids: string[] = [];
    for (const username of ["frank", "grace", "heidi"]) {
      const friend = await Person.signUp(platform.origin, username);
      const { conversationId } = await eve.conversations.openDirectConversation({ accountId: friend.accountId });
      ids.push(conversationId);
      if (username === "frank") {
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
    }
    const frank = (await eve.identity.searchPeople({ query: "frank" })).people[0]!;
    const { devices } = await eve.keys.listAccountDevices({ accountId: frank.accountId });
    await eve.messaging.postMessage(
      makeSubmission(
        ids[0]!,
        devices.map((device) => device.deviceId),
      ),
    );

    const expected = [ids[0], ids[2], ids[1]];
    const deadline = Date.now() + 10_000;
    let listed: string[] = [];
    while (listed.join() !== expected.join() && Date.now() < deadline) {
      listed = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await eve.conversations.listConversations({ limit: 2, ...(cursor ? { cursor } : {}) });
        listed.push(...page.conversations.map((conversation) => conversation.conversationId));
        cursor = page.nextCursor;
      }
    }
    expect(listed).toEqual(expected);
  });

  it("opens a socket once for a ticket, and closes with 4001 for a ticket that is used or none", async () => {
    const { ticket } = await alice.identity.issueSocketTicket();
    const first = await new TestSocket(platform.origin, ticket).ready();
    for (const bad of [ticket, "nonsense", ""]) {
      expect(await new TestSocket(platform.origin, bad).closed).toEqual({
        code: 4001,
        reason: "Invalid or expired ticket",
      });
    }
    await first.close();
  });

  it("closes the sockets of a session that ends", async () => {
    const ivan = await Person.signUp(platform.origin, "ivan");
    const socket = await ivan.connect();
    await ivan.identity.signOut();
    expect((await socket.closed).code).toBe(4001);
  });

  it("takes nothing new while the disk is nearly full, goes on with the rest, and is back when there is room", async () => {
    const conversation = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const send = () => alice.messaging.postMessage(makeSubmission(conversation.conversationId, [bob.deviceId]));
    const health = async () => (await fetch(`${platform.origin}/health`)).status;
    const { freeSpace } = platform.running.opened.kernel;
    const expectRoom = jest.spyOn(freeSpace, "expectRoom").mockImplementation(() => {
      throw new Unavailable();
    });
    const refused = { code: "unavailable" };
    await expect(send()).rejects.toMatchObject(refused);
    await expect(Person.signUp(platform.origin, "judy")).rejects.toMatchObject(refused);
    await expect(alice.conversations.openDirectConversation({ accountId: alice.accountId })).rejects.toMatchObject(
      refused,
    );
    await expect(alice.publishKeys()).rejects.toMatchObject(refused);
    expect(await health()).toBe(503);

    const again = new Person(platform.origin);
    again.tokens = await again.identity.signInWithPassword({
      username: "alice",
      password: "correct horse battery staple",
      deviceName: "Another",
    });
    await again.messaging.readHistory({ conversationId: conversation.conversationId });
    await alice.identity.revokeDevice({ deviceId: again.deviceId });
    expectRoom.mockRestore();
    expect(await health()).toBe(200);
    await send();
  });

  it("empties its outbox", async () => {
    const deadline = Date.now() + 10_000;
    while ((await platform.count("outbox_entries")) > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await platform.count("outbox_entries")).toBe(0);
  });

  it("answers an address that cannot be read with a declared error", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${platform.origin}/v1/people/%zz`, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(400);
  });
});
