import { callOf } from "../content/call-content.ts";
import { contentOfChange } from "../content/content-kinds.ts";
import type { CallWord } from "../calls/call-word.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { standingOf } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { ChangeKeeper } from "./change-keeper.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const said = (sequence: number, own: boolean) =>
  ({
    id: `item ${sequence}`,
    conversationId: "c",
    sequence,
    own,
    senderAccountId: own ? "mira" : "otto",
    senderDeviceId: own ? "mira's phone" : "otto's",
    contentType: "text/plain",
    content: btoa("words"),
    sentAt: sequence,
    acceptedAt: new Date(sequence).toISOString(),
  }) as MessageRecord;

const conversation = {
  id: "c",
  kind: "direct",
  position: 3,
  unread: 3,
  members: [],
  standing: {},
} as unknown as ConversationRecord;

async function open(called: (word: CallWord) => void = () => undefined) {
  const inner = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", inner, await openWrappingKey(inner, provider));
  const ledger = new Ledger(database, "mira");
  const keeper = new ChangeKeeper({
    ledger,
    ownAccountId: "mira",
    ownUsername: () => "mira",
    now: () => 9,
    profileSaid: () => ({ changes: [], after: [] }),
    asked: () => undefined,
    called,
  });
  return { database, ledger, keeper };
}

it("what disappears waits in no outbox either, where a server had forgotten it", async () => {
  const { database, ledger, keeper } = await open();
  const message = { ...said(3, true), fromHere: true as const, expiresAfter: 1, expiresAt: 1_003 };
  await ledger.commitInside({ conversation, message });
  const { id: messageId, contentType, content, sentAt } = message;
  const entry = { messageId, conversationId: "c", contentType, content: content!, sentAt, again: true as const };
  await ledger.rewindInside({
    conversation: { ...conversation, position: 2 },
    moved: [{ from: message, to: { ...message, sequence: 2, kept: 1 } }],
    outbox: [{ ...entry, expiresAfter: 1 }],
    also: [],
  });
  const kept = await ledger.message("c", messageId);
  await ledger.commitInside(await keeper.disappeared(kept!));
  expect(ledger.outbox("c")).toEqual([]);
  const records = [
    ...(await database.list("outbox", { prefix: "" })),
    ...(await database.list("messages", { prefix: "at/" })),
  ];
  expect(JSON.stringify(records)).not.toContain(content);
});

it.each([
  ["had seen all of it", "item 3", { sealed: true, sentAt: 4 }, [0, 4]],
  ["had seen a part of it", "item 1", { sealed: true, sentAt: 4 }, [2, 1]],
  ["had a part of it when it was written, without a network", "item 3", { sealed: true, sentAt: 2 }, [1, 2]],
  ["has sealed in a format that says nothing of that", undefined, { sentAt: 1 }, [0, 4]],
] as const)(
  "counts as read what an answer on another device came after, as far as that device %s",
  async (_what, seen, written, due) => {
    const { ledger, keeper } = await open();
    for (const sequence of [1, 2, 3]) await ledger.commitInside({ conversation, message: said(sequence, false) });
    const { conversation: then } = await keeper.following({
      conversation,
      message: { ...said(4, true), ...written },
      seen,
    });
    expect([then!.unread, standingOf(then!, "mira").read]).toEqual(due);
  },
);

it("says who calls, and how a device can be reached, to whoever is at the call, and keeps nothing of the latter", async () => {
  const words: CallWord[] = [];
  const { database, ledger, keeper } = await open((word) => words.push(word));
  const place = async (message: MessageRecord) =>
    ledger.commitInside(
      await keeper.following({ conversation: { ...conversation, position: message.sequence }, message }),
    );
  const ring = { ...said(1, false), id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", ...callOf(true) };
  await place(ring);
  const of = { id: ring.id, by: "otto" };
  const description = "a=candidate:1 1 udp 1 198.51.100.7 5000 typ host";
  const offer = contentOfChange({ kind: "call-offer", of, device: "mira's phone", description });
  await place({ ...said(2, false), ...offer });
  await place({ ...said(3, false), ...contentOfChange({ kind: "call-end", of, how: "missed", seconds: 0 }) });
  expect(words.map(({ said: { kind } }) => kind)).toEqual(["ring", "call-offer", "call-end"]);
  expect(words[1]!.said).toMatchObject({ description });
  const records = JSON.stringify(await database.list("messages", { prefix: "at/" }));
  expect(records).toContain(ring.content);
  expect(records).not.toContain(offer.content);
  expect((await ledger.message("c", ring.id))!.notes!.call).toMatchObject({ how: "missed" });
  // It is unread from then on that it was missed.
  expect(ledger.conversation("c")!.unread).toBe(conversation.unread + 1);
  // A server had lost it, and has it again: nobody calls now.
  await place({ ...ring, again: 4 });
  await place({ ...ring, id: "01ARZ3NDEKTSV4RRFFQ69G5FAW", sequence: 5, resealed: true });
  expect(words).toHaveLength(3);
});

it("counts as read what it has of an earlier time in a group, where another device of one's own has read what came behind that", async () => {
  const { ledger, keeper } = await open();
  // Out of it from 4 to 8: this device had come up to 2 by then, the other one up to 3.
  const group = { ...conversation, kind: "group" as const, since: 9, position: 10, unread: 3 };
  for (const sequence of [1, 2, 10]) await ledger.commitInside({ conversation: group, message: said(sequence, false) });
  const receipt = (by: string, own: boolean) =>
    keeper.following({
      conversation: group,
      message: {
        ...said(11, own),
        ...contentOfChange({ kind: "receipt", of: { id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", by } }),
      },
    });
  const { conversation: then } = await receipt("otto", true);
  expect([then!.unread, standingOf(then!, "mira").read, then!.receipted]).toEqual([1, 8, 8]);
  // What others have read is theirs.
  const { conversation: still } = await receipt("mira", false);
  expect([still!.unread, standingOf(still!, "otto").read]).toEqual([3, 0]);
});

it("counts as read what was read elsewhere up to an item that is not for this device, once its place is passed", async () => {
  const { ledger, keeper } = await open();
  const unread = { ...conversation, position: 10, unread: 3 };
  for (const sequence of [1, 2, 10])
    await ledger.commitInside({ conversation: unread, message: said(sequence, false) });
  const standing = () => [ledger.conversation("c")!.unread, standingOf(ledger.conversation("c")!, "mira").read];
  const messageId = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  // Of no place, as an earlier version says it; and of one that has not come.
  for (const place of [{ messageId }, { messageId, sequence: 11 }])
    expect([await keeper.readElsewhere("c", place), standing()]).toEqual([false, [3, 0]]);
  expect([await keeper.readElsewhere("c", { messageId, sequence: 8 }), standing()]).toEqual([false, [1, 8]]);
  // It was read further here.
  expect([await keeper.readElsewhere("c", { messageId, sequence: 3 }), standing()]).toEqual([true, [1, 8]]);
});
