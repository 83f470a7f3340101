import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { printImpact } from "../../../generators/change/governance/impact.ts";
import { printProposal, withStatus } from "../../../generators/change/governance/proposal.ts";
import { INDEX, releasePath } from "../../../generators/change/history/history.ts";
import { printCanonical } from "../../../generators/change/history/release-file.ts";
import { findPending, type Pending } from "../../../generators/change/governance/unapproved.ts";
import { approveCommand } from "../../../generators/cli/governance/approve.ts";
import { proposeCommand } from "../../../generators/cli/governance/propose.ts";
import { generateCommand } from "../../../generators/cli/generate-command.ts";
import { verifyCommand } from "../../../generators/cli/verify-command.ts";
import { readIr } from "../../../generators/cli/policy.ts";
import { sha256Hex } from "../../../generators/fingerprint/manifest.ts";
import { PROJECT } from "../../../generators/testing/copy-project.ts";
import { put } from "../../../generators/testing/put.ts";
import { sentenceOf } from "../../../generators/testing/sentence-of.ts";
import { temporaryFolder } from "../../../generators/testing/temporary-folder.ts";
import { findUnapproved } from "../governance.ts";
import { SPECIFICATION, keyIn } from "./approving-product.ts";

describe("A proposal that waited until another release", () => {
  it("is filled in for that one before it is approved: an approval of the one before would be none of it", async () => {
    using folder = temporaryFolder();
    using keys = temporaryFolder();
    const { path } = folder;
    const key = keyIn(keys.path, "one");
    symlinkSync(join(PROJECT, "node_modules"), join(path, "node_modules"));
    put(path, "specs/main.tsp", SPECIFICATION);
    const release = printCanonical({ format: 1, version: "1.1.0", model: await readIr(path) });
    put(path, releasePath("1.1.0"), release);
    put(
      path,
      INDEX,
      printCanonical({ format: 1, releases: [{ version: "1.1.0", sha256: sha256Hex(release), before: "" }] }),
    );
    put(path, "specs/main.tsp", SPECIFICATION.replace(" color: string;", ""));
    const { unapproved } = findPending(path, await readIr(path)) as Pending;
    const file = "policies/governance/0001-less.md";
    const draft = printProposal("0001", "Less", "1.0.0", printImpact(unapproved));
    put(path, file, withStatus(draft.replace(/^Say why .*$/m, "Nobody looked at it."), "Review"));

    const approve = () => sentenceOf(approveCommand(path, "1", { key, name: "Ada" }));
    expect(await approve()).toBe(
      "0001-less.md changes 1.0.0, and 1.1.0 was released since: fill it in again with tenchat propose 0001",
    );
    await proposeCommand(path, ["1"]);
    expect(readFileSync(join(path, file), "utf8")).toContain("- Before: 1.1.0\n");
    expect(await approve()).toBe("nothing");
    expect(await findUnapproved(path)).toEqual([]);

    // What was agreed on and holds no more is no less than a file that differs, also once all is generated anew.
    put(path, file, readFileSync(join(path, file), "utf8").replace("Nobody looked", "Everybody looked"));
    await generateCommand(path);
    expect(await sentenceOf(verifyCommand(path))).toBe(
      "What was released and agreed on is not what it was:\nagreed   policies/governance/0001-less.md was changed after it was approved\nBring it back.",
    );
  }, 120_000);
});
