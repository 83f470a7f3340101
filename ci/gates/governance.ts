import { join } from "node:path";
import { LEDGER } from "../../generators/change/governance/governance-files.ts";
import { readGovernance } from "../../generators/change/governance/governance.ts";
import { findPending } from "../../generators/change/governance/unapproved.ts";
import { isProblem } from "../../generators/change/history/history.ts";
import { findRewritten } from "../../generators/cli/governance/find-rewritten.ts";
import { readSpecification } from "../../generators/model/read.ts";
import { findReusedNumbers } from "./governance/find-reused-numbers.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

/** Every breaking change since the last release that nobody approved, every approval and every number that does not hold. */
export async function findUnapproved(root: string): Promise<Finding[]> {
  const wrong = [...findBroken(root), ...findReusedNumbers(root)];
  const reading = await readSpecification(join(root, "specs"));
  // What does not compile is for the gate drift to say, and a history that was changed for fingerprints.
  if (reading.kind === "refused") return wrong;
  const pending = findPending(root, reading.ir);
  if (pending === undefined || isProblem(pending)) return wrong;
  return [...wrong, ...pending.unapproved.map((change) => findingOf(change, pending.before))];
}

/** Every proposal and approval that does not hold, whatever is changed. */
export function findBroken(root: string): Finding[] {
  const todo = "Bring back what was there: `tenchat propose` and `tenchat approve` alone write there.";
  const wrong = readGovernance(root).problems.map(({ path, line, problem }) => ({
    file: path,
    line,
    what: problem,
    todo,
  }));
  const rewritten = findRewritten(root);
  return [...wrong, ...(rewritten === undefined ? [] : [{ file: LEDGER, line: 1, ...rewritten }])];
}

function findingOf(
  change: { readonly rule: string; readonly subject: string; readonly source: string; readonly why: string },
  before: string,
): Finding {
  const [, file, line] = /^(.*):(\d+)$/.exec(change.source) ?? [];
  return {
    file: file ?? "specs/main.tsp",
    line: Number(line ?? 1),
    what: `breaks ${before}, and nobody approved it: ${change.rule} of ${change.subject}. ${change.why}`,
    todo: 'Propose it with `tenchat propose "<title>"`, then `tenchat propose <number> review`, and have it approved with `tenchat approve <number> --key <pem>`.',
  };
}

if (import.meta.main) await runGate("governance", findUnapproved);
