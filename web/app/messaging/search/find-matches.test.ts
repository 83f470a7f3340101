import type { MessageItem } from "../../../core/tenchat.ts";
import { findMatches } from "./find-matches.ts";

const message = (id: string, content: MessageItem["content"]) => ({ id, content }) as MessageItem;
const messages = [
  message("1", { kind: "text", text: "Über die Brücke" }),
  message("2", { kind: "deleted" }),
  message("3", { kind: "text", text: "BRU\u0308CKE und ＡＢＣ" }),
  message("4", { kind: "text", text: "كِتَاب" }),
];

describe("searching in a conversation", () => {
  it.each([
    ["brücke", ["1", "3"]],
    [" brucke ", ["1", "3"]],
    ["abc", ["3"]],
    ["كتاب", ["4"]],
    ["nowhere", []],
    ["  ", []],
  ])("finds %j", (sought, ids) => {
    expect(findMatches(messages, sought)).toEqual(ids);
  });

  it("takes no longer where somebody has heaped marks on a letter than where they have written words", () => {
    const heaped = message("5", { kind: "text", text: `a${"\u0345".repeat(15_000)}${"\u0334".repeat(15_000)} end` });
    const begun = performance.now();
    expect(findMatches([heaped], "end")).toEqual(["5"]);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
