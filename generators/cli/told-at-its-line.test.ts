import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { readGovernance } from "../change/governance/governance.ts";
import { printProposal, readProposal } from "../change/governance/proposal.ts";
import { INDEX, releasePath } from "../change/history/history.ts";
import { printCanonical } from "../change/history/release-file.ts";
import { sha256Hex } from "../fingerprint/manifest.ts";
import { generate } from "../generate.ts";
import { PROJECT } from "../testing/copy-project.ts";
import { put } from "../testing/put.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readIr } from "./policy.ts";
import { printDiagnostic } from "./problem.ts";

const HEAD = `import "@typespec/versioning";
import "tenchat";
import "./words.tsp";
using TypeSpec.Versioning;
@service(#{ title: "Words" }) @versioned(Versions) namespace Words;
enum Versions { v1: "1.0.0", v2: "2.0.0" }
`;
const words = (body: string) => `import "@typespec/versioning";
import "tenchat";
using TypeSpec.Versioning;
using Blueprint;
/** Where words are. */
@tier(1) namespace Words.Kept;
${body}`;
const WAS = `@entity("words") @classify(DataClass.C1)
model Word {
  @key id: string;
  said: boolean;
  first: string;
  second: string;
}
@entity("old_words") @classify(DataClass.C1) model OldWord { @key id: string; }
@clientStore("searches") @classify(DataClass.C1) model Searches {}
`;
const NOW = `@entity("words") @classify(DataClass.C1)
model Word {
  @key id: string;
  said:
    int32;
  @renamedFrom(Versions.v2, "second") first: string;
  @renamedFrom(Versions.v2, "first") second: string;
}
`;

const proposal = (number: string, status = "Draft") =>
  printProposal(number, "Fewer words", "1.0.0", "").replace("Status: Draft", `Status: ${status}`);

describe("What somebody has to do something about", () => {
  it("is told at its line: a field, the model that lost one, the context that lost a table or a store, a proposal", async () => {
    using folder = temporaryFolder();
    const { path } = folder;
    symlinkSync(join(PROJECT, "node_modules"), join(path, "node_modules"));
    put(path, "specs/main.tsp", HEAD);
    put(path, "specs/words.tsp", words(WAS));
    const release = printCanonical({ format: 1, version: "1.0.0", model: await readIr(path) });
    put(path, releasePath("1.0.0"), release);
    const releases = [{ version: "1.0.0", sha256: sha256Hex(release), before: "" }];
    put(path, INDEX, printCanonical({ format: 1, releases }));
    put(path, "specs/words.tsp", words(NOW));
    put(path, "policies/governance/0001-fewer-words.md", proposal("0001", "Approved"));
    const made = await generate(path, { withoutEventReference: true });
    if (made.kind === "refused") throw new Error(made.diagnostics.map(printDiagnostic).join("\n"));
    expect(
      made.warnings.map((each) => printDiagnostic(each).replace(/ (warning blueprint\/\S+: .{30}).*/, " $1")),
    ).toEqual([
      "policies/governance/0001-fewer-words.md:3:1 warning blueprint/governance: policies/governance/0001-fewer",
      "specs/words.tsp:5:1 warning blueprint/undecided: The table old_words is in the ",
      "specs/words.tsp:12:1 warning blueprint/undecided: The column words.first cannot ",
      "specs/words.tsp:13:1 warning blueprint/undecided: The column words.second cannot",
      "specs/words.tsp:10:1 warning blueprint/undecided: The column words.said was bool",
      "specs/words.tsp:5:1 warning blueprint/undecided: The store searches of browsers",
    ]);
  });

  it("is each of the proposals that have one number, with the other ones", () => {
    using folder = temporaryFolder();
    for (const name of ["0001-fewer-words", "0001-more-words", "0002-other-words", "0001-some-words"])
      put(folder.path, `policies/governance/${name}.md`, proposal(name.slice(0, 4)));
    const { problems } = readGovernance(folder.path);
    expect(problems.map(({ path, problem }) => `${path.split("/").at(-1)} ${problem}`)).toEqual([
      "0001-fewer-words.md has the number of 0001-more-words.md and of 0001-some-words.md as well",
      "0001-more-words.md has the number of 0001-fewer-words.md and of 0001-some-words.md as well",
      "0001-some-words.md has the number of 0001-fewer-words.md and of 0001-more-words.md as well",
    ]);
  });

  it("is not that an editor begins a proposal with a byte order mark, which says nothing", () => {
    const text = proposal("0001");
    const found = readProposal("0001-fewer-words.md", `\uFEFF${text}`);
    expect(found).toEqual(readProposal("0001-fewer-words.md", text));
    expect(found).toMatchObject({ title: "Fewer words", statusLine: 3 });
  });
});
