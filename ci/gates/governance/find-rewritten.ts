import { join } from "node:path";
import { LEDGER } from "../../../generators/change/governance/governance-files.ts";
import type { GovernanceProblem } from "../../../generators/change/governance/governance.ts";
import { readLfIfThere } from "../../../generators/fingerprint/inputs.ts";
import { committedTexts } from "./committed.ts";

/** Whether the ledger still begins with all that was ever committed of it: it is only appended to. */
export function findRewritten(root: string): GovernanceProblem[] {
  const now = readLfIfThere(join(root, LEDGER)) ?? "";
  const other = committedTexts(root, LEDGER).find(({ text }) => !now.startsWith(text));
  return other === undefined
    ? []
    : [{ path: LEDGER, line: 1, problem: `does not begin with what was committed in ${other.commit}` }];
}
