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
    expect(wrong(append(append(used, recovery(ada), next), approver("Bob", ada), next))).toBe("nothing");
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
