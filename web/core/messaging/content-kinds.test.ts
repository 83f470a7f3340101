import { readFileSync } from "node:fs";
import fc from "fast-check";
import { toBase64 } from "../base64.ts";
import { noted } from "../ledger/item-notes.ts";
import type { Bringer, Notes } from "../ledger/item-notes.ts";
import { changeOf, contentOfChange, forwardedOf, replyOf, showContent } from "../content/content-kinds.ts";
import type { Content, ItemChange } from "../content/content.ts";
import { isEmoji } from "../content/is-emoji.ts";

interface Vectors {
  readonly kinds: readonly (Content & { readonly means: ItemChange | { readonly kind: "text" } })[];
  readonly hostile: readonly Content[];
  readonly notes: readonly {
    readonly items: readonly (Bringer & { readonly kind: number; readonly revision?: number })[];
    readonly "come to": Notes;
  }[];
}
const path = new URL("../../../specs/vectors/content/kinds.json", import.meta.url);
const vectors = JSON.parse(readFileSync(path, "utf8")) as Vectors;
const bytes = (text: string) => toBase64(new TextEncoder().encode(text));
const written = ({ contentType, content }: Content): Content => ({ contentType, content: bytes(content) });
const types = vectors.kinds.map(({ contentType }) => contentType);

describe("kinds of content that are about another item", () => {
  it.each(vectors.kinds)("reads $contentType as the vectors say, and writes what is read as the same", (vector) => {
    const content = written(vector);
    const means = changeOf(content) ?? showContent(content);
    expect(means).toEqual(vector.means);
    if ("forwarded" in means) expect(showContent(forwardedOf(means.text))).toEqual(means);
    else if ("replyTo" in means) expect(showContent(replyOf(means.text, means.replyTo!))).toEqual(means);
    else expect(changeOf(contentOfChange(means as ItemChange))).toEqual(means);
  });

  it.each(vectors.hostile)("keeps $content as a kind that it does not know", (vector) => {
    const { contentType } = vector;
    const content = written(vector);
    expect([changeOf(content), showContent(content)]).toEqual([null, { kind: "unsupported", contentType }]);
  });

  it.each(vectors.notes)("come to what the vectors say, in this order and in the other", ({ items, ...others }) => {
    const tell = (said: typeof items) =>
      said.reduce<Notes>((notes, { kind, revision, ...bringer }) => {
        const change = vectors.kinds[kind]!.means as ItemChange;
        return noted(notes, { ...change, ...(revision === undefined ? {} : { revision }) } as ItemChange, bringer);
      }, {});
    expect([tell(items), tell([...items].reverse())]).toEqual([others["come to"], others["come to"]]);
  });

  it("are never a reason to fail, whatever the bytes", () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), anything, (contentType, content) => {
        const made = { contentType, content: toBase64(content) };
        expect(["text", "unsupported"]).toContain(showContent(made).kind);
        changeOf(made);
      }),
      { numRuns: Number(process.env["TENCHAT_CODEC_RUNS"] ?? 500) },
    );
  });

  it("takes one emoji for an emoji, also one of many parts, and nothing else", () => {
    expect(["👍", "👩‍👩‍👧‍👦", "🇩🇪", "1️⃣", "❤️", "🫶🏽"].map(isEmoji)).toEqual(Array(6).fill(true));
    const more = ["🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "☺︎", "🏳️‍🌈"];
    expect(more.map(isEmoji)).toEqual([true, true, true]);
    // One picture to the eye and another to whoever counts, or one with thirty marks upon it.
    const marked = ["👍\u034f", `👍${"\u0489".repeat(30)}`, "👍\u{E0041}"];
    expect(marked.map(isEmoji)).toEqual([false, false, false]);
    expect(["", "a", "1", "👍a", "👍👍", "<", "👍".repeat(30), "\u200d"].map(isEmoji)).toEqual(Array(8).fill(false));
  });
});
