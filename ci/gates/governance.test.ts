import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "../../generators/change/governance/governance-files.ts";
import { INDEX, releasePath } from "../../generators/change/history/history.ts";
import { printCanonical } from "../../generators/change/history/release-file.ts";
import { readIr } from "../../generators/cli/policy.ts";
import { approveCommand } from "../../generators/cli/governance/approve.ts";
import { proposeCommand } from "../../generators/cli/governance/propose.ts";
import { releaseCommand } from "../../generators/cli/release.ts";
import { sha256Hex } from "../../generators/fingerprint/manifest.ts";
import { readManifest, verify } from "../../generators/fingerprint/verify.ts";
import { generate } from "../../generators/generate.ts";
import { PROJECT } from "../../generators/testing/copy-project.ts";
import { put } from "../../generators/testing/put.ts";
import { sentenceOf } from "../../generators/testing/sentence-of.ts";
import { temporaryFolder } from "../../generators/testing/temporary-folder.ts";
import { findBroken, findUnapproved } from "./governance.ts";
import { SPECIFICATION, keyIn } from "./governance/approving-product.ts";

describe("the gate governance", () => {
  it("refuses what breaks the last release until it is approved, and finds whatever was done to an approval", async () => {
    using folder = temporaryFolder();
    using keys = temporaryFolder();
    const { path } = folder;
    const [key, second, stranger] = ["one", "two", "stranger"].map((name) => keyIn(keys.path, name));
    symlinkSync(join(PROJECT, "node_modules"), join(path, "node_modules"));
    put(path, "specs/main.tsp", SPECIFICATION);
    const release = printCanonical({ format: 1, version: "1.0.0", model: await readIr(path) });
    put(path, releasePath("1.0.0"), release);
    const releases = [{ version: "1.0.0", sha256: sha256Hex(release), before: "" }];
    put(path, INDEX, printCanonical({ format: 1, releases }));
    const found = async () => (await findUnapproved(path)).map(({ file, what }) => `${file} ${what}`);
    expect(await found()).toEqual([]);
    expect(await sentenceOf(proposeCommand(path, ["Nothing"]))).toMatch(
      /^Nothing that specs\/ changes since 1\.0\.0 needs/,
    );

    // What is added breaks nothing; what is removed does.
    put(path, "specs/main.tsp", SPECIFICATION.replace("color: string;", "size?: int32;"));
    const [refusal, ...more] = await findUnapproved(path);
    expect(more).toEqual([]);
    expect(refusal).toEqual({
      file: "specs/main.tsp",
      line: 7,
      what: expect.stringMatching(
        /^breaks 1\.0\.0, and nobody approved it: property-removed of models model:shared\.Note properties color\. /,
      ) as string,
      todo: 'Propose it with `tenchat propose "<title>"`, then `tenchat propose <number> review`, and have it approved with `tenchat approve <number> --key <pem>`.',
    });
    expect(await proposeCommand(path, ["Notes have no colour"])).toMatch(
      /^policies\/governance\/0001-notes-have-no-colour\.md is a draft with 1 change\./,
    );
    const proposal = join(path, "policies/governance/0001-notes-have-no-colour.md");
    expect(readFileSync(proposal, "utf8")).toContain(
      "| `property-removed` | models model:shared.Note properties color |  | breaking |",
    );
    expect(await sentenceOf(approveCommand(path, "1", { key: key!, name: "Ada" }))).toMatch(
      /is in Draft; only what is in Review is approved\.$/,
    );
    // Nobody can weigh what nobody gave a reason for, be it what the draft asks for or nothing at all.
    const asked = readFileSync(proposal, "utf8");
    const why = /^Say why .*$/m;
    for (const text of [asked, asked.replace(why, " ")]) {
      writeFileSync(proposal, text);
      expect(await sentenceOf(proposeCommand(path, ["0001", "review"]))).toMatch(/0001-\S+ does not say yet why: /);
    }
    writeFileSync(proposal, asked.replace(why, "Nobody looked at it."));
    await proposeCommand(path, ["0001", "review"]);
    expect(await sentenceOf(proposeCommand(path, ["0001", "approved"]))).toMatch(/^Only an approver approves: /);
    expect(await sentenceOf(approveCommand(path, "1", { key: key! }))).toBe(
      "Nobody has approved anything yet: say who you are with --name.",
    );

    // A table that says less than what is done is no table of this change.
    const filled = readFileSync(proposal, "utf8");
    writeFileSync(proposal, filled.replace("|  | breaking |", "|  | additive |"));
    expect(await sentenceOf(approveCommand(path, "1", { key: key!, name: "Ada" }))).toMatch(
      /says of property-removed what specs\/ does not change/,
    );
    writeFileSync(proposal, filled);
    expect(await found()).toHaveLength(1);

    expect(await approveCommand(path, "1", { key: key!, name: "Ada" })).toMatch(
      /0001-notes-have-no-colour\.md is approved, with 1 change\./,
    );
    expect(await found()).toEqual([]);
    expect(verify(path, readManifest(path))).toEqual([]);
    expect(readManifest(path).governance[LEDGER]).toBe(sha256Hex(readFileSync(join(path, LEDGER), "utf8")));
    const page = readFileSync(join(path, "generated/docs/governance.md"), "utf8");
    for (const said of ["Ada", "is in Approved", "`property-removed`", "generated/contracts/shared/types.ts"])
      expect(page).toContain(said);

    expect(await sentenceOf(approveCommand(path, "1", { key: stranger! }))).toMatch(
      /is in Approved; only what is in Review/,
    );
    expect(
      await sentenceOf(
        approveCommand(path, undefined, { key: stranger!, add: `${stranger!.slice(0, -4)}.pub`, name: "Eve" }),
      ),
    ).toBe("Only who may approve says who else may.");
    const two = { key: key!, add: join(keys.path, "two.pub") };
    expect(await sentenceOf(approveCommand(path, undefined, { ...two, name: " \u0430da " }))).toMatch(
      /^Ada may approve already, with another key, and nobody tells \u0430da from that: /,
    );
    expect(await sentenceOf(approveCommand(path, undefined, { ...two, name: "\u200b" }))).toBe(
      "Say with --name who it is: a name has letters.",
    );
    expect(await sentenceOf(approveCommand(path, undefined, { ...two, name: "B\u202eob" }))).toBe(
      "Say another --name: this one has characters that nobody sees.",
    );
    expect(await sentenceOf(approveCommand(path, "1", { ...two, name: "Bob" }))).toMatch(
      /^One line of the ledger says/,
    );
    await approveCommand(path, undefined, { ...two, name: "Bob " });
    await approveCommand(path, undefined, { key: second!, add: join(keys.path, "stranger.pub"), name: "Cleo" });

    // Whatever is done to it: a forged line, lines in another order, one that is missing or was changed, another proposal.
    const ledger = readFileSync(join(path, LEDGER), "utf8");
    const lines = ledger.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    const after = (text: string) => {
      writeFileSync(join(path, LEDGER), text);
      const [first] = findBroken(path).map(({ file, what }) => `${file} ${what}`);
      const audited = verify(path, readManifest(path));
      writeFileSync(join(path, LEDGER), ledger);
      expect(audited).toEqual([`changed   ${LEDGER}`]);
      return first;
    };
    const forged = JSON.stringify({ ...(JSON.parse(lines[1]!) as object), changes: ["0".repeat(64)] });
    expect(after(ledger.replace(lines[1]!, forged))).toMatch(
      /ledger\.jsonl is not signed by the key that it names: it is forged, or was changed$/,
    );
    expect(after(`${[lines[0], lines[2], lines[1], lines[3]].join("\n")}\n`)).toMatch(
      /does not follow the line before it: /,
    );
    expect(after(`${[lines[0], lines[2], lines[3]].join("\n")}\n`)).toMatch(/does not follow the line before it: /);
    expect(after(ledger.replace('"Bob"', '"Rob"'))).toMatch(/is not signed by the key that it names/);
    expect(after(ledger.replace('{"before"', '{ "before"'))).toMatch(/is no entry of a ledger$/);
    writeFileSync(join(path, LEDGER), ledger.replace('"Bob"', '"Rob"'));
    for (const words of [["More"], ["0001"], ["0001", "archived"]])
      expect(await sentenceOf(proposeCommand(path, words))).toBe(
        `${LEDGER}, line 3, is not signed by the key that it names: it is forged, or was changed. Bring back what was there before.`,
      );
    writeFileSync(join(path, LEDGER), ledger);
    // Without its end the rest holds by itself; fingerprints.json and what was committed tell.
    expect(after(`${lines.slice(0, 3).join("\n")}\n`)).toBeUndefined();
    expect(after(`${lines[0]}\n`)).toMatch(/says that it is Approved, and nobody approved it$/);

    const approved = readFileSync(proposal, "utf8");
    for (const [one, other] of [
      ["Nobody looked", "Say nothing"],
      ["- Before: 1.0.0", "- Before: 0.9.0"],
      [/`[0-9a-f]{64}`/, `\`${"0".repeat(64)}\``],
    ] as const) {
      writeFileSync(proposal, approved.replace(one, other));
      const [first] = findBroken(path).map(({ file, what }) => `${file} ${what}`);
      expect(first).toMatch(/0001-notes-have-no-colour\.md was changed after it was approved$/);
      // Before what follows from it: that something is not approved, or not committed.
      expect(await sentenceOf(releaseCommand(path, "2.0.0"))).toMatch(/0001-\S+ was changed after it was approved\. /);
      expect(await sentenceOf(proposeCommand(path, ["More"]))).toMatch(/0001-\S+ was changed after it was approved\. /);
      const message = expect.stringMatching(/ was changed after it was approved: bring back /) as string;
      expect(await generate(path)).toMatchObject({ warnings: [{ code: "blueprint/governance", message }] });
      expect(verify(path, readManifest(path))).toHaveLength(1);
    }
    writeFileSync(proposal, approved);
    expect(await found()).toEqual([]);

    // What is no file is none that nobody wrote yet.
    rmSync(join(path, LEDGER));
    const inPlace = [
      () => mkdirSync(join(path, LEDGER)),
      () => symlinkSync(join(keys.path, "ledger"), join(path, LEDGER)),
    ];
    for (const [at, what] of ["a folder", "a link"].entries()) {
      inPlace[at]!();
      expect(await sentenceOf(approveCommand(path, "1", { key: key! }))).toBe(
        `${LEDGER}, line 1, is ${what}, and has to be a file. Bring back what was there before anything is approved.`,
      );
      rmSync(join(path, LEDGER), { recursive: true });
    }
    writeFileSync(join(path, LEDGER), ledger);

    // What was agreed on is one change; another one is another agreement.
    put(path, "specs/main.tsp", SPECIFICATION.replace("text: string; color: string;", "size?: int32;"));
    expect(await found()).toEqual([
      expect.stringMatching(/property-removed of models model:shared\.Note properties text/),
    ]);
  }, 120_000);
});
