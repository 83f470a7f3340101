import ts from "typescript";
import { asciiName, identifier, kebab, pascal } from "./model/names/names.ts";

const LATEST = ts.ScriptTarget.ESNext;
const isName = (text: string) =>
  [...text].every((sign, at) =>
    at === 0 ? ts.isIdentifierStart(sign.codePointAt(0)!, LATEST) : ts.isIdentifierPart(sign.codePointAt(0)!, LATEST),
  );

/** Every sign of Unicode but halves of signs. */
const signs = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe("A name", () => {
  it("is one that TypeScript takes, whatever signs are in it", () => {
    for (let at = 0; at < signs.length; at += 1024) {
      const name = identifier(`a${signs.slice(at, at + 1024).join("")}b`);
      expect([at, isName(name)]).toEqual([at, true]);
    }
    for (let at = 0; at < signs.length; at += 61) expect([at, isName(identifier(signs[at]!))]).toEqual([at, true]);
  });

  it("says every sign beyond ASCII", () => {
    const some = signs.filter((sign, at) => sign > "\u007f" && at % 61 === 0);
    expect(new Set(some.map((sign) => identifier(`a${sign}b`))).size).toBe(some.length);
  });

  it("keeps letters of every script, and words of those that have capitals", () => {
    expect(["顧客情報", "größe", "résumé", "🙂", "a b", "2x", ""].map(identifier)).toEqual([
      "顧客情報",
      "größe",
      "résumé",
      "U1f642",
      "aB",
      "_2x",
      "_",
    ]);
    expect(["ΩμέγαΣίγμα", "HTTPServer", "GrößeÄnderung", "読む"].map(kebab)).toEqual([
      "ωμέγα-σίγμα",
      "http-server",
      "größe-änderung",
      "読む",
    ]);
    expect(pascal("über-größe")).toBe("ÜberGröße");
  });

  it("is a key of ASCII that is no other name's", () => {
    const names = [
      "色",
      "_8272_",
      "_5f_8272_",
      "a-b",
      "a_b",
      "a_2d_b",
      "a_2d",
      "a_2d-",
      "a_2d_",
      "é",
      "e\u0301",
      "🙂",
      "a.b",
    ];
    const keys = names.map(asciiName);
    expect(new Set(keys).size).toBe(names.length);
    for (const each of keys) expect(each).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(asciiName("shared.Note_2")).toBe("shared.Note_2");
  });
});
