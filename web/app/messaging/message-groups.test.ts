import type { MessageItem } from "../../core/tenchat.ts";
import { groupMessages, keepKeys } from "./message-groups.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const dayOf = (moment: number) => Math.floor(moment / day);

function message(id: string, sentAt: number, own = false): MessageItem {
  const senderAccountId = own ? "mira" : "jon";
  return {
    id,
    own,
    senderAccountId,
    senderDeviceId: null,
    sentAt,
    timeBy: "sender",
    doubts: [],
    content: { kind: "text", text: id },
    state: "sent",
  };
}

describe("groupMessages", () => {
  it("begins a section at each day", () => {
    const sections = groupMessages([message("a", 0), message("b", minute), message("c", day)], null, dayOf);
    expect(sections.map((section) => section.rows.map((row) => row.item.id))).toEqual([["a", "b"], ["c"]]);
    expect(sections.map((section) => section.heading?.kind)).toEqual(["day", "day"]);
  });

  it("begins a section at the first unread message", () => {
    const sections = groupMessages([message("a", 0), message("b", minute)], "b", dayOf);
    expect(sections.map((section) => section.heading?.kind)).toEqual(["day", "unread"]);
  });

  it("keeps the day above the unread mark when both begin at once", () => {
    const sections = groupMessages([message("a", 0)], "a", dayOf);
    expect(sections.map((section) => section.heading?.kind)).toEqual(["day", "unread"]);
    expect(sections.map((section) => section.rows.length)).toEqual([0, 1]);
  });

  it("groups what one person writes within five minutes", () => {
    const rows = groupMessages(
      [message("a", 0), message("b", minute), message("c", 7 * minute), message("d", 8 * minute, true)],
      null,
      dayOf,
    )[0]?.rows;
    expect(rows?.map((row) => [row.first, row.last])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it("never reorders by a sender's clock", () => {
    const sections = groupMessages([message("a", day), message("b", 0), message("c", day)], null, dayOf);
    expect(sections.flatMap((section) => section.rows.map((row) => row.item.id))).toEqual(["a", "b", "c"]);
  });

  it("keeps the key of a section whose beginning, end or neighbours change, and gives none twice", () => {
    const all = [0, 1, 2, 3, 4, 5].map((at) => message(`${at}`, at < 4 ? at : day + at));
    let before = groupMessages(all.slice(2, 5), null, dayOf);
    const keys = before.map(({ key }) => key);
    for (const [from, to] of [
      [1, 5],
      [0, 6],
      [3, 6],
    ] as const) {
      before = keepKeys(groupMessages(all.slice(from, to), null, dayOf), before);
      expect(before.map(({ key }) => key)).toEqual(keys);
    }
    const marked = keepKeys(groupMessages(all, "1", dayOf), before).map(({ key }) => key);
    expect([marked.length, new Set(marked).size, marked[1]]).toEqual([3, 3, "unread"]);
  });
});
