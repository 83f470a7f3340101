import { readStrictObject } from "./strict-json.ts";

const read = (text: string | Uint8Array) => readStrictObject(typeof text === "string" ? Buffer.from(text) : text);

describe("JSON between servers", () => {
  it.each([
    ["{}", {}],
    [' {"a" : [1, {"a": null}], "b":{"a":"x"}}\n', { a: [1, { a: null }], b: { a: "x" } }],
    ['{"text": "\\"a\\": caf\\u00e9 \\ud83d\\ude00 {[", "b\\\\": "\\\\"}', { text: '"a": café 😀 {[', "b\\": "\\" }],
    ['{"a":{"c":1},"b":{"c":1}}', { a: { c: 1 }, b: { c: 1 } }],
  ])("is read as it stands: %s", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each<[string, string | Uint8Array]>([
    ["a list", "[]"],
    ["a text", '"{}"'],
    ["null", "null"],
    ["nothing", ""],
    ["half an object", '{"a":1'],
    ["a name that stands twice", '{"type":"a","type":"b"}'],
    ["a name that stands twice and is spelled in two ways", '{"type":"a","t\\u0079pe":"b"}'],
    ["a name that stands twice further in", '{"a":[{"b":1, "c":2, "b" : 1}]}'],
    ["a byte order mark", "\uFEFF{}"],
    ["half of a pair in a text", '{"a":"\\ud800"}'],
    ["half of a pair in a name", '{"\\udc00":1}'],
    ["half of a pair in a list", '{"a":["x\\ud83d"]}'],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ["a surrogate in UTF-8", Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ["what is nested without end", `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`],
    ["objects within each other", `${'{"a":'.repeat(33)}1${"}".repeat(33)}`],
    ["NaN", '{"a":NaN}'],
  ])("is nothing where two readers could differ: %s", (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("is not even parsed where it is nested without end, which would hold up everybody else", () => {
    const parse = jest.spyOn(JSON, "parse");
    expect(read(`{"a":${"[".repeat(200_000)}`)).toBeUndefined();
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
});
