import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ir } from "../../model/ir.ts";
import { PROJECT } from "../../testing/copy-project.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findHistoryProblems, isProblem, readHistory } from "../history/history.ts";
import { approvedRemovals } from "./approved-removals.ts";

const SCENARIO = join(PROJECT, "generators/scenarios/emits-upgrades/input");
const DRAFTS = { entity: "entity:shared.Draft" };
const MOOD = { entity: "entity:shared.Note", property: "mood" };
const HEADING = { entity: "entity:shared.Note", property: "size" };

function releasedModel(project: string): Ir {
  const history = readHistory(project);
  if (isProblem(history)) throw new Error(history.problem);
  return history.releases[0]!.ir;
}

/** The released model without its drafts and without the mood and the size of its notes. */
function without(was: Ir): Ir {
  const gone = new Set(["mood", "size"]);
  const entities = was.entities
    .filter(({ id }) => id !== DRAFTS.entity)
    .map((each) => ({ ...each, properties: each.properties.filter(({ name }) => !gone.has(name)) }));
  return { ...was, entities };
}

describe("What rows may lose", () => {
  it("is what the ledger has approved of that release, and nothing else; a ledger that does not hold approves nothing", () => {
    using folder = temporaryFolder();
    const { path } = folder;
    cpSync(SCENARIO, path, { recursive: true });
    const was = releasedModel(path);
    const asked = (before = "1.0.0") => {
      const approved = approvedRemovals(path, [before], was, without(was));
      return [DRAFTS, MOOD, HEADING].map((each) => approved(each));
    };
    expect(asked()).toEqual([true, true, false]);
    expect(asked("2.0.0")).toEqual([false, false, false]);

    const proposal = join(path, "policies/governance/0001-what-goes-goes.md");
    const text = readFileSync(proposal, "utf8");
    writeFileSync(proposal, text.replace("Status: Approved", "Status: Archived"));
    expect(asked()).toEqual([false, false, false]);
    writeFileSync(proposal, text.replace("nobody wrote any drafts", "everybody wrote drafts"));
    expect(asked()).toEqual([false, false, false]);
    writeFileSync(proposal, text);
    expect(asked()).toEqual([true, true, false]);
    rmSync(join(path, "policies/governance/ledger.jsonl"));
    expect(asked()).toEqual([false, false, false]);

    // The list that there was beside it.
    writeFileSync(join(path, "specs/history/approved.json"), "{}");
    expect(findHistoryProblems(path).map(({ problem }) => problem)).toEqual([
      "is not read any more: what may be lost is approved as every change is, with `tenchat propose` and `tenchat approve`",
    ]);
  });
});
