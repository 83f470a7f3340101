import { randomUUID } from "node:crypto";
import { encodeFrame } from "../../../generated/server/frames.ts";
import { D3chatSocket, d3chatAddress, d3chatTicket } from "../../testing/d3chat-socket.ts";
import type { D3chatFrame } from "../../testing/d3chat-socket.ts";
import { GroupBook } from "../../testing/group-book.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { PASSWORD, Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";
import { TestSocket } from "../../testing/test-socket.ts";

let platform: TestPlatform;
let alice: Person;
let bob: Person;
let mallory: Person;
let conversationId: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  platform = await startTestPlatform();
  [alice, bob, mallory] = (await Promise.all(
    ["alice", "bob", "mallory"].map((name) => Person.signUp(platform.origin, name)),
  )) as [Person, Person, Person];
  ({ conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId }));
}, 60_000);

afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));
afterAll(() => platform?.stop(), 30_000);

/** At the door of d3chat's programs. */
async function d3chat(person: Person): Promise<D3chatSocket> {
  const socket = await D3chatSocket.open(person);
  open.push(socket);
  return socket;
}

/** At the first door. */
async function first(person: Person): Promise<TestSocket> {
  const socket = await person.connect();
  open.push(socket);
  return socket;
}

const bad = { code: 4001, reason: "Invalid or expired ticket" };

describe("a ticket of d3chat's programs", () => {
  it("D3-028 is given to whoever is signed in, with nothing beside it, and opens one socket within thirty seconds", async () => {
    const { status, ...answer } = await d3chatTicket(alice);
    expect([status, Object.keys(answer)]).toEqual([200, ["ticket"]]);
    const latest = "SELECT extract(epoch FROM max(expires_at) - now())::float AS left FROM ephemeral_values";
    const [{ left }] = await platform.running.opened.kernel.dataSource.query(latest);
    expect(left).toBeGreaterThan(20);
    expect(left).toBeLessThanOrEqual(30);
    expect(Buffer.from(answer.ticket!, "base64url")).toHaveLength(32);
    const socket = new D3chatSocket(d3chatAddress(platform.origin, answer.ticket!));
    open.push(socket);
    await socket.ready();
    expect(await new D3chatSocket(d3chatAddress(platform.origin, answer.ticket!)).closed).toEqual(bad);
    expect((await d3chatTicket(new Person(platform.origin))).status).toBe(401);
  });

  it.each(["", "nonsense", "x".repeat(5_000), "%00", "' OR 1=1"])("is none of its own making: %j", async (ticket) => {
    expect(await new D3chatSocket(d3chatAddress(platform.origin, ticket)).closed).toEqual(bad);
  });

  it("that is bad closes the socket at once, and not when the server has waited for long enough", async () => {
    for (const path of ["/ws", "/v1/socket"]) {
      const began = performance.now();
      const address = `${platform.origin.replace("http", "ws")}${path}?ticket=bad`;
      expect(await new D3chatSocket(address).closed).toEqual(bad);
      expect(performance.now() - began).toBeLessThan(4_000);
    }
  });

  it("is none without a name, under another name, or twice where the first is bad", async () => {
    const { ticket } = await d3chatTicket(alice);
    const at = `${platform.origin.replace("http", "ws")}/ws`;
    for (const query of ["", "?", "?token=1", `?Ticket=${ticket}`, `?ticket=bad&ticket=${ticket}`])
      expect(await new D3chatSocket(at + query).closed).toEqual(bad);
    // None of that has spent it.
    const socket = new D3chatSocket(`${at}?ticket=${ticket}`);
    open.push(socket);
    await socket.ready();
  });

  it("D3-120 that is unknown, over, or of a session that is, closes the socket with 4001 and says so", async () => {
    expect(await new D3chatSocket(d3chatAddress(platform.origin, "unknown")).closed).toEqual(bad);
    const { ticket } = await d3chatTicket(alice);
    const late = "UPDATE ephemeral_values SET expires_at = now() - interval '1 millisecond'";
    await platform.running.opened.kernel.dataSource.query(late);
    expect(await new D3chatSocket(d3chatAddress(platform.origin, ticket!)).closed).toEqual(bad);

    const gone = await Person.signUp(platform.origin, "gone");
    const unused = await d3chatTicket(gone);
    const socket = await D3chatSocket.open(gone);
    await gone.identity.signOut();
    expect((await socket.closed).code).toBe(4001);
    expect(await new D3chatSocket(d3chatAddress(platform.origin, unused.ticket!)).closed).toEqual(bad);
  });

  it("opens either door, and both count as sockets of one account", async () => {
    const many = await Person.signUp(platform.origin, "many");
    const { ticket } = await d3chatTicket(many);
    const one = await new TestSocket(platform.origin, ticket!).ready();
    open.push(one);
    const ours = await many.identity.issueSocketTicket();
    const other = new D3chatSocket(d3chatAddress(platform.origin, ours.ticket));
    open.push(other);
    await other.ready();
    const elsewhere = new Person(platform.origin);
    const devices = [];
    for (let count = 0; count < 3; count += 1) {
      const device = new Person(platform.origin);
      device.tokens = await device.identity.signInWithPassword({
        username: "many",
        password: PASSWORD,
        deviceName: `device ${count}`,
      });
      devices.push(device);
      await d3chat(device);
    }
    elsewhere.tokens = await elsewhere.identity.signInWithPassword({
      username: "many",
      password: PASSWORD,
      deviceName: "one too many",
    });
    const refused = new D3chatSocket(d3chatAddress(platform.origin, (await d3chatTicket(elsewhere)).ticket!));
    expect((await refused.closed).code).toBe(4029);
  });
});

describe("a socket of d3chat's programs", () => {
  it("is told what is said, and by whom something is written, as d3chat writes it; the first door hears it too", async () => {
    const [theirs, ours] = [await d3chat(bob), await first(alice)];
    const { messageId, sequence } = await alice.messaging.postMessage(
      makeSubmission(conversationId, [bob.deviceId], { ciphertext: "QUJDREVGR0hJSktMTU5PUFE=" }),
    );
    const { message, ...rest } = await theirs.until({ type: "message.new" });
    expect(rest).toEqual({ type: "message.new" });
    expect(message).toEqual({
      id: messageId,
      channel_id: conversationId,
      sender_id: alice.accountId,
      sender_device_id: alice.deviceId,
      content: "QUJDREVGR0hJSktMTU5PUFE=",
      content_type: expect.any(String),
      protocol_version: expect.any(Number),
      reply_to_id: null,
      reply_to: null,
      attachments: [],
      edited_at: null,
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
      sequence,
      wrapped_key: expect.any(String),
      sent_at: expect.stringMatching(/Z$/),
      client_sequence: expect.any(Number),
    });

    theirs.say({ type: "typing.start", channel_id: conversationId });
    const typing = await ours.until((frame) => frame.type === "typing.changed");
    expect(typing).toMatchObject({ body: { conversationId, accountId: bob.accountId, typing: true } });
    ours.api.updateTyping({ conversationId, typing: true });
    ours.api.updateTyping({ conversationId, typing: false });
    const expected = { user_id: alice.accountId, channel_id: conversationId };
    expect(await theirs.until({ type: "typing.start" })).toEqual({ type: "typing.start", ...expected });
    expect(await theirs.until({ type: "typing.stop" })).toEqual({ type: "typing.stop", ...expected });
    expect(theirs.frames.every(({ type }) => /^(message\.new|typing\.st(art|op))$/.test(String(type)))).toBe(true);
  });

  it("speaks with another one of its kind", async () => {
    const [one, other] = [await d3chat(alice), await d3chat(bob)];
    one.say({ type: "subscribe", channel_id: conversationId });
    for (const type of ["typing.start", "typing.stop"]) {
      one.say({ type, channel_id: conversationId });
      expect(await other.until({ type })).toEqual({ type, user_id: alice.accountId, channel_id: conversationId });
    }
    expect(one.frames).toEqual([]);
  });

  it("says whether somebody is here to those who talk with them, and to nobody that they are not", async () => {
    const [theirs, ours, stranger] = [await d3chat(alice), await first(bob), await first(mallory)];
    for (const status of ["offline", "online", "away"]) theirs.say({ type: "presence.update", status });
    for (const presence of ["online", "recently"])
      await ours.until((frame) => frame.type === "presence.changed" && frame.body.presence === presence);
    expect(ours.frames.filter(({ type }) => type === "presence.changed")).toHaveLength(2);
    expect(stranger.told()).toEqual(["session.ready"]);
  });

  it("is told of a conversation that begins", async () => {
    const carol = await Person.signUp(platform.origin, "carol");
    const theirs = await d3chat(carol);
    const began = await alice.conversations.openDirectConversation({ accountId: carol.accountId });
    expect(await theirs.until({ type: "channel.new" })).toEqual({
      type: "channel.new",
      channel: {
        id: began.conversationId,
        name: null,
        is_dm: true,
        is_federated: false,
        encryption_type: "x3dh",
        created_by: null,
        created_at: began.createdAt,
      },
    });
  });

  it("D3-121 hears of all that its person is in, and of what is new to them, without having asked", async () => {
    const dora = await Person.signUp(platform.origin, "dora");
    const withHer = (other: Person) => other.conversations.openDirectConversation({ accountId: dora.accountId });
    const { conversationId: one } = await withHer(alice);
    const { conversationId: group, revision } = await GroupBook.begin(bob, dora);
    const theirs = await d3chat(dora);
    const hears = async (by: Person, channel_id: string, more = {}) => {
      const { messageId } = await by.messaging.postMessage(makeSubmission(channel_id, [dora.deviceId], more));
      const isIt = ({ message }: D3chatFrame) => (message as D3chatFrame | undefined)?.["id"] === messageId;
      expect(await theirs.until(isIt)).toMatchObject({ type: "message.new", message: { channel_id } });
    };
    await hears(alice, one);
    await hears(bob, group, { membership: revision });
    const { conversationId: later } = await withHer(mallory);
    expect(await theirs.until({ type: "channel.new" })).toMatchObject({ channel: { id: later } });
    await hears(mallory, later);
  });

  it("P2P-046 is told each message once, as each other socket of an account is, whichever way it was sent, and again", async () => {
    const [theirs, ours, sender] = [await d3chat(bob), await first(bob), await first(alice)];
    const said = Array.from({ length: 3 }, () => makeSubmission(conversationId, [bob.deviceId]));
    const [byHttp, bySocket, last] = said as [(typeof said)[0], (typeof said)[0], (typeof said)[0]];
    for (let time = 0; time < 2; time += 1) {
      await alice.messaging.postMessage(byHttp);
      await sender.api.submitMessage(bySocket);
    }
    await alice.messaging.postMessage(last);
    const idsAt = (frames: readonly { readonly type?: unknown }[]) =>
      frames.flatMap((frame) => (frame.type === "message.new" ? [JSON.stringify(frame)] : []));
    const expected = said.map(({ messageId }) => expect.stringContaining(messageId));
    for (const socket of [theirs, ours]) {
      await socket.until((frame: { readonly type?: unknown }) => idsAt([frame])[0]?.includes(last.messageId) ?? false);
      expect(idsAt(socket.frames)).toEqual(expected);
    }
  });

  it("is told when fewer than ten one-time prekeys are left, and not before", async () => {
    const few = await Person.signUp(platform.origin, "few");
    const theirs = await d3chat(few);
    const claim = () => alice.keys.claimPrekeyBundles({ accountId: few.accountId, deviceIds: [few.deviceId] });
    const before = (await few.keys.readPrekeyStock()).oneTimePrekeys;
    await claim();
    if (before > 10) expect(theirs.frames).toEqual([]);
    const told = await theirs.until({ type: "keys.low_otp" });
    expect(told).toEqual({ type: "keys.low_otp", device_id: few.deviceId, remaining: before - 1 });
  });

  it("is told of an edit that says so outside of what is sealed, and of what is erased with an account", async () => {
    const dave = await Person.signUp(platform.origin, "dave");
    const theirs = await d3chat(bob);
    const channel_id = (await dave.conversations.openDirectConversation({ accountId: bob.accountId })).conversationId;
    const said = await dave.messaging.postMessage(makeSubmission(channel_id, [bob.deviceId]));
    const contentType = "application/vnd.tenchat.edit+json";
    const edit = await dave.messaging.postMessage(makeSubmission(channel_id, [bob.deviceId], { contentType }));
    expect(await theirs.until({ type: "message.edit" })).toMatchObject({
      message: { id: edit.messageId, channel_id, edited_at: edit.acceptedAt },
    });
    await dave.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
    for (let tries = 0; !theirs.frames.some(({ type }) => type === "message.delete"); tries += 1) {
      if (tries > 200) throw new Error("nobody said that it is erased");
      await platform.running.contexts.messaging.jobs.eraseMessages();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const message_id of [said.messageId, edit.messageId])
      expect(await theirs.until({ message_id })).toEqual({ type: "message.delete", message_id, channel_id });
  });

  it("D3-126 hears of nothing and says nothing where somebody is no member", async () => {
    const [theirs, ours] = [await d3chat(mallory), await first(alice)];
    for (const type of ["typing.start", "typing.stop", "subscribe"]) {
      theirs.say({ type, channel_id: conversationId });
      theirs.say({ type, channel_id: randomUUID() });
    }
    await theirs.until(() => theirs.frames.length === 6);
    expect(theirs.frames.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => "forbidden"));
    await alice.messaging.postMessage(makeSubmission(conversationId, [bob.deviceId]));
    // Not even where another part of the server is wrong about who may.
    const { bus } = platform.running.opened.kernel;
    const erased = { message_id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", channel_id: conversationId };
    const { accountId } = alice;
    const typing = encodeFrame("typing.changed", { conversationId, accountId, typing: true });
    for (const frame of [encodeFrame("/ws message.delete", erased), typing])
      bus.send({ accountId: mallory.accountId }, frame);
    bus.send({ accountId }, encodeFrame("/ws message.delete", erased));
    theirs.sendText("x");
    await theirs.until({ error: "Invalid JSON" });
    expect([theirs.frames.length, ours.told()]).toEqual([7, ["session.ready"]]);
  });

  it("D3-124 is told what it said wrong, and stays open", async () => {
    const theirs = await d3chat(alice);
    theirs.sendText("{");
    expect(await theirs.until(() => true)).toEqual({ error: "Invalid JSON" });
    const channel_id = conversationId;
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      [null, /JSON object/],
      [[], /JSON object/],
      ["typing.start", /JSON object/],
      [{}, /not known/],
      [{ type: 7 }, /not known/],
      [{ type: "__proto__", channel_id }, /not known/],
      [{ type: "refused flat", channel_id }, /not known/],
      [{ type: "message.new", channel_id }, /not known/],
      [{ type: "typing.update", body: { conversationId, typing: true } }, /not known/],
      [{ type: "typing.start" }, /^channel_id: /],
      [{ type: "typing.start", channel_id: null }, /^channel_id: /],
      [{ type: "typing.start", channel_id: "1" }, /^channel_id: /],
      [{ type: "typing.start", channel_id: [channel_id] }, /^channel_id: /],
      [{ type: "typing.start", channel_id, conversationId: randomUUID() }, /conversationId/],
      [{ type: "presence.update" }, /^status: /],
      [{ type: "presence.update", status: "busy" }, /^status: /],
      [{ type: "subscribe", channel_id, id: "1" }, /id/],
    ];
    for (const [frame, why] of wrong) {
      const before = theirs.frames.length;
      theirs.say(frame);
      const { error } = await theirs.until(() => theirs.frames.length > before).then(() => theirs.frames.at(-1)!);
      expect(error).toMatch(why);
    }
    theirs.sendText(`{"type":"typing.start","channel_id":"${channel_id}","__proto__":{"conversationId":"1"}}`);
    theirs.sendText(`{"type":"presence.update","status":"online","status":"busy"}`);
    theirs.sendText("[".repeat(100_000));
    await theirs.until(() => theirs.frames.length === wrong.length + 4);
    theirs.say({ type: "presence.update", status: "online" });
    expect(theirs.frames.every((frame) => typeof frame["error"] === "string")).toBe(true);
  });

  it("comes back where frames may have been lost, since it asks for what it missed at no other time", async () => {
    const [theirs, ours] = [await d3chat(alice), await first(bob)];
    platform.running.opened.sessions.sendToAll(encodeFrame("messages.missed", {}));
    expect((await theirs.closed).code).toBe(1013);
    await ours.until((frame) => frame.type === "messages.missed");
  });

  it("is at its address alone, where nobody who asks otherwise is given a page", async () => {
    const { ticket } = await d3chatTicket(alice);
    for (const path of ["/ws/", "/WS", "/ws/x", "//ws"]) {
      const socket = new D3chatSocket(`${platform.origin.replace("http", "ws")}${path}?ticket=${ticket}`);
      expect(await socket.opened).toBe(false);
    }
    for (const path of ["/ws", `/ws?ticket=${ticket}`, "/api/v1/channels", "/api/v1/auth/ws-ticket", "/federation/x"]) {
      const answer = await fetch(platform.origin + path, { headers: { accept: "text/html" } });
      expect([path, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([path, 404, "not-found"]);
    }
    // A page of another address opens none, whoever has given it a ticket.
    const address = d3chatAddress(platform.origin, ticket!);
    for (const page of ["https://evil.example", "null"])
      expect(await new D3chatSocket(address, page).opened).toBe(false);
    // Nor has any of that spent it.
    const socket = new D3chatSocket(address, platform.origin);
    open.push(socket);
    await socket.ready();
  });
});
