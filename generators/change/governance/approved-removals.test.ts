import { generateKeyPairSync } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ir } from "../../model/ir.ts";
import { put } from "../../testing/put.ts";
import { PROJECT } from "../../testing/copy-project.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findHistoryProblems, isProblem, readHistory } from "../history/history.ts";
import type { Change } from "../change.ts";
import { diffModels } from "../classify/diff-models.ts";
import { approvedRemovals } from "./approved-removals.ts";
import { GOVERNANCE, LEDGER } from "./governance-files.ts";
import { printImpact, readImpact } from "./impact.ts";
import { append, printKey } from "./ledger.ts";
import { fileOf, printProposal, readProposal, withStatus, type Proposal } from "./proposal.ts";

const STORES = join(PROJECT, "generators/scenarios/emits-client-stores/input");
const SCENARIO = join(PROJECT, "generators/scenarios/emits-upgrades/input");
const DRAFTS = { entity: "entity:shared.Draft" };
const MOOD = { entity: "entity:shared.Note", property: "mood" };
const HEADING = { entity: "entity:shared.Note", property: "size" };

function releasedModel(project: string): Ir {
  const history = readHistory(project);
  if (isProblem(history)) throw new Error(history.problem);
  return history.releases.at(-1)!.ir;
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
    writeFileSync(join(path, "specs/history/constructor"), "");
    expect(findHistoryProblems(path).map(({ problem }) => problem)).toEqual([
      "is not read any more: what may be lost is approved as every change is, with `tenchat propose` and `tenchat approve`",
      "was not written by `tenchat release`",
    ]);
  });

  it("is no less what was approved of browsers: a store, or all of them at once", () => {
    const was = releasedModel(STORES);
    const [first, ...others] = was.clientStores!;
    const { clientStores: _none, ...undeclared } = was;
    for (const [now, lost] of [
      [{ ...was, clientStores: others }, [first!]],
      [undeclared, was.clientStores!],
    ] as const) {
      using folder = temporaryFolder();
      const { path } = folder;
      const asked = () =>
        was.clientStores!.filter(({ id }) => approvedRemovals(path, ["1.2.0"], was, now)({ store: id }));
      expect(asked()).toEqual([]);
      approve(path, "1.2.0", diffModels(was, now));
      expect(asked()).toEqual(lost);
    }
  });
});

/** As somebody approves all of it who has a key. */
function approve(project: string, before: string, changes: readonly Change[]): void {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const text = withStatus(printProposal("0001", "It goes", before, printImpact(changes)), "Approved");
  const file = fileOf("0001", "It goes");
  const { sha256, impact } = readProposal(file, text) as Proposal;
  const fingerprints = readImpact(impact).map(({ fingerprint }) => fingerprint);
  const begun = append("", { kind: "approver", name: "Ada", key: printKey(publicKey) }, privateKey);
  const said = { kind: "approval", proposal: file, sha256, changes: fingerprints } as const;
  put(project, `${GOVERNANCE}/${file}`, text);
  put(project, LEDGER, append(begun, said, privateKey));
}
