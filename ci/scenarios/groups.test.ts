import type { RosterRole } from "../../web/crypto/verify.ts";
import { Person } from "../../services/testing/person.ts";
import { ids, openFive } from "./groups/open-five.ts";
import type { OpenedFive } from "./groups/open-five.ts";
import type { Somebody } from "./groups/somebody.ts";

let five: OpenedFive;
let anna: Somebody;
let bela: Somebody;
let cleo: Somebody;
let dora: Somebody;
let eli: Somebody;
/** Works with the server: its keys are as good as anybody's. */
let mallory: Person;
beforeAll(async () => {
  five = await openFive();
  [anna, bela, cleo, dora, eli] = five.everybody;
  mallory = await Person.signUp(five.platform.origin, "mallory");
}, 120_000);
afterAll(() => five?.stop());

it("five people talk in a group, one leaves, one is removed, one comes back, and each reads what is theirs", async () => {
  const id = await anna.tenchat.conversations.startGroup("Climbing", ids(bela, cleo, dora, eli));
  for (const somebody of five.everybody) await somebody.sees(id, "named Climbing");
  for (const [index, somebody] of five.everybody.entries()) {
    await somebody.write(id, `hello ${index}`);
    for (const other of five.everybody) await other.sees(id, `hello ${index}`);
  }
  expect(eli.group(id)).toMatchObject({ kind: "group", name: "Climbing", ended: false, membersDoubted: null });
  expect(eli.group(id)?.members.map(({ username, role }) => [username, role])).toEqual([
    ["anna", "owner"],
    ["bela", "member"],
    ["cleo", "member"],
    ["dora", "member"],
    ["elias", "member"],
  ]);

  await eli.tenchat.conversations.leaveGroup(id);
  expect(eli.group(id)?.ended).toBe(true);
  for (const other of [anna, bela, cleo, dora]) await other.sees(id, "+0 -1");
  await bela.write(id, "without elias");
  await dora.sees(id, "without elias");
  await anna.tenchat.conversations.removeMember(id, dora.accountId);
  await dora.until(() => dora.group(id)?.ended === true);
  await bela.until(() => bela.group(id)?.members.length === 3);
  await bela.write(id, "without dora");
  await cleo.sees(id, "without dora");
  await expect(bela.tenchat.conversations.addMembers(id, ids(eli))).rejects.toMatchObject({ kind: "refused" });
  await anna.tenchat.conversations.addMembers(id, ids(eli));
  await eli.until(() => eli.group(id)?.ended === false);
  await cleo.until(() => cleo.group(id)?.members.length === 4);
  await cleo.write(id, "elias is back");
  await eli.sees(id, "elias is back");
  await eli.write(id, "so I am");
  for (const other of [anna, bela, cleo]) await other.sees(id, "so I am");
  // What she said meanwhile was not for him: he misses none of it.
  await bela.write(id, "and I was here");
  for (const other of [anna, cleo, eli]) await other.sees(id, "and I was here");

  const hellos = five.everybody.map((_, index) => `hello ${index}`);
  const begun = ["+5 -0", "named Climbing", ...hellos];
  const later = ["without dora", "+1 -0", "elias is back", "so I am", "and I was here"];
  for (const other of [anna, bela, cleo]) {
    expect(await other.lines(id)).toEqual([...begun, "+0 -1", "without elias", "+0 -1", ...later]);
  }
  expect(await dora.lines(id)).toEqual([...begun, "+0 -1", "without elias"]);
  expect(await eli.lines(id)).toEqual([...begun, "+1 -0", "elias is back", "so I am", "and I was here"]);
  const security = await cleo.tenchat.keys.security(id);
  expect(security.suite?.messages).toMatch(/^Sender keys/);
  expect(five.everybody.flatMap(({ problems }) => problems)).toEqual([]);
}, 120_000);

it("what one could not read is sent again to that device alone: who came into the group since gets none of it", async () => {
  const id = await beginThree();
  let spoiled = false;
  bela.lies = {
    frame: ({ type, body }) => {
      if (type !== "message.new" || spoiled) return undefined;
      spoiled = true;
      return { type, body: { ...body, ciphertext: `${String(body["ciphertext"]).slice(0, -8)}AAAAAAA=` } };
    },
  };
  await anna.write(id, "for the three of us");
  await cleo.sees(id, "for the three of us");
  await bela.sees(id, "<damaged>");
  await anna.tenchat.conversations.addMembers(id, ids(dora));
  for (const each of [bela, dora]) await each.until(() => each.group(id)?.members.length === 4);
  const view = bela.tenchat.messaging.open(id);
  await bela.until(() => view.loaded.get());
  await view.askAgain(view.messages.get().find(({ askable }) => askable)!.id);
  await bela.sees(id, "for the three of us");
  view.close();
  await anna.write(id, "and on");
  await bela.write(id, "and back");
  for (const each of [bela, cleo, dora]) await each.sees(id, "and on");
  for (const each of [anna, cleo, dora]) await each.sees(id, "and back");
  const hellos = ["hello 0", "hello 1", "hello 2"];
  const before = ["+3 -0", "named Three", ...hellos, "for the three of us", "+1 -0", "and on", "and back"];
  expect([(await bela.lines(id)).toSorted(), (await anna.lines(id)).toSorted()]).toEqual([
    before.toSorted(),
    before.toSorted(),
  ]);
  expect((await dora.lines(id)).join()).not.toContain("for the three of us");
  expect([anna, bela, cleo, dora].flatMap(({ problems }) => problems)).toEqual([]);
  bela.lies = {};
}, 120_000);

it("an admin acts for the owner, the group is handed over, and the same stands on every screen", async () => {
  const id = await beginThree();
  const role = (of: Somebody, at: Somebody) =>
    at.group(id)?.members.find(({ accountId }) => accountId === of.accountId)?.role;
  await expect(bela.tenchat.conversations.setAdmin(id, bela.accountId, true)).rejects.toMatchObject({
    kind: "refused",
  });
  await anna.tenchat.conversations.setAdmin(id, bela.accountId, true);
  for (const at of [bela, cleo]) await at.until(() => role(bela, at) === "admin");
  await bela.tenchat.conversations.renameGroup(id, "Bouldering");
  for (const at of [anna, bela, cleo]) await at.until(() => at.group(id)?.name === "Bouldering");
  await bela.tenchat.conversations.addMembers(id, ids(dora));
  await dora.until(() => role(bela, dora) === "admin");
  await expect(bela.tenchat.conversations.removeMember(id, anna.accountId)).rejects.toMatchObject({ kind: "refused" });

  // A name that somebody says who may not is shown to nobody as the group's.
  await cleo.tenchat.conversations.renameGroup(id, "Mine");
  await dora.sees(id, "named Mine");
  for (const at of [anna, bela, dora]) expect(at.group(id)?.name).toBe("Bouldering");

  await anna.tenchat.conversations.handOver(id, cleo.accountId);
  for (const at of [bela, cleo, dora]) await at.until(() => role(cleo, at) === "owner" && role(anna, at) === "admin");
  expect(cleo.tenchat.conversations.successor(id)).toMatchObject({ username: "anna" });
  expect(anna.tenchat.conversations.successor(id)).toBeNull();
  await cleo.tenchat.conversations.leaveGroup(id);
  for (const at of [anna, bela, dora]) await at.until(() => role(anna, at) === "owner");
  await dora.write(id, "all well");
  for (const at of [anna, bela]) await at.sees(id, "all well");
  expect(await cleo.lines(id)).not.toContain("all well");
}, 120_000);

it("in a channel others than its owner and admins react, and a text of theirs that the server takes is shown to nobody", async () => {
  const three = [anna, bela, cleo];
  const id = await anna.tenchat.conversations.startGroup("News", ids(bela, cleo), { senders: "managers" });
  await anna.write(id, "the first");
  for (const at of three) await at.sees(id, "the first");
  expect(bela.group(id)).toMatchObject({ senders: "managers", maySend: false });
  await expect(bela.write(id, "me too")).rejects.toMatchObject({ kind: "senders-restricted" });
  const view = bela.tenchat.messaging.open(id);
  await bela.until(() => view.loaded.get());
  await view.react(view.messages.get().at(-1)?.id ?? "", "👍", true);
  view.close();
  const screen = anna.tenchat.messaging.open(id);
  await anna.until(() => screen.messages.get().some(({ reactions }) => reactions.length === 1));
  screen.close();

  await expect(bela.tenchat.conversations.setSenders(id, "everybody")).rejects.toMatchObject({ kind: "refused" });
  await anna.tenchat.conversations.setSenders(id, "everybody");
  for (const at of three) await at.until(() => at.group(id)?.maySend === true);
  // Neither has heard that it is a channel again: one program is honest, the other has the server take what it may not.
  const unheard = (frame: { type: string; body: Record<string, unknown> }) =>
    frame.type === "message.new" && frame.body["contentType"] === "application/vnd.tenchat.roster" ? null : frame;
  const dressed = (frame: { type: string; body: Record<string, unknown> }) =>
    frame.type === "message.submit" ? { ...frame, body: { ...frame.body, membership: 3, aside: true } } : frame;
  bela.lies = { frame: unheard };
  cleo.lies = { frame: unheard, say: dressed };
  await anna.tenchat.conversations.setSenders(id, "managers");
  await anna.until(() => anna.group(id)?.senders === "managers");
  await cleo.write(id, "forced in");
  await bela.write(id, "a little late");
  for (const at of three) await at.sees(id, "<refused-sender>");
  bela.lies = {};
  cleo.lies = {};
  expect(anna.group(id)).toMatchObject({ unread: 0, last: { own: true } });
  let failed: string | undefined;
  await bela.until(() => {
    void bela.items(id).then((items) => (failed = items.find(({ failure }) => failure !== undefined)?.failure?.kind));
    return failed !== undefined;
  });
  expect(failed).toBe("senders-restricted");
  for (const at of [anna, cleo])
    expect(await at.lines(id)).toEqual(["+3 -0", "named News", "the first", "+0 -0", "+0 -0", "<refused-sender>"]);
}, 120_000);

it("a group that ends is gone from a device when its own clock says so, whatever the server goes on to say", async () => {
  const { conversations } = anna.tenchat;
  const week = Date.now() + 7 * 86_400_000;
  await expect(conversations.startGroup("Never", ids(bela), { endsAt: 1 })).rejects.toMatchObject({
    kind: "end-out-of-range",
  });
  const id = await conversations.startGroup("For an hour", ids(bela, cleo), { endsAt: Date.now() + 3_600_000 });
  const other = await conversations.startGroup("For a week", ids(bela), { endsAt: week });
  await anna.write(id, "soon gone");
  for (const at of [bela, cleo]) await at.sees(id, "soon gone");
  await bela.sees(other, "named For a week");
  await bela.until(() => bela.group(other)?.endsAt === week);
  const view = bela.tenchat.messaging.open(id);
  view.setDraft("never said");
  view.close();

  // It is away over the end, which the server's clock has still before it.
  await bela.tenchat.stop();
  await cleo.write(id, "meanwhile");
  bela.ahead = 2 * 3_600_000;
  await bela.begin();
  await bela.until(() => bela.tenchat.connection.get() === "online");
  expect(bela.group(id)).toBeUndefined();
  expect(bela.tenchat.conversations.ended.get().map((each) => each.id)).toEqual([id]);
  await anna.write(id, "still here");
  await cleo.sees(id, "still here");
  await anna.write(other, "a week is long");
  await bela.sees(other, "a week is long");
  expect([bela.group(id), await bela.items(id)]).toEqual([undefined, []]);
  await bela.tenchat.conversations.noteEndsSeen();
  expect(bela.tenchat.conversations.ended.get()).toEqual([]);
  bela.ahead = 0;
  expect([...anna.problems, ...bela.problems, ...cleo.problems]).toEqual([]);
}, 120_000);

type Listed = { groups?: Group[] };
type Group = { conversationId: string; revision: number; members: { profile: { accountId: string }; role: string }[] };

/** A group of the three in which all have spoken. */
async function beginThree(): Promise<string> {
  const id = await anna.tenchat.conversations.startGroup("Three", [bela.accountId, cleo.accountId]);
  const three = [anna, bela, cleo];
  for (const [index, somebody] of three.entries()) {
    await somebody.sees(id, "named Three");
    await somebody.write(id, `hello ${index}`);
    for (const other of three) await other.sees(id, `hello ${index}`);
  }
  return id;
}

/** Everything that has left these clients: of what is sealed for whom, the ids of devices stand open. */
const everWroteTo = (deviceId: string) =>
  five.everybody.some(({ said }) => said.some((text) => text.includes(deviceId)));

it("a member that only the server has added is shown, and nothing is sealed for them", async () => {
  const id = await beginThree();
  const intruder = { profile: { accountId: mallory.accountId, username: "mallory", displayName: "M" }, role: "member" };
  const withMallory = (group: Group) =>
    group.conversationId === id ? { ...group, members: [...group.members, { ...intruder, since: 1 }] } : group;
  bela.lies = {
    answer: (path, body) => {
      if (path.startsWith("/v1/groups?") || path === "/v1/groups") {
        return { ...(body as object), groups: (body as Listed).groups?.map(withMallory) };
      }
      return path.startsWith("/v1/groups/") && (body as Group).members ? withMallory(body as Group) : body;
    },
  };
  // With the next change of members the list is asked for.
  await anna.tenchat.conversations.removeMember(id, cleo.accountId);
  await bela.until(() => bela.group(id)?.membersDoubted === "differ");
  expect(bela.group(id)?.members.map(({ username }) => username)).toEqual(["anna", "bela"]);
  await bela.write(id, "for the two of us");
  await anna.sees(id, "for the two of us");
  expect(everWroteTo(mallory.deviceId)).toBe(false);
  expect(await cleo.lines(id)).not.toContain("for the two of us");
  bela.lies = {};
}, 120_000);

it("a roster that nobody has signed who may is shown as refused, however the server dresses it", async () => {
  const id = await beginThree();
  const members = [anna, bela, cleo].map(({ accountId }, at) => ({
    accountId,
    role: at === 0 ? ("owner" as const) : ("member" as const),
  }));
  const forged = async (last: { accountId: string; role: RosterRole }, revision: number) =>
    (
      await mallory.signRoster({
        groupId: id,
        revision,
        previous: new Uint8Array(32),
        changedAt: 1_790_000_000_000,
        members: [...members, last],
      })
    ).toString("base64");
  const item = await bela.items(id);
  const sequence = (item.at(-1)?.sequence ?? 0) + 1;
  const asIf = (ciphertext: string, senderAccountId: string, senderDeviceId: string, at: number) => ({
    type: "message.new",
    body: {
      messageId: `01ARZ3NDEKTSV4RRFFQ69G5F${String(at).padStart(2, "0")}`,
      conversationId: id,
      sequence: sequence + at,
      senderAccountId,
      senderDeviceId,
      contentType: "application/vnd.tenchat.roster",
      protocolVersion: 1,
      ciphertext,
      wrappedKey: null,
      meta: { sentAt: "2026-11-28T12:00:00.000Z", clientSequence: 0 },
      acceptedAt: "2026-11-28T12:00:00.000Z",
    },
  });
  const { accountId, deviceId } = mallory;
  const annas = item.find(({ senderAccountId }) => senderAccountId === anna.accountId)?.senderDeviceId ?? "";
  const own = { accountId, role: "owner" as const };
  bela.hear(asIf(await forged(own, 2), accountId, deviceId, 0));
  bela.hear(asIf(await forged(own, 2), anna.accountId, annas, 1));
  bela.hear(asIf(await forged({ ...own, role: "member" as const }, 9), accountId, deviceId, 2));
  await bela.until(() => bela.group(id)?.last?.content === null);
  const lines = await bela.lines(id);
  expect(lines.filter((line) => line === "<refused-roster>").length).toBeGreaterThanOrEqual(1);
  expect(bela.group(id)?.members.map(({ username }) => username)).toEqual(["anna", "bela", "cleo"]);
  expect(everWroteTo(mallory.deviceId)).toBe(false);
}, 120_000);

it("a server that goes back behind a change of members gets nothing sealed for who has gone", async () => {
  const id = await beginThree();
  await anna.tenchat.conversations.removeMember(id, cleo.accountId);
  await bela.until(() => bela.group(id)?.members.length === 2);
  const back = (group: Group) => (group.conversationId === id ? { ...group, revision: 1 } : group);
  bela.lies = {
    answer: (path, body) => (path.startsWith("/v1/groups/") ? back(body as Group) : body),
    hear: ({ type, id: asked }) =>
      type === "message.submit"
        ? { type: "error", id: asked, body: { code: "membership-stale", message: "stale", revision: 1 } }
        : undefined,
  };
  const submissions = () => bela.said.filter((text) => text.includes("message.submit") && text.includes(id));
  const before = submissions().length;
  await bela.write(id, "between us");
  // It is behind, and says so of itself: nothing is sealed for its sake, and nothing given up.
  await bela.until(() => bela.group(id)?.membersDoubted === "behind" && submissions().length > before);
  expect((await bela.items(id)).at(-1)).toMatchObject({ state: "queued", content: { text: "between us" } });
  for (const text of submissions().slice(before)) expect(text).toContain('"membership":2');
  bela.lies = {};
  await anna.sees(id, "between us");
  expect((await bela.items(id)).at(-1)).not.toHaveProperty("failure");
  await bela.until(() => bela.group(id)?.membersDoubted === null);
}, 120_000);

it("a chain that the server forwards to somebody unasked opens nothing and is not kept", async () => {
  const id = await beginThree();
  const other = await anna.tenchat.conversations.startGroup("Others", [bela.accountId, cleo.accountId]);
  await bela.sees(other, "named Others");
  // What was handed to bela with anna's first message in one group, told as part of the other.
  let moved = 0;
  const chains = new Map<string, string>();
  bela.lies = {
    frame: (frame) => {
      if (frame.type !== "message.new") return frame;
      const { conversationId, senderDeviceId, wrappedKey } = frame.body as Record<string, string>;
      if (conversationId === other && wrappedKey) chains.set(senderDeviceId ?? "", wrappedKey);
      const chain = chains.get(senderDeviceId ?? "");
      if (conversationId !== id || chain === undefined) return frame;
      moved++;
      return { ...frame, body: { ...frame.body, wrappedKey: chain } };
    },
  };
  await cleo.write(other, "first word of cleo's in the other");
  await bela.sees(other, "first word of cleo's in the other");
  await cleo.write(id, "goes astray");
  await bela.until(() => moved > 0);
  await bela.sees(id, "<damaged>");
  bela.lies = {};
  await cleo.write(id, "comes in");
  await bela.sees(id, "comes in");
}, 120_000);

it("an owner calls a group otherwise, sealed; another member's word for it counts for nothing", async () => {
  const id = await anna.tenchat.conversations.startGroup("Walks in May", ids(bela, cleo));
  for (const other of [bela, cleo]) await other.sees(id, "named Walks in May");
  await anna.tenchat.conversations.renameGroup(id, "Long walks in May");
  for (const each of [anna, bela, cleo]) await each.until(() => each.group(id)?.name === "Long walks in May");
  await bela.tenchat.conversations.renameGroup(id, "Belas");
  await cleo.sees(id, "named Belas");
  expect([anna, bela, cleo].map((each) => each.group(id)?.name)).toEqual([
    "Long walks in May",
    "Long walks in May",
    "Long walks in May",
  ]);
  await expect(anna.tenchat.conversations.renameGroup(id, " \u200b")).rejects.toMatchObject({
    kind: "group-name-empty",
  });
  // With a space: four letters alone stand in what is sealed now and then, in base64.
  expect(five.everybody.flatMap(({ said }) => said).join()).not.toContain("alks in");
}, 120_000);
