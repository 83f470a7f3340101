import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "../../generators/change/governance/governance-files.ts";
import { append, printKey, readLedger } from "../../generators/change/governance/ledger.ts";
import { approveCommand, type ApproveOptions } from "../../generators/cli/governance/approve.ts";
import { PROJECT } from "../../generators/testing/copy-project.ts";
import { put } from "../../generators/testing/put.ts";
import { sentenceOf } from "../../generators/testing/sentence-of.ts";
import { temporaryFolder } from "../../generators/testing/temporary-folder.ts";
import { findBroken } from "./governance.ts";
import { SPECIFICATION, keyIn } from "./governance/approving-product.ts";

describe("whoever approves", () => {
  it("has a way back from lost and stolen keys by the command line, which was named before and is gone once it was used", async () => {
    using folder = temporaryFolder();
    using keys = temporaryFolder();
    const { path } = folder;
    const [key, next, spare, stranger] = ["one", "next", "spare", "stranger"].map((name) => keyIn(keys.path, name));
    const publicOf = (pem: string | undefined) => `${pem!.slice(0, -4)}.pub`;
    const ledger = () => readFileSync(join(path, LEDGER), "utf8");
    const say = (options: ApproveOptions) => sentenceOf(approveCommand(path, undefined, options));
    symlinkSync(join(PROJECT, "node_modules"), join(path, "node_modules"));
    put(path, "specs/main.tsp", SPECIFICATION);
    const own = createPrivateKey(readFileSync(key!, "utf8"));
    put(path, LEDGER, append("", { kind: "approver", name: "Ada", key: printKey(createPublicKey(own)) }, own));

    expect(await say({ key: stranger!, recover: publicOf(stranger), name: "Eve" })).toMatch(
      /^No recovery key was named/,
    );
    expect(await say({ key: stranger!, recovery: publicOf(stranger), name: "Eve" })).toMatch(
      /^Only who may approve names/,
    );
    expect(await say({ key: key!, recovery: publicOf(key), name: "Ada" })).toMatch(/^A recovery key is another one/);
    await approveCommand(path, undefined, { key: key!, recovery: publicOf(spare), name: "In the safe" });
    const page = () => readFileSync(join(path, "generated/docs/governance.md"), "utf8");
    expect(page()).toContain("In the safe");
    // It approves nothing, and no other takes its place.
    expect(await say({ key: key!, add: publicOf(spare), name: "Eve" })).toMatch(
      /^This is the recovery key \(In the safe\)/,
    );
    expect(await say({ key: spare!, add: publicOf(stranger), name: "Eve" })).toBe(
      "Only who may approve says who else may.",
    );
    expect(await say({ key: key!, recovery: publicOf(stranger), name: "A thief" })).toMatch(
      /which stands until it is used\.$/,
    );
    expect(await say({ key: key!, recover: publicOf(next), name: "Ada" })).toBe(
      "This is not the recovery key (In the safe).",
    );

    await approveCommand(path, undefined, { key: spare!, recover: publicOf(next), name: "Ada again" });
    expect([...readLedger(ledger()).approvers.values()]).toEqual(["Ada again"]);
    expect([page().includes("Ada again"), page().includes("- Ada,")]).toEqual([true, false]);
    // Once: what comes after of any key of before counts as little as a stranger's.
    expect(await say({ key: key!, add: publicOf(stranger), name: "Eve" })).toBe(
      "Only who may approve says who else may.",
    );
    expect(await say({ key: spare!, recover: publicOf(stranger), name: "Eve" })).toMatch(/^No recovery key was named/);
    expect(await say({ key: next!, recovery: publicOf(stranger), name: "By a friend" })).toBe("nothing");
    expect(findBroken(path)).toEqual([]);
  }, 60_000);
});
