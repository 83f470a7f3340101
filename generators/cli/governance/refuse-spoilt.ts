import { LEDGER } from "../../change/governance/governance-files.ts";
import { inWords, readGovernance } from "../../change/governance/governance.ts";
import { Problem } from "../problem.ts";
import { findRewritten } from "./find-rewritten.ts";

/** As long as what was agreed on does not hold, nothing is approved, and whatever else is wrong may follow from that. */
export function refuseSpoilt(project: string, todo: string): void {
  const [broken] = readGovernance(project).problems;
  if (broken !== undefined) throw new Problem(`${inWords(broken)}. ${todo}`);
  const rewritten = findRewritten(project);
  if (rewritten !== undefined) throw new Problem(`${LEDGER} ${rewritten.what}. ${rewritten.todo}`);
}
