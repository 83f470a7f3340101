import type { InnerMessage, InnerType } from "./inner-message.ts";
import { talkItems, withInner } from "./talk-record.ts";
import type { TalkRecord } from "./talk-record.ts";

const now = Date.UTC(2026, 11, 1, 12);

interface Said {
  readonly by: string;
  readonly inner: InnerMessage;
}

function said(by: string, type: InnerType, content: string, second = 0, id = "m1"): Said {
  const timestamp = new Date(now - 100_000 + second * 1000).toISOString();
  return { by, inner: { sender: by, channel_id: "c", type, content, id, timestamp } };
}

/** What a conversation looks like to ada after these came in this order. */
function after(all: readonly Said[]): unknown {
  const records = new Map<string, TalkRecord>();
  for (const { by, inner } of all) {
    const key = `${by}/${inner.id}`;
    const next = withInner(records.get(key) ?? { conversation: "c", author: by, id: inner.id }, inner, now);
    if (next !== undefined) records.set(key, next);
  }
  return talkItems([...records.values()], "ada", () => ({ packets: 0, parts: 0 })).map(
    ({ author, content, edited, reactions }) => ({
      author,
      content,
      edited,
      reactions: Object.fromEntries(reactions.map((each) => [each.name, each.authors.toSorted()])),
    }),
  );
}

function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((each, at) => orders(list.toSpliced(at, 1)).map((rest) => [each, ...rest]));
}

describe("JA-012 what was said about a message", () => {
  it("is changed and removed by whoever said it, and by nobody else", () => {
    const hello = said("ada", "MESSAGE", "hello");
    const plain = { author: "ada", content: "hello", edited: false, reactions: {} };
    expect(after([hello, said("bob", "EDIT", "fooled", 1), said("bob", "DELETE", "", 2)])).toEqual([plain]);
    expect(after([said("bob", "EDIT", "fooled", 1), hello])).toEqual([plain]);
    expect(after([hello, said("ada", "EDIT", "hi", 1)])).toEqual([{ ...plain, content: "hi", edited: true }]);
    expect(after([hello, said("ada", "DELETE", "whatever", 1)])).toEqual([]);
    // Whoever takes another's id has a message of their own, and takes the place of none.
    expect(after([said("bob", "MESSAGE", "mine", -1), hello])).toMatchObject([
      { content: "mine" },
      { content: "hello" },
    ]);
  });

  it("comes to the same in every order, and however often it comes", () => {
    const all = [
      said("ada", "MESSAGE", "hello"),
      said("ada", "EDIT", "first", 1),
      said("ada", "EDIT", "second", 2),
      said("bob", "REACT", ":heart:", 3),
      said("bob", "EDIT", "fooled", 4),
    ];
    const wanted = [{ author: "ada", content: "second", edited: true, reactions: { heart: ["bob"] } }];
    for (const order of orders(all)) expect(after([...order, ...order.toReversed()])).toEqual(wanted);
    for (const order of orders([...all.slice(0, 2), said("ada", "DELETE", "", 3)]))
      expect(after([...order, ...order])).toEqual([]);
    const tie = [said("ada", "MESSAGE", "m"), said("ada", "EDIT", "a", 1), said("ada", "EDIT", "b", 1)];
    for (const order of orders(tie)) expect(after(order)).toMatchObject([{ content: "b" }]);
  });

  it("shows reactions that this client knows, of anybody, and no others", () => {
    const hello = said("ada", "MESSAGE", "hello");
    const reactions = [":heart:", "heart", ":rocket_science:", "::", ":thumbsup:"];
    const shown = after([
      hello,
      ...reactions.map((each) => said("bob", "REACT", each)),
      said("ada", "REACT", ":heart:"),
    ]);
    expect(shown).toMatchObject([{ reactions: { heart: ["ada", "bob"], thumbsup: ["bob"] } }]);
  });

  it("is changed last by the change of the latest time, whatever the clocks of those who read it say", () => {
    const hello = { conversation: "c", author: "bob", id: "m1", said: { content: "hello", at: 0 } };
    const edits = [said("bob", "EDIT", "z", 1_000).inner, said("bob", "EDIT", "a", 2_000).inner];
    for (const order of [edits, edits.toReversed()])
      for (const clock of [now, now + 9e5, now + 9e9]) {
        let record: TalkRecord = hello;
        for (const edit of order) record = withInner(record, edit, clock) ?? record;
        expect(record.edited?.content).toBe("a");
      }
  });

  it("is never of a time to come", () => {
    const record = withInner(
      { conversation: "c", author: "bob", id: "m" },
      said("bob", "MESSAGE", "x", 9e6).inner,
      now,
    );
    expect(record?.said?.at).toBe(now);
  });
});
