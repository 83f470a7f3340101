import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import { DeviceListStale } from "../../../generated/contracts/messaging/errors.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import { FakeHost, accountOf, texts, until } from "../testing/fake-host.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import { peerOf, signedIn, threePeople } from "../testing/three-people.ts";
import type { ConversationSummary } from "../tenchat.ts";

/** Changes the server's answers to one route. */
function change(server: FakeServer, route: string, edit: (body: never) => unknown): void {
  const honest = server.http.bind(server);
  server.http = (method, path, body, authorization) => {
    const answer = honest(method, path, body, authorization);
    return `${method} ${path}` === route ? { ...answer, body: edit(answer.body as never) } : answer;
  };
}

function keysFor(submissions: readonly PostMessageInput[], host: FakeHost): number {
  const { deviceId } = signedIn(host);
  return submissions.flatMap(({ keys }) => keys).filter((key) => key.deviceId === deviceId).length;
}

describe("a server that lies", () => {
  it("gets no key for a stranger whom it calls a missing device", async () => {
    const { here, mallory, submissions } = await threePeople();
    const missing = [{ accountId: accountOf(mallory), deviceId: signedIn(mallory).deviceId }];
    submissions.answer = () => (submissions.length < 3 ? new DeviceListStale({ missing }) : undefined);
    await here.send("for bob");
    await until(() => here.messages.get().every((item) => item.state !== "queued"));
    expect(keysFor(submissions, mallory)).toBe(0);
    expect(here.messages.get()[0]?.state).toBe("failed");
  });

  it("gets no key for somebody whom Alice knows and it lists as a device of Bob", async () => {
    const { server, alice, bob, mallory, here, submissions } = await threePeople();
    const other = alice.client.messaging.open(await alice.client.conversations.start(accountOf(mallory)));
    await other.send("for mallory");
    await until(() => other.messages.get().every((item) => item.state !== "queued"));
    expect(keysFor(submissions, mallory)).toBe(1);
    const listed = server.http("GET", `/v1/people/${accountOf(mallory)}/devices`, null, tokenOf(server, bob));
    const [device] = (listed.body as { devices: unknown[] }).devices;
    change(server, `GET /v1/people/${accountOf(bob)}/devices`, (body: { devices: unknown[] }) => ({
      ...body,
      devices: [...body.devices, device],
    }));
    peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(bob) } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await here.send("for bob");
    await until(() => here.messages.get().every((item) => item.state !== "queued"));
    expect(keysFor(submissions.slice(1), mallory)).toBe(0);
    const notices = alice.client.conversations.list.get().flatMap((each) => each.devicesNotices);
    expect(notices).toMatchObject([{ person: { accountId: accountOf(bob) }, doubts: ["unlisted"], held: false }]);
  });

  it.each(["beside", "instead of"])("cannot put somebody into a conversation %s Bob", async (how) => {
    const { server, alice, bob, mallory, id, here, submissions } = await threePeople();
    const { conversation } = server.logs.get(id) as { conversation: Conversation };
    const bobs = conversation.members.filter(({ profile }) => profile.accountId === accountOf(bob));
    const [member] = bobs as [Conversation["members"][number]];
    const guest = { ...member, profile: { ...member.profile, accountId: accountOf(mallory) } };
    const kept = how === "beside" ? conversation.members : conversation.members.filter((each) => each !== member);
    peerOf(server, alice).push({ type: "conversation.new", body: { ...conversation, members: [...kept, guest] } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await here.send("for bob");
    await until(() => submissions.length > 0);
    await until(() => here.messages.get().every((item) => item.state !== "queued"));
    expect([keysFor(submissions, mallory), keysFor(submissions, bob)]).toEqual([0, 1]);
    const members = alice.client.conversations.list.get()[0]?.members.map(({ accountId }) => accountId);
    expect(members).toEqual([accountOf(alice), accountOf(bob)]);
  });

  it("cannot have Alice begin a new conversation with more people than she asked for", async () => {
    const { server, alice, bob, mallory } = await threePeople();
    change(server, "POST /v1/conversations/direct", (body: Conversation) => ({
      ...body,
      conversationId: "00000000-0000-4000-8000-000000009999",
      members: body.members.map((each) =>
        each.profile.accountId === accountOf(bob)
          ? { ...each, profile: { ...each.profile, accountId: accountOf(mallory) } }
          : each,
      ),
    }));
    await expect(alice.client.conversations.start(accountOf(bob))).rejects.toMatchObject({
      kind: "server-incompatible",
    });
  });

  it("cannot show what a stranger wrote as if Bob had written it", async () => {
    const { server, alice, bob, mallory, id, here, submissions } = await threePeople();
    const { conversation } = server.logs.get(id) as { conversation: Conversation };
    const members = conversation.members.map((each) =>
      each.profile.accountId === accountOf(alice)
        ? each
        : { ...each, profile: { ...each.profile, accountId: accountOf(mallory) } },
    );
    peerOf(server, mallory).push({ type: "conversation.new", body: { ...conversation, members } });
    await until(() => mallory.client.conversations.list.get().length === 1);
    const sent = mallory.client.messaging.open(id);
    submissions.answer = () => new DeviceListStale({ missing: [] });
    await sent.send("I am Bob");
    await until(() => submissions.length > 0);
    const { keys, ...rest } = submissions[0] as PostMessageInput;
    const { wrappedKey } = keys.find((key) => key.deviceId === signedIn(alice).deviceId) as { wrappedKey: string };
    const { accountId: senderAccountId, deviceId: senderDeviceId } = peerOf(server, mallory);
    const acceptedAt = new Date().toISOString();
    const body = { ...rest, sequence: 1, senderAccountId, senderDeviceId, acceptedAt, wrappedKey };
    peerOf(server, alice).push({ type: "message.new", body });
    await until(() => here.messages.get().length === 1);
    expect(texts(here)).toEqual(["<undecryptable>"]);
    expect(await alice.client.keys.safetyNumber(accountOf(bob))).toBeNull();
  });

  it("cannot say of what is to be written later that it has come", async () => {
    const { server, alice, bob, id, here } = await threePeople();
    const delivered = { conversationId: id, accountId: accountOf(bob), sequence: Number.MAX_SAFE_INTEGER };
    bob.setOnline(false);
    peerOf(server, alice).push({ type: "message.delivered", body: delivered });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await here.send("one");
    await until(() => here.messages.get()[0]?.state !== "queued");
    await here.send("two");
    await until(() => here.messages.get()[1]?.state !== "queued");
    expect(here.messages.get().map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  it("cannot have one that waits shown as sent by answering for it in place of another", async () => {
    const { server, alice, here, id } = await threePeople();
    alice.setOnline(false);
    for (const text of ["one", "two"]) await here.send(text);
    const [one, two] = here.messages.get().map((item) => item.id);
    const honest = server.frame.bind(server);
    server.frame = (peer, text) => {
      const { type, id: frame, body } = JSON.parse(text) as { type: string; id: string; body: { messageId: string } };
      if (type !== "message.submit" || body.messageId !== one) return honest(peer, text);
      const accepted = { conversationId: id, messageId: two, sequence: 1, acceptedAt: new Date().toISOString() };
      return { type: `${type}.reply`, id: frame, body: accepted };
    };
    const shown = (of: string | undefined) => here.messages.get().find((item) => item.id === of);
    alice.setOnline(true);
    await until(() => shown(one)?.state === "failed");
    expect(shown(one)?.failure).toMatchObject({ kind: "server-incompatible" });
    // The next is sent when the server has it, and not before.
    await until(() => shown(two)?.state === "sent");
    expect(server.logs.get(id)!.messages.map(({ messageId }) => messageId)).toEqual([two]);
  });

  it("gets no key for a device of Bob that the key he gave up had signed", async () => {
    const { server, alice, bob, here, submissions } = await threePeople();
    await here.send("to the old device");
    await until(() => keysFor(submissions, bob) === 1);
    const path = `/v1/people/${accountOf(bob)}/devices`;
    const before = server.http("GET", path, null, tokenOf(server, alice)).body as { devices: unknown[] };
    const again = new FakeHost(server);
    await again.client.start();
    await again.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => again.client.session.get().kind === "keys-elsewhere");
    await again.client.keys.startOverOnThisDevice();
    await until(() => alice.client.conversations.list.get()[0]?.keyChanges.length !== 0);
    change(server, `GET ${path}`, (body: { devices: unknown[] }) => ({
      ...body,
      devices: [...body.devices, ...before.devices],
    }));
    peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(again) } });
    const changes = () => alice.client.conversations.list.get()[0]?.keyChanges;
    const [noticed] = changes() ?? [];
    // A key that she was never shown is not the one that she accepts.
    await expect(alice.client.keys.acceptChange(accountOf(again), "0".repeat(60))).rejects.toMatchObject({
      kind: "changed-again",
    });
    expect(changes()).toHaveLength(1);
    await alice.client.keys.acceptChange(accountOf(again), noticed?.safetyNumber ?? "");
    await here.send("to the new device");
    await until(() => here.messages.get().every((item) => item.state !== "queued"));
    expect([keysFor(submissions.slice(1), bob), keysFor(submissions.slice(1), again)]).toEqual([0, 1]);
    expect(here.messages.get()[1]?.state).not.toBe("failed");
  });

  it("is asked once more for the devices of a key that was accepted: what it had said before no list has judged", async () => {
    const { server, alice, bob, here } = await threePeople();
    await here.send("to the old device");
    await until(() => here.messages.get()[0]?.state !== "queued");
    const again = new FakeHost(server);
    await again.client.start();
    await again.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => again.client.session.get().kind === "keys-elsewhere");
    await again.client.keys.startOverOnThisDevice();
    const line = () => alice.client.conversations.list.get()[0]!;
    await until(() => line().keyChanges.length === 1 && again.client.connection.get() === "online");
    // Asked while the person has not decided.
    await here.send("held");
    peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(again) } });
    let asked = 0;
    change(server, `GET /v1/people/${accountOf(bob)}/devices`, (body) => ((asked += 1), body));
    await until(() => asked > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = asked;
    await alice.client.keys.acceptChange(accountOf(again), line().keyChanges[0]!.safetyNumber);
    await until(() => here.messages.get()[1]?.state !== "queued");
    expect(asked).toBeGreaterThan(before);
    expect(line().devicesNotices).toEqual([]);
  });

  it("is seen to show somebody other keys of their own account, by which their other devices would hear nothing", async () => {
    const { server, alice, mallory } = await threePeople();
    const path = `/v1/people/${accountOf(alice)}/devices`;
    const own = () => alice.client.conversations.list.get()[0]!.devicesNotices.filter((notice) => notice.own);
    const hers = (server.http("GET", `/v1/people/${accountOf(mallory)}/devices`, null, tokenOf(server, mallory)).body ??
      {}) as object;
    let lies = true;
    change(server, `GET ${path}`, (body: object) => (lies ? { ...hers, accountId: accountOf(alice) } : body));
    const news = () => peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(alice) } });
    news();
    await until(() => own().length === 1);
    expect(own()).toMatchObject([{ doubts: ["replaced"], added: [], held: false }]);
    lies = false;
    news();
    await until(() => own().length === 0);
  });

  it("cannot rename anybody unseen, nor swap the names of two whom Alice knows", async () => {
    const { server, alice, bob, mallory, id } = await threePeople();
    await alice.client.conversations.start(accountOf(mallory));
    const named = () => alice.client.conversations.list.get().map((each) => titleOf(each, accountOf(alice)));
    expect(named().toSorted()).toEqual(["bob", "mallory"]);
    const of = (host: FakeHost) => server.accounts.get(accountOf(host))!.profile;
    const [bobs, mallorys] = [{ ...of(bob) }, { ...of(mallory) }];
    Object.assign(of(bob), { username: mallorys.username, displayName: mallorys.displayName });
    Object.assign(of(mallory), { username: bobs.username, displayName: bobs.displayName });
    alice.dropSockets();
    const changes = () => alice.client.conversations.list.get().flatMap(({ nameChanges }) => nameChanges);
    await until(() => changes().length === 2);
    expect(named().toSorted()).toEqual(["bob", "mallory"]);
    const conversation = () => alice.client.conversations.list.get().find((each) => each.id === id)!;
    expect(titleOf(conversation(), accountOf(alice))).toBe("bob");
    const [renamed] = conversation().nameChanges;
    expect(renamed).toMatchObject({ person: { username: "bob" }, username: "mallory", displayName: "mallory" });
    // A name that she was never shown is not the one that she accepts.
    await expect(alice.client.keys.acceptName({ ...renamed!, displayName: "carol" })).rejects.toMatchObject({
      kind: "changed-again",
    });
    expect(changes()).toHaveLength(2);
    alice.start();
    await alice.client.start();
    await until(() => changes().length === 2);
    expect(titleOf(conversation(), accountOf(alice))).toBe("bob");
    await alice.client.keys.acceptName(renamed!);
    expect(titleOf(conversation(), accountOf(alice))).toBe("mallory");
    expect(changes()).toHaveLength(1);
  });
});

/** What a conversation is called on Alice's screen. */
function titleOf({ members }: ConversationSummary, own: string): string {
  return members.flatMap(({ accountId, displayName }) => (accountId === own ? [] : [displayName])).join();
}

/** A token of somebody's own, for asking what the server would say. */
function tokenOf(server: FakeServer, host: FakeHost): string {
  const { username } = signedIn(host).account;
  const body = { username, password: "correct horse battery", deviceId: signedIn(host).deviceId };
  const session = server.http("POST", "/v1/sessions", body, undefined).body as { accessToken: string };
  return `Bearer ${session.accessToken}`;
}
