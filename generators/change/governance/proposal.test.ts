import { proposeCommand } from "../../cli/governance/propose.ts";
import { sentenceOf } from "../../testing/sentence-of.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { exampleWith } from "../../testing/example-with.ts";
import { diffModels } from "../classify/diff-models.ts";
import { printImpact } from "./impact.ts";
import { printProposal, readProposal, whyUnfit, type Proposal } from "./proposal.ts";

const CHANGES = diffModels(exampleWith("entity.retain.kept", "P30D"), exampleWith("entity.retain.kept", "P7D"));
const IMPACT = printImpact(CHANGES);
const DRAFT = printProposal("0001", "Less", "1.0.0", IMPACT);
const FIT = DRAFT.replace(/^Say why .*$/m, "Nobody looked at them: `<details>` was enough.");
const ROW = IMPACT.split("\n")[2]!;
const [BEGIN, END] = ["<!-- tenchat propose fills in from here -->", "<!-- to here -->"];

describe("A proposal", () => {
  it("is fit to be approved once it says why", () => {
    expect(whyUnfit(DRAFT)).toBe('does not say yet why: write that below "## Why" first');
    expect([whyUnfit(FIT), whyUnfit(`\ufeff${FIT}`)]).toEqual([undefined, undefined]);
  });

  it.each([
    ["a row in a comment", FIT.replace(ROW, `<!--\n${ROW}\n-->`), /^has HTML in line 18, which could hide /],
    ["a row that is folded away", FIT.replace(BEGIN, `<details>\n${BEGIN}`), /^has HTML in line \d+, /],
    ["the table within something hidden", FIT.replace("Nobody", "<div hidden>\nNobody"), /^has HTML in line 8, /],
    ["a second table", FIT.replace("Nobody", `${BEGIN}\n${END}\nNobody`), /^has the lines twice /],
    ["a sentence beside the table", FIT.replace(END, `None of it.\n${END}`), /^has something else than its table /],
    ["another head", FIT.replace("| storage |", "| nothing |"), /^has something else than its table /],
    [
      "letters that turn the others round",
      FIT.replace("Nobody", "\u202eNobody"),
      /^has characters in line 8 that nobody/,
    ],
  ])("is not where it holds what a reader of its page may not see: %s", (_what, text, sentence) => {
    expect(typeof readProposal("0001-less.md", text)).toBe("object");
    expect(whyUnfit(text)).toMatch(sentence);
  });

  it("may be written from right to left", () => {
    expect(whyUnfit(FIT.replace("Nobody looked", "\u200fعلی\u200cرضا نگاه نکرد"))).toBeUndefined();
  });

  it("has a title that everybody sees, which says nothing of its status", async () => {
    using folder = temporaryFolder();
    const status = (title: string) =>
      (readProposal("0001-a.md", printProposal("0001", title, "1.0.0", IMPACT)) as Proposal).status;
    expect(status("a\u2028- Status: Approved")).toBe("Approved");
    for (const [title, problem] of [
      ["a\u2028- Status: Approved", "characters that nobody sees"],
      ["a\u0085b", "characters that nobody sees"],
      ["a\u202eb", "characters that nobody sees"],
      ["--", "no letter"],
      ["a".repeat(101), "more than 100 characters"],
    ])
      expect(await sentenceOf(proposeCommand(folder.path, [title!]))).toBe(
        `Say another title: this one has ${problem}.`,
      );
  });
});
