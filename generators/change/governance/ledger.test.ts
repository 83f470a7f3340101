import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { append, hashOfKey, printKey, readLedger } from "./ledger.ts";

const keys = () => generateKeyPairSync("ed25519").privateKey;
const [ada, spare, next, thief] = [keys(), keys(), keys(), keys()] as [KeyObject, KeyObject, KeyObject, KeyObject];
const shown = (key: KeyObject) => printKey(createPublicKey(key));
const approver = (name: string, key: KeyObject) => ({ kind: "approver", name, key: shown(key) }) as const;
const recovery = (key: KeyObject) =>
  ({ kind: "recovery", name: "In the safe", recovery: hashOfKey(createPublicKey(key)) }) as const;
const recovered = (name: string, key: KeyObject, by: KeyObject) =>
  ({ kind: "recovered", name, key: shown(key), by: shown(by) }) as const;

const begun = append("", approver("Ada", ada), ada);
const named = append(begun, recovery(spare), ada);
const used = append(named, recovered("Ada again", next, spare), spare);
const wrong = (text: string) => readLedger(text).problem?.problem ?? "nothing";
const mayApprove = (text: string) => [...readLedger(text).approvers.values()];

describe("A recovery key", () => {
  it("says once who may approve, and from then on none of before may", () => {
    expect([begun, named, used].map(wrong)).toEqual(["nothing", "nothing", "nothing"]);
    expect([begun, named, used].map(mayApprove)).toEqual([["Ada"], ["Ada"], ["Ada again"]]);
    expect([begun, named, used].map((text) => readLedger(text).recovery?.name)).toEqual([
      undefined,
      "In the safe",
      undefined,
    ]);
    expect(wrong(append(used, approver("Eve", thief), ada))).toBe("is signed by a key of nobody who may approve");
    expect(wrong(append(used, recovered("Eve", thief, spare), spare))).toBe(
      "is not signed by the recovery key that stands",
    );
    expect(wrong(append(used, recovery(ada), next))).toBe("nothing");
  });

  it("is none that approves, whichever of the two is said first, and none that goes on once it was used", () => {
    expect(wrong(append(named, approver("Bob", spare), ada))).toBe(
      "names the recovery key that stands as one that approves",
    );
    expect(wrong(append(begun, recovery(ada), ada))).toBe("names the key of Ada, who may approve, as the recovery key");
    expect(wrong(append(named, recovered("Bob", spare, spare), spare))).toBe(
      "names the recovery key, which is used up by it",
    );
    // Once it was used it is a key like any other.
    expect(wrong(append(used, approver("Bob", spare), next))).toBe("nothing");
  });

  it("is taken from nobody: by no other key, in no other's name, and not where none was named", () => {
    const refused = "is not signed by the recovery key that stands";
    expect(wrong(append(begun, recovered("Eve", thief, thief), thief))).toBe(refused);
    expect(wrong(append(named, recovered("Eve", thief, thief), thief))).toBe(refused);
    // The public half is no secret once it was used somewhere; whoever has it signs nothing with it.
    expect(wrong(append(named, recovered("Eve", thief, spare), thief))).toBe(refused);
    expect(wrong(append(named, recovered("Eve", thief, ada), ada))).toBe(refused);
  });

  it("approves nothing, and no other takes its place: a thief of a key cannot close the way back", () => {
    expect(wrong(append(named, approver("Eve", thief), spare))).toBe("is signed by a key of nobody who may approve");
    expect(wrong(append(named, recovery(thief), ada))).toBe(
      "names a recovery key although another one stands until it is used",
    );
    expect(wrong(append(begun, recovery(thief), thief))).toBe("is signed by a key of nobody who may approve");
    // The first line makes somebody an approver, and nothing else does.
    expect(wrong(append("", recovery(spare), spare))).toBe("is signed by a key of nobody who may approve");
    expect(wrong(append("", recovered("Eve", thief, thief), thief))).toBe(refusedAtFirst);
  });
});

const refusedAtFirst = "is not signed by the recovery key that stands";

describe("A key in a ledger", () => {
  it("is written in one way: in another one it would be a second key, or the recovery key that goes on", () => {
    const der = createPublicKey(spare).export({ type: "spki", format: "der" });
    const otherwise = [
      Buffer.concat([der, Buffer.of(0)]),
      Buffer.concat([Buffer.of(0x30, 0x81, 0x2a), der.subarray(2)]),
    ];
    for (const written of otherwise.map((each) => each.toString("base64"))) {
      expect(createPublicKey({ key: Buffer.from(written, "base64"), format: "der", type: "spki" })).toBeDefined();
      expect(wrong(append(named, { ...recovered("Eve", spare, spare), key: written }, spare))).toBe(
        "has no Ed25519 key in the one way in which it is written here",
      );
    }
  });
});

describe("A file that is no whole ledger", () => {
  it.each([
    ["cut in its last line", named.slice(0, -20), 2, "has no end: it was cut off"],
    ["without its last line's end", named.slice(0, -1), 2, "has no end: it was cut off"],
    ["that begins with what some editors write", `\ufeff${named}`, 1, "is no entry of a ledger"],
    ["with an empty line", `${named}\n`, 3, "is no entry of a ledger"],
    ["with what is nested without end", `${named}${"[".repeat(100_000)}\n`, 3, "is no entry of a ledger"],
    [
      "said twice",
      named + named,
      3,
      "does not follow the line before it: something was left out, changed or put elsewhere",
    ],
    [
      "of two that were merged",
      named + append(begun, approver("Bob", next), ada).slice(begun.length),
      3,
      "does not follow the line before it: something was left out, changed or put elsewhere",
    ],
  ])("is told by its line: one %s", (_what, text, line, problem) => {
    expect(readLedger(text).problem).toEqual({ line, problem });
  });

  it("holds as far as it goes, and nothing approves what comes after", () => {
    expect(readLedger("")).toMatchObject({ entries: [], approvers: new Map() });
    expect(readLedger(named + named).entries).toHaveLength(2);
  });
});

describe("A name in a ledger", () => {
  it.each([
    ["blanks", "Ada  Lovelace"],
    ["blanks at its ends", " ada lovelace "],
    ["case", "ADA LOVELACE"],
    ["its form", "Ａｄａ Lovelace"],
    ["signs", "Ada-Lovelace."],
    ["what nobody sees", "Ada\u200b Love\u00adlace"],
    ["letters of another alphabet", "\u0410d\u0430 Lov\u0435lace"],
    ["a digit that looks like a letter", "Ada L0velace"],
    ["another way to make a letter", "Ada Lo\u1d20elace"],
  ])("is one with another that differs by %s, and no second key has it", (_by, name) => {
    const text = append(append("", approver("Ada Lovelace", ada), ada), approver(name, next), ada);
    expect(readLedger(text)).toMatchObject({
      approvers: new Map([[readLedger(text).entries[0]!.signer, "Ada Lovelace"]]),
      problem: { line: 2, problem: "has a name that looks like Ada Lovelace, who may approve with another key" },
    });
  });

  it("has a letter, is one of a key, and is another one where it reads otherwise", () => {
    for (const name of ["", " ", "\u3164", "--", "\u200b"])
      expect(readLedger(append("", approver(name, ada), ada)).problem).toEqual({
        line: 1,
        problem: "has a name with no letter",
      });
    for (const name of ["Bob\u202e", "B\u0007b", "B\u200bb"])
      expect(wrong(append(begun, approver(name, next), ada))).toBe("has a name with characters that nobody sees");
    expect(wrong(append(begun, approver("b".repeat(101), next), ada))).toBe("has a name with more than 100 characters");
    expect(wrong(append(begun, { ...recovery(spare), name: "Safe\u202e" }, ada))).toBe(
      "has a name with characters that nobody sees",
    );
    for (const name of ["b".repeat(100), "علی\u200cرضا"])
      expect(wrong(append(begun, approver(name, next), ada))).toBe("nothing");
    expect(wrong(append(begun, approver("Countess", ada), ada))).toBe("names the key of Ada once more");
    const others = ["Ade", "Áda", "Адам", "愛田"].reduce(
      (text, name) => append(text, approver(name, keys()), ada),
      begun,
    );
    expect(mayApprove(others)).toEqual(["Ada", "Ade", "Áda", "Адам", "愛田"]);
  });
});
