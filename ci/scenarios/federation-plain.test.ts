import { randomBytes, randomUUID } from "node:crypto";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { freePort } from "./free-port.ts";
import { startPlainServer } from "./federation/plain-server.ts";
import type { PlainServer } from "./federation/plain-server.ts";
import { eventually, heard, openWith } from "./federation/two-servers.ts";

let plain: PlainServer;
let ours: string;
let platform: TestPlatform;
let alice: Person;

beforeAll(async () => {
  plain = await startPlainServer();
  for (const name of ["carol", "dave"]) plain.inbox.people.set(name, randomUUID());
  const port = await freePort();
  ours = `127.0.0.1:${port}`;
  platform = await startTestPlatform({
    env: {
      PORT: String(port),
      TENCHAT_ORIGIN: `http://${ours}`,
      TENCHAT_FEDERATION: ours,
      TENCHAT_FEDERATION_TEST_PEERS: plain.name,
    },
  });
  alice = await Person.signUp(platform.origin, "Alice_1");
}, 60_000);

afterAll(async () => {
  await platform?.stop();
  await plain?.stop();
}, 30_000);

/** As a program of d3chat seals a message: 2, a nonce, a ciphertext, a tag. */
const sealed = () => Buffer.concat([Buffer.from([2]), randomBytes(12 + 40 + 16)]).toString("base64");

const event = (type: string, fields: object) => ({
  event_id: `${type}-${randomUUID()}`,
  origin_server: plain.name,
  timestamp: new Date().toISOString().replace("Z", "+00:00"),
  type,
  ...fields,
});

const relay = (channelId: string, sender: string, content: string, change: object = {}) =>
  event("message.relay", {
    channel_id: channelId,
    sender_username: sender,
    sender_device_id: null,
    content,
    content_type: "text",
    protocol_version: 1,
    origin_message_id: randomUUID(),
    ...change,
  });

const send = async (what: object) => {
  const { status, body } = await plain.send(platform.origin, what);
  return [status, body["status"] ?? body["detail"]];
};

describe("A server that speaks plain d3chat", () => {
  const channel = randomUUID();
  const invitation = () =>
    event("channel.invite", {
      channel_id: channel,
      channel_name: "Rivers",
      inviter_username: "carol",
      invitee_username: "alice_1",
      encryption_type: "sender_keys",
    });
  const read = () => heard(alice, channel);
  const there = () => plain.inbox.channels.get(channel)!.messages;
  const write = (text: string) =>
    alice.messaging.postMessage(
      makeSubmission(channel, [], { ciphertext: Buffer.from(text.padEnd(32)).toString("base64") }),
    );

  it("D3-149 invites somebody here, who hears of it", async () => {
    const socket = await alice.connect();
    plain.inbox.begin(channel, "carol", `Alice_1@${ours}`);
    expect(await send(invitation())).toEqual([200, "ok"]);
    const frame = await socket.until((each) => each.type === "conversation.new");
    expect(frame).toMatchObject({ body: { conversationId: channel, kind: "direct" } });
    const shown = await alice.conversations.readConversation({ conversationId: channel });
    expect(shown.members.map(({ profile }) => profile.displayName).toSorted()).toEqual([
      "Alice_1",
      `carol@${plain.name}`,
    ]);
    // d3chat's id of an invitation is the same each time; a second one changes nothing.
    expect(await send(invitation())).toEqual([200, "ok"]);
    await socket.close();
  });

  it("D3-148 brings what is sealed there into the log here, byte for byte and once", async () => {
    const [one, two] = [sealed(), `7:${sealed()}`];
    const first = relay(channel, "carol", one);
    expect([await send(first), await send(first)]).toEqual([
      [200, "ok"],
      [200, "duplicate"],
    ]);
    expect(await send(relay(channel, "Carol", two))).toEqual([200, "ok"]);
    const messages = await read();
    expect(messages.map(({ ciphertext }) => Buffer.from(ciphertext, "base64").toString())).toEqual([one, two]);
    expect(messages[0]).toMatchObject({ contentType: "application/vnd.d3chat.sealed", wrappedKey: null, sequence: 1 });
  });

  it("D3-156 is told what is said here, in order, in words that it knows", async () => {
    for (const text of ["one", "two", "three"]) await write(text);
    await eventually(async () => there().length === 3);
    expect(there().map(({ content }) => Buffer.from(String(content), "base64").toString().trimEnd())).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(there()[0]).toMatchObject({
      sender: `Alice_1@${ours}`,
      origin_server: ours,
      type: "message.relay",
      channel_id: channel,
      sender_username: "Alice_1",
      sender_device_id: alice.deviceId,
      content_type: "text/plain",
      protocol_version: 1,
      event_id: expect.stringMatching(/^msg-/),
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
    });
    // What came from there is not sent back.
    expect(plain.inbox.taken).toHaveLength(3);
  });

  it("D3-146 that fails is told again, in order and each message once", async () => {
    plain.inbox.refusing = 500;
    for (const text of ["four", "five"]) await write(text);
    await eventually(async () => {
      const rows = await platform.running.opened.kernel.dataSource.query("SELECT attempts, error FROM peer_cursors");
      return rows[0].attempts >= 2 && rows[0].error === "it answered 500: Error processing event";
    });
    plain.inbox.refusing = undefined;
    await eventually(async () => there().length === 5);
    expect(plain.inbox.duplicates).toBe(0);
  });

  it("D3-150 D3-157 takes its people out of a channel and lets them in again, and nobody else, and is told of neither itself", async () => {
    const move = (type: string, username: string) => send(event(type, { channel_id: channel, username }));
    expect(await move("channel.leave", "carol")).toEqual([200, "ok"]);
    await write("unheard");
    expect(await send(relay(channel, "carol", sealed()))).toEqual([200, "ok"]);
    expect(await read()).toHaveLength(2 + 6);
    expect(await move("channel.join", "mallory")).toEqual([200, "ok"]);
    expect(await move("channel.join", "carol")).toEqual([200, "ok"]);
    await write("heard");
    await eventually(async () => there().length === 6);
    expect(Buffer.from(String(there()[5]!["content"]), "base64").toString().trimEnd()).toBe("heard");
    expect(await send(relay(channel, "carol", sealed()))).toEqual([200, "ok"]);
    expect(await read()).toHaveLength(2 + 7 + 1);
    const answer = { found: true, username: "carol", user_id: randomUUID(), server_domain: plain.name };
    expect(await send(event("user.lookup_response", answer))).toEqual([200, "ok"]);
    expect(new Set(plain.inbox.taken.map(({ type }) => type))).toEqual(new Set(["message.relay"]));
  });

  it("D3-147 says nothing for whoever is not in a channel, of channels that are not here, or in types that nobody knows", async () => {
    const before = (await read()).length;
    for (const what of [
      relay(channel, "mallory", sealed()),
      relay(randomUUID(), "carol", sealed()),
      event("channel.rename", { channel_id: channel }),
      event("sender_key.distribute", {
        channel_id: channel,
        device_id: randomUUID(),
        sender_username: "carol",
        sender_key_public: randomBytes(32).toString("base64"),
        chain_key: randomBytes(32).toString("base64"),
      }),
    ])
      expect(await send(what)).toEqual([200, "ok"]);
    expect(await read()).toHaveLength(before);
  });

  it("has nothing taken that anybody on the way can read, or that is larger than a log takes", async () => {
    for (const content of ["hello", Buffer.from("hello hello hello hello hello hello").toString("base64"), "1:"])
      expect(await send(relay(channel, "carol", content))).toEqual([400, "Invalid event"]);
    const big = Buffer.concat([Buffer.from([2]), randomBytes(80_000)]).toString("base64");
    expect(await send(relay(channel, "carol", big))).toEqual([400, "Invalid event"]);
  });

  it("cannot take the place of a conversation of two people here, nor the id of somebody", async () => {
    const other = await Person.signUp(platform.origin, "other_1");
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: other.accountId });
    const third = await Person.signUp(platform.origin, "third_1");
    for (const channel_id of [conversationId, conversationId.replace(/^./, "0")])
      expect(await send({ ...invitation(), channel_id })).toEqual([200, "ok"]);
    expect((await alice.conversations.readConversation({ conversationId })).members).toHaveLength(2);
    expect(await send(relay(conversationId, "carol", sealed()))).toEqual([200, "ok"]);
    expect(await heard(alice, conversationId)).toEqual([]);
    const claimed = {
      ...invitation(),
      channel_id: randomUUID(),
      inviter_username: "mallory",
      inviter_id: third.accountId,
      invitee_id: alice.accountId,
    };
    expect(await send(claimed)).toEqual([200, "ok"]);
    const { conversations } = await third.conversations.listConversations();
    expect(conversations).toEqual([]);
  });

  it("D3-153 says who is there, and is told of a conversation with them before anything that is said in it", async () => {
    const opened = await openWith(alice, `dave@${plain.name}`);
    const dave = opened.members.find(({ profile }) => profile.accountId !== alice.accountId)!.profile;
    expect([dave.accountId, dave.displayName]).toEqual([plain.inbox.people.get("dave"), `dave@${plain.name}`]);
    const { conversationId } = opened;
    await alice.messaging.postMessage(makeSubmission(conversationId, []));
    await eventually(async () => plain.inbox.channels.get(conversationId)?.messages.length === 1);
    expect(plain.inbox.channels.get(conversationId)).toMatchObject({ name: null, encryption: "x3dh" });
    expect(await send(relay(conversationId, "dave", sealed()))).toEqual([200, "ok"]);
    expect(await heard(alice, conversationId)).toHaveLength(2);
    await expect(openWith(alice, `nobody@${plain.name}`)).rejects.toMatchObject({ code: "person-not-found" });
  });

  it("passes over that somebody here has deleted their account, and goes on with everybody else", async () => {
    const gone = await Person.signUp(platform.origin, "gone_1");
    const { conversationId } = await openWith(gone, `dave@${plain.name}`);
    await gone.messaging.postMessage(makeSubmission(conversationId, []));
    const channels = () => plain.inbox.channels.get(conversationId)!;
    await eventually(async () => plain.inbox.channels.get(conversationId)?.messages.length === 1);
    await gone.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
    const { dataSource } = platform.running.opened.kernel;
    const left = () => dataSource.query("SELECT 1 FROM peer_cursors WHERE conversation_id = $1", [conversationId]);
    await eventually(async () => ((await left()) as unknown[]).length === 0);
    expect(plain.inbox.taken.at(-1)).toMatchObject({ type: "account.deleted", user_id: gone.accountId });
    expect(channels().messages).toHaveLength(1);
    // What its people say there is nobody's here, and no reason to say otherwise.
    expect(await send(relay(conversationId, "dave", sealed()))).toEqual([200, "ok"]);
    const { conversationId: other } = await openWith(alice, `dave@${plain.name}`);
    await alice.messaging.postMessage(makeSubmission(other, []));
    await eventually(async () => plain.inbox.channels.get(other)?.messages.length === 2);
  });
});
