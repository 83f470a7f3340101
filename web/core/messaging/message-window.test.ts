import type { MessageRecord, Place } from "../ledger/message-record.ts";
import { comparePlaces } from "../ledger/message-record.ts";
import { MessageWindow } from "./message-window.ts";

/** So many messages, of which every third is one's own and every fifth was deleted. */
function kept(count: number): MessageRecord[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `m${at + 1}`, conversationId: "c", sequence: at + 1, senderAccountId: "a", senderDeviceId: "d" },
    ...{ own: at % 3 === 0, contentType: "text/plain", content: "", sentAt: at },
    ...(at % 5 === 0 ? { notes: { deleted: true } } : {}),
  }));
}

async function windowOn(records: readonly MessageRecord[]) {
  const page = async (_id: string, before: Place | undefined, limit: number) =>
    records.filter((record) => before === undefined || comparePlaces(record, before) < 0).slice(-limit);
  const window = new MessageWindow({ page, message: async (_id, id) => records.find((one) => one.id === id) }, "c");
  await window.load();
  return window;
}

describe("what is unread when a conversation is opened", () => {
  for (const [count, read] of [
    [40, 40],
    [40, 12],
    [40, 0],
    [50, 0],
    [300, 299],
    [300, 250],
    [300, 249],
    [300, 17],
    [300, 0],
    [2_500, 1_700],
    [2_500, 1_400],
    [2_500, 0],
  ] as const) {
    it(`is found at its first, of ${count} after ${read}`, async () => {
      const records = kept(count);
      const first = records.find(({ own, notes, sequence }) => sequence > read && !own && notes?.deleted !== true);
      const window = await windowOn(records);
      const found = await window.loadUnread(read);
      // Nobody waits for more than a thousand and a page of them.
      expect(window.records.length).toBeLessThan(1_500);
      if (count - read < 1_000) expect(found).toBe(first?.id ?? null);
      else expect([undefined, first?.id]).toContain(found);
      expect(await window.findUnread(read)).toBe(first?.id ?? null);
      if (found !== undefined && found !== null) expect(window.records.map(({ id }) => id)).toContain(found);
    });
  }
});
