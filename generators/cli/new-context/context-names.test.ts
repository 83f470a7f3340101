import { nameContext } from "./context-names.ts";

const KNOWN = ["server-info", "identity", "keys"];
const name = (text?: string) => nameContext(text, "TenChat", KNOWN);

describe("The name of a new context", () => {
  it.each([
    ["weather", "weather", "Weather"],
    ["link-previews", "linkPreviews", "LinkPreviews"],
    ["v2-media", "v2Media", "V2Media"],
    ["type", "type", "Type"],
  ])("%s has its forms", (text, camel, pascal) => {
    expect(name(text)).toEqual({ kebab: text, camel, pascal, service: "TenChat" });
  });

  it.each([
    [undefined, "Name the context, as in `tenchat new-context weather`."],
    ["", "Name the context, as in `tenchat new-context weather`."],
    ["Weather!", /^"Weather!" is no name of a context: /],
    ["Weather", /is no name of a context/],
    ["wetter-über", /is no name of a context/],
    ["../keys", /is no name of a context/],
    ["two--hyphens", /is no name of a context/],
    ["9th", /is no name of a context/],
    ["a\nb", /^"a\\nb" is no name of a context/],
    ["w".repeat(41), /is longer than the 40 letters/],
    ["keys", 'There is a context "keys" already.'],
    ["serverinfo", /^"serverinfo" would be taken for "server-info", which is there already/],
    ["ten-chat", /would be taken for "TenChat"/],
    ["tenchat", /would be taken for "TenChat"/],
    ["a-1b", /^"a-1b" would be "a1b" once it is a name in a program/],
    ["class", /is a word of TypeScript's own/],
    ["constructor", /is a word of TypeScript's own/],
    ["to-string", /is a word of TypeScript's own/],
    ["shared", /is kept for what belongs to no context/],
    ["outbox", /is kept for/],
    ["blueprint", /is kept for/],
    ["com1", /is kept for/],
  ])("is not %j, which one sentence says", (text, sentence) => {
    expect(() => name(text)).toThrow(sentence);
    expect(() => name(text)).toThrow(/^[^\n]*\. Nothing was changed\.$/);
  });
});
