import { assert, jsonValue, oneof, property, string, constantFrom, array } from "fast-check";
import { parse } from "yaml";
import { printYaml } from "./yaml.ts";

const hard = constantFrom(
  "yes",
  "No",
  "~",
  "null",
  "1",
  "1.5",
  "0x1f",
  "1e3",
  "-",
  "- a",
  "a: b",
  "a #b",
  "#a",
  "&a",
  "*a",
  "!a",
  "%a",
  "@a",
  "`a`",
  "a:",
  ": a",
  "? a",
  "|",
  ">",
  "{}",
  "[]",
  "",
  " a",
  "a ",
  "a\n",
  "\na",
  "a\n\nb",
  "a\n  b",
  "a\tb",
  "2026-01-31",
  "12:30",
  "=",
  "<<",
  ".inf",
);

describe("Printed YAML", () => {
  it("reads like what a person would write", () => {
    const document = {
      openapi: "3.1.0",
      paths: {
        "/notes/{id}": { get: { tags: ["a", "b"], none: [], nothing: {}, deep: [[1, 2], [{ a: 1, b: null }]] } },
      },
      "200": true,
      text: "Two lines,\n\nand a third.",
    };
    expect(printYaml(document)).toBe(`"200": true
openapi: "3.1.0"
paths:
  /notes/{id}:
    get:
      tags:
        - a
        - b
      none: []
      nothing: {}
      deep:
        - - 1
          - 2
        - - a: 1
            b: null
text: |-
  Two lines,

  and a third.
`);
  });

  it("is read back as what it was, whatever that was", () => {
    assert(
      property(jsonValue(), (value) => {
        // JSON has no negative zero.
        expect(parse(printYaml(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
    const texts = oneof(
      hard,
      string(),
      string({ unit: "grapheme" }),
      array(hard, { maxLength: 3 }).map((each) => each.join("\n")),
    );
    assert(
      property(texts, texts, (name, text) => {
        const document = { [name]: text, list: [text, { [name]: [text] }] };
        expect(parse(printYaml(document))).toEqual(document);
        // Readers of the older YAML know more words and numbers.
        expect(parse(printYaml(document), { version: "1.1" })).toEqual(document);
      }),
      { numRuns: 500 },
    );
  });
});
