import { spawnSync } from "node:child_process";
import { LEDGER } from "../../../generators/change/governance/governance-files.ts";
import type { GovernanceProblem } from "../../../generators/change/governance/governance.ts";
import { readLfIfThere } from "../../../generators/fingerprint/inputs.ts";
import { join } from "node:path";

/** Whether the ledger still begins with all that was ever committed of it: it is only appended to. */
export function findRewritten(root: string): GovernanceProblem[] {
  const now = readLfIfThere(join(root, LEDGER)) ?? "";
  const commits =
    ask(root, ["log", "--format=%H", "--", LEDGER])
      ?.split("\n")
      .filter((each) => each !== "") ?? [];
  for (const commit of commits) {
    const was = ask(root, ["show", `${commit}:./${LEDGER}`]);
    if (was !== undefined && !now.startsWith(was))
      return [{ path: LEDGER, line: 1, problem: `does not begin with what was committed in ${commit.slice(0, 12)}` }];
  }
  return [];
}

/** Where there is no git, or no such commit, nothing was committed. */
function ask(root: string, words: readonly string[]): string | undefined {
  const run = spawnSync("git", ["-C", root, ...words], { encoding: "utf8" });
  return run.status === 0 ? run.stdout : undefined;
}
