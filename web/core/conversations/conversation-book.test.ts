import { Forbidden } from "../../../generated/contracts/shared/errors.ts";
import type { Group } from "../../../generated/contracts/conversations/types.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { KnownNames } from "../keys/known-names.ts";
import { Ledger } from "../ledger/ledger.ts";
import type { ServerApi } from "../server-api.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { ConversationBook } from "./conversation-book.ts";
import type { Requests } from "./requests.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const group: Group = {
  conversationId: "c",
  revision: 3,
  createdAt: "2026-11-28T12:00:00.000Z",
  members: [{ profile: { accountId: "mira", username: "mira", displayName: "Mira" }, role: "member", since: 1 }],
};

/** The book of somebody in a group, and a server of which a test says how it answers. */
async function open(answers: (() => Promise<Group>)[], isKnown = true) {
  const storage = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", storage, await openWrappingKey(storage, provider));
  const ledger = new Ledger(database, "mira");
  await ledger.load();
  const answer = () => answers.shift()!();
  const api = {
    readGroup: answer,
    readConversation: out,
    listGroups: async () => ({ groups: await answer().then((each) => [each], () => []), nextCursor: null }), // prettier-ignore
  } as unknown as ServerApi["conversations"];
  const names = new KnownNames(database, "mira", () => 0, () => undefined); // prettier-ignore
  const requests = {} as Requests; // Nothing of two people alone is learnt here.
  const book = new ConversationBook({
    api,
    ledger,
    names,
    requests,
    accountId: "mira",
    isDissolved: async () => false,
  });
  if (!isKnown) return { book, isIn: () => ledger.conversation("c") !== undefined };
  await book.learnGroup(group);
  await ledger.section.run(() => ledger.commitInside({ conversation: { ...ledger.conversation("c")!, position: 9 } }));
  return { book, isIn: () => ledger.conversation("c")?.ended === undefined };
}

const out = () => Promise.reject(new Forbidden());

it.each(["refreshGroup", "refreshGroups"] as const)(
  "an answer of the server that is older than what it has said meanwhile changes nothing (%s)",
  async (refresh) => {
    const answers: (() => Promise<Group>)[] = [];
    const { book, isIn } = await open(answers);
    // Taken out while the answer that says otherwise was on its way.
    answers.push(async () => {
      await book.end("c");
      return group;
    }, out);
    await book[refresh]("c");
    expect([isIn(), answers]).toEqual([false, []]);
    // Taken in, as the answer was on its way that one is out.
    answers.push(
      async () => {
        await book.joined(group);
        return out();
      },
      () => Promise.resolve(group),
      () => Promise.resolve(group),
    );
    await book[refresh]("c");
    expect([isIn(), answers]).toEqual([true, []]);
  },
);

it("that one is in a group is older than that one is out of it, though it comes behind it", async () => {
  const answers: (() => Promise<Group>)[] = [out];
  const { book, isIn } = await open(answers, false);
  await book.end("c");
  await book.joined(group);
  expect([isIn(), answers]).toEqual([false, []]);
  answers.push(() => Promise.resolve(group));
  await book.joined(group);
  expect([isIn(), answers]).toEqual([true, []]);
});

it("a group that nobody knows here is not taken in by an answer from before one was put out", async () => {
  const answers: (() => Promise<Group>)[] = [];
  const { book, isIn } = await open(answers, false);
  answers.push(async () => {
    await book.end("c");
    return group;
  }, out);
  expect(await book.ensure("c")).toBe(false);
  expect([isIn(), answers]).toEqual([false, []]);
});

it("an answer that names others as those who are in a group says that one is out of it", async () => {
  const answers: (() => Promise<Group>)[] = [];
  const { book, isIn } = await open(answers);
  const [{ profile }] = group.members as [Group["members"][0]];
  answers.push(() => Promise.resolve({ ...group, members: [{ ...group.members[0]!, profile: { ...profile, accountId: "ada" } }] })); // prettier-ignore
  await book.refreshGroup("c");
  expect([isIn(), answers]).toEqual([false, []]);
});

it("a page of conversations that was asked for before somebody was gone does not bring them back; a later one does", async () => {
  const { ledger, book, list } = await openDirect();
  await book.refresh();
  list.meanwhile = () => book.deserted("ada");
  await book.refresh();
  expect(ledger.conversation("d")?.deserted).toBe(true);
  // The server's data went back to before they deleted their account.
  list.meanwhile = async () => undefined;
  await book.refresh();
  expect(ledger.conversation("d")?.deserted).toBeUndefined();
});

/** The book of somebody with one direct conversation, and a server whose list is as old as what happens `meanwhile`. */
async function openDirect() {
  const storage = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", storage, await openWrappingKey(storage, provider));
  const ledger = new Ledger(database, "mira");
  await ledger.load();
  const list = { meanwhile: async (): Promise<void> => undefined };
  const members = ["mira", "ada"].map((accountId) => ({
    profile: { accountId, username: accountId, displayName: accountId },
    joinedAt: group.createdAt,
  }));
  const page = { conversations: [{ conversationId: "d", createdAt: group.createdAt, members }], nextCursor: null };
  const book = new ConversationBook({
    api: { listConversations: () => list.meanwhile().then(() => page) } as unknown as ServerApi["conversations"],
    ledger,
    names: new KnownNames(database, "mira", () => 0, () => undefined), // prettier-ignore
    requests: { knows: () => true } as unknown as Requests,
    accountId: "mira",
    isDissolved: async () => false,
  });
  return { ledger, book, list };
}
