import type { Group } from "../../../generated/contracts/conversations/types.ts";
import { handedOver, withoutMembers } from "../../../web/crypto/secrets.ts";
import type { RosterMember } from "../../../web/crypto/secrets.ts";
import { GroupBook } from "../../testing/group-book.ts";
import { holdJob } from "../../testing/hold-job.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let anna: Person;
let bela: Person;
let cleo: Person;
let eve: Person;
beforeAll(async () => {
  platform = await startTestPlatform();
  // What it takes away is looked at here before.
  await holdJob(platform.running.opened.kernel.dataSource, "conversations.endConversations");
  const people = ["anna", "bela", "cleo", "eve"].map((name) => Person.signUp(platform.origin, name));
  [anna, bela, cleo, eve] = (await Promise.all(people)) as [Person, Person, Person, Person];
}, 120_000);
afterAll(() => platform.stop());

it("an admin adds and removes members, and may no more; the owner hands over, and whoever is first follows", async () => {
  const book = await GroupBook.begin(anna, bela, cleo);
  const roles = (group: Group) => group.members.map(({ profile, role, admin }) => [profile.username, role, admin]);
  const as = (who: Person, role: RosterMember["role"]) =>
    book.members.map((member) => (member.accountId === who.accountId ? { ...member, role } : member));
  const refused = async (by: Person, members: readonly RosterMember[]) =>
    expect(book.ask(by, await book.roster(by, members))).rejects.toMatchObject({ code: "roster-refused" });

  await refused(bela, as(bela, "admin"));
  expect(roles(await book.change(anna, as(bela, "admin")))).toEqual([
    ["anna", "owner", undefined],
    ["bela", "member", true],
    ["cleo", "member", undefined],
  ]);
  await refused(bela, as(cleo, "admin"));
  await refused(bela, withoutMembers(book.members, [anna.accountId]));
  await book.remove(bela, cleo);
  await book.add(bela, cleo);
  await refused(cleo, withoutMembers(book.members, [bela.accountId]));
  await book.change(anna, handedOver(book.members, cleo.accountId));
  await refused(anna, as(bela, "member"));
  const left = await book.change(anna, withoutMembers(book.members, [anna.accountId]));
  expect(roles(left)).toEqual([
    ["bela", "member", true],
    ["cleo", "owner", undefined],
  ]);
  await book.change(cleo, withoutMembers(book.members, [cleo.accountId]));
  expect(roles(await bela.conversations.readGroup({ conversationId: book.conversationId }))).toEqual([
    ["bela", "owner", undefined],
  ]);
}, 60_000);

const sequences = async (by: Person, conversationId: string) => {
  const { messages } = await by.messaging.catchUp({ positions: [], groups: true });
  return messages.flatMap((message) => (message.conversationId === conversationId ? [message.sequence] : []));
};

it("a group is begun, joined and left, and everybody in it hears of it once", async () => {
  const socket = await bela.connect();
  const book = await GroupBook.begin(anna, bela);
  const { conversationId } = book;
  const hears = (...parts: string[]) =>
    socket.until((frame) => [conversationId, ...parts].every((part) => JSON.stringify(frame).includes(part)));
  await hears("group.new");
  const send = (by: Person, membership: number) =>
    by.messaging.postMessage(makeSubmission(conversationId, [], { membership }));
  await send(anna, 1);
  await hears("message.new", `"sequence":2`, `"wrappedKey":null`);
  const joined = await book.add(anna, cleo);
  expect(joined.members.map(({ profile, role, since }) => [profile.username, role, since])).toEqual([
    ["anna", "owner", 1],
    ["bela", "member", 1],
    ["cleo", "member", 3],
  ]);
  // Sealed for those who were in it before.
  await expect(send(bela, 1)).rejects.toMatchObject({ code: "membership-stale", revision: 2 });
  await send(bela, 2);
  expect(await sequences(bela, conversationId)).toEqual([1, 2, 3, 4]);
  expect(await sequences(cleo, conversationId)).toEqual([3, 4]);
  const page = await cleo.messaging.readHistory({ conversationId });
  expect([page.messages.map(({ sequence }) => sequence), page.hasMore]).toEqual([[3, 4], false]);

  await book.remove(bela, bela);
  await hears("group.ended");
  await send(anna, 3);
  await expect(bela.messaging.readHistory({ conversationId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(bela.conversations.readGroup({ conversationId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(send(bela, 3)).rejects.toMatchObject({ code: "forbidden" });
  expect(await sequences(bela, conversationId)).toEqual([]);
  expect(await sequences(anna, conversationId)).toEqual([1, 2, 3, 4, 5, 6]);

  // The last owner leaves: the next in the roster is one.
  await book.remove(anna, anna);
  const { groups } = await cleo.conversations.listGroups();
  expect(groups.find((group) => group.conversationId === conversationId)?.members).toMatchObject([{ role: "owner" }]);
  await book.add(cleo, eve);
  const heard = socket.frames.filter((frame) => JSON.stringify(frame).includes(`"sequence":6`));
  expect(heard).toEqual([]);
  await socket.close();
}, 60_000);

it("nobody changes members but as a roster of their own device may", async () => {
  const book = await GroupBook.begin(anna, bela);
  const { members } = book;
  const eveIn = [...members, { accountId: eve.accountId, role: "member" as const }];
  const refused = async (by: Person, bytes: Buffer) =>
    expect(book.ask(by, bytes)).rejects.toMatchObject({ code: "roster-refused" });
  await refused(bela, await book.roster(bela, eveIn));
  await refused(bela, await book.roster(anna, eveIn));
  await refused(anna, await book.roster(anna, [...members, { accountId: eve.accountId, role: "owner" as const }]));
  await refused(anna, await book.roster(anna, members));
  await refused(bela, await book.roster(bela, withoutMembers(members, [anna.accountId])));
  const good = await book.roster(anna, eveIn);
  await refused(anna, Buffer.from(good.with(good.length - 1, good.at(-1)! ^ 1)));
  await expect(book.ask(eve, await book.roster(eve, eveIn))).rejects.toMatchObject({ code: "forbidden" });
  await expect(book.ask(anna, await book.roster(anna, eveIn, 5))).rejects.toMatchObject({ code: "membership-stale" });
  const nobody = [...members, { accountId: someId(), role: "member" as const }];
  await expect(book.ask(anna, await book.roster(anna, nobody))).rejects.toMatchObject({ code: "account-not-found" });
  const { conversationId } = book;
  const posted = makeSubmission(conversationId, [], {
    membership: 1,
    contentType: "application/vnd.tenchat.roster",
    ciphertext: good.toString("base64"),
  });
  await expect(anna.messaging.postMessage(posted)).rejects.toMatchObject({ code: "forbidden" });
  // Asked twice, as after an answer that was lost, it is done once.
  await book.ask(anna, good);
  expect((await book.ask(anna, good)).revision).toBe(2);
  expect(await sequences(eve, conversationId)).toEqual([2]);
}, 60_000);

it("clients that know no groups see none", async () => {
  const { conversationId } = await GroupBook.begin(anna, bela);
  const { messages, rewound } = await bela.messaging.catchUp({ positions: [] });
  expect(messages.filter((message) => message.conversationId === conversationId)).toEqual([]);
  expect(rewound).toEqual([]);
  const { conversations } = await bela.conversations.listConversations();
  expect(conversations.filter((one) => one.conversationId === conversationId)).toEqual([]);
});

it("in a channel its owner and admins write, all others say what is about a message, and the roster says when that ends", async () => {
  const book = await GroupBook.beginChannel(anna, bela, cleo);
  const { conversationId } = book;
  const said = (more = {}) => makeSubmission(conversationId, [], { membership: book.revision, ...more });
  const send = (by: Person, more = {}) => by.messaging.postMessage(said(more));
  const restricted = { code: "senders-restricted" };
  await send(anna);
  await expect(send(bela)).rejects.toMatchObject(restricted);
  await expect(send(bela, { aside: false })).rejects.toMatchObject(restricted);
  await send(bela, { aside: true });
  // What was sealed for others than there are now is told so first: how it is refused then follows from what is now.
  await expect(send(bela, { membership: 9 })).rejects.toMatchObject({ code: "membership-stale" });

  await book.appoint(anna, bela, "admin");
  await send(bela);
  const refused = async (by: Person, senders: GroupBook["senders"]) => {
    const before = book.senders;
    book.senders = senders;
    await expect(book.ask(by, await book.roster(by, book.members))).rejects.toMatchObject({ code: "roster-refused" });
    book.senders = before;
  };
  await refused(cleo, undefined);
  await refused(anna, "managers");
  book.senders = undefined;
  await book.change(bela, book.members);
  const open = said();
  const accepted = await cleo.messaging.postMessage(open);
  book.senders = "managers";
  await book.change(bela, book.members);
  await expect(send(cleo)).rejects.toMatchObject(restricted);
  // Stored already, it is answered as it was.
  expect(await cleo.messaging.postMessage(open)).toEqual(accepted);
  // With everything else that changes it stays a channel.
  await book.add(anna, eve);
  await expect(send(eve)).rejects.toMatchObject(restricted);
  await book.appoint(anna, bela, "member");
  await expect(send(bela)).rejects.toMatchObject(restricted);
}, 60_000);

/** What rosters of a book are dated. */
const dated = 1_790_000_000_000;
const ask = (text: string, ...values: unknown[]) =>
  platform.running.opened.kernel.dataSource.query(text, values) as Promise<{ count: string }[]>;
const rowsIn = async (id: string, ...tables: string[]) =>
  Promise.all(
    tables.map(async (table) =>
      Number((await ask(`SELECT count(*) FROM ${table} WHERE conversation_id = $1`, id))[0]!.count),
    ),
  );
const sendTo = (by: Person, { conversationId, revision }: GroupBook) =>
  by.messaging.postMessage(makeSubmission(conversationId, [], { membership: revision }));
const listed = async (by: Person) =>
  (await by.conversations.listGroups()).groups.map(({ conversationId }) => conversationId);

it("what is over takes nothing, is listed and caught up on by nobody, and can be neither prolonged nor cut short", async () => {
  const over = await GroupBook.beginEnding(dated + 1, anna, bela);
  const lasting = await GroupBook.beginEnding(dated + 366 * 86_400_000, anna, bela);
  await sendTo(anna, lasting);
  const ended = { code: "conversation-ended" };
  for (const by of [anna, bela]) await expect(sendTo(by, over)).rejects.toMatchObject(ended);
  await expect(over.remove(bela, bela)).rejects.toMatchObject(ended);
  const ofBoth = (ids: string[]) => [over, lasting].map(({ conversationId }) => ids.includes(conversationId));
  expect(ofBoth(await listed(bela))).toEqual([false, true]);
  await expect(bela.conversations.readGroup({ conversationId: over.conversationId })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await bela.conversations.readGroup({ conversationId: lasting.conversationId })).toMatchObject({ revision: 1 });
  const { messages } = await bela.messaging.catchUp({ positions: [], groups: true, limit: 500 });
  expect(ofBoth(messages.map(({ conversationId }) => conversationId))).toEqual([false, true]);

  const refused = { code: "roster-refused" };
  const { members } = lasting;
  for (const endsAt of [undefined, dated + 1, dated + 366 * 86_400_000 + 1]) {
    lasting.endsAt = endsAt;
    await expect(lasting.ask(anna, await lasting.roster(anna, members.slice(0, 1)))).rejects.toMatchObject(refused);
  }
  for (const endsAt of [dated, dated + 366 * 86_400_000 + 1])
    await expect(GroupBook.beginEnding(endsAt, anna, bela)).rejects.toMatchObject(refused);
}, 60_000);

it("what nobody is in any more is taken away with all that was said there", async () => {
  const book = await GroupBook.begin(anna, bela);
  const stays = await GroupBook.begin(anna, bela);
  for (const each of [book, stays]) await sendTo(anna, each);
  await book.remove(anna, anna);
  const { contexts } = platform.running;
  await contexts.conversations.jobs.endConversations();
  expect(await rowsIn(book.conversationId, "groups", "group_members")).toEqual([1, 1]);
  await book.remove(bela, bela);
  await contexts.conversations.jobs.endConversations();
  const all = ["groups", "group_members", "former_group_members"];
  expect(await rowsIn(book.conversationId, ...all)).toEqual([0, 0, 0]);
  expect(await rowsIn(stays.conversationId, ...all)).toEqual([1, 2, 0]);
  const due = async () => (await rowsIn(book.conversationId, "message_erasures"))[0] === 1;
  while (!(await due())) await new Promise((resolve) => setTimeout(resolve, 20));
  await contexts.messaging.jobs.eraseMessages();
  expect(await rowsIn(book.conversationId, "messages")).toEqual([0]);
}, 60_000);

it("P2P-016 what is over is taken away with all that was said there, and nothing else is", async () => {
  const { contexts, opened } = platform.running;
  const far = dated + 366 * 86_400_000;
  const book = await GroupBook.beginEnding(far, anna, bela);
  const stays = await GroupBook.beginEnding(far, anna, bela);
  const socket = await bela.connect();
  for (const each of [book, stays]) await sendTo(anna, each);
  const { conversationId: id } = book;
  const tables = ["groups", "group_members", "messages", "conversation_logs"];
  expect(await rowsIn(id, ...tables)).toEqual([1, 2, 2, 1]);
  await ask(`UPDATE groups SET ends_at = $2 WHERE conversation_id = $1`, id, new Date(dated));
  await contexts.conversations.jobs.endConversations();
  await socket.until((frame) => frame.type === "group.ended" && JSON.stringify(frame).includes(id));
  expect(await rowsIn(id, "groups", "group_members")).toEqual([0, 0]);
  await expect(sendTo(bela, book)).rejects.toMatchObject({ code: "forbidden" });
  // What was being sent meanwhile comes to the log after it; after a while that is looked through once more.
  while ((await rowsIn(id, "message_erasures"))[0] === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await ask(`UPDATE message_erasures SET asked_at = $1`, new Date(opened.kernel.clock.now().getTime() - 3_600_000));
  await contexts.messaging.jobs.eraseMessages();
  expect(await rowsIn(id, ...tables, "message_erasures")).toEqual([0, 0, 0, 0, 0]);
  expect(await rowsIn(stays.conversationId, ...tables)).toEqual([1, 2, 2, 1]);
  await socket.close();
}, 60_000);

it("who is out is told by which roster where its signer alone is left, and of those who stay otherwise nothing", async () => {
  const book = await GroupBook.begin(anna, bela, cleo);
  const { conversationId } = book;
  const [first, second] = [await cleo.connect(), await bela.connect()];
  const told = (socket: typeof first) =>
    socket.until((frame) => frame.type === "group.ended" && JSON.stringify(frame).includes(conversationId));
  await book.remove(anna, cleo);
  expect(await told(first)).toEqual({ type: "group.ended", body: { conversationId } });
  const members = book.members.filter(({ accountId }) => accountId === anna.accountId);
  const alone = await book.roster(anna, members);
  await book.ask(anna, alone);
  const body = { conversationId, roster: alone.toString("base64") };
  expect(await told(second)).toEqual({ type: "group.ended", body });
}, 60_000);
