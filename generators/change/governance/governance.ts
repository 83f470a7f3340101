import { statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../fingerprint/files.ts";
import { hashesBelow, readLfIfThere } from "../../fingerprint/inputs.ts";
import { readImpact } from "./impact.ts";
import { readLedger, type Approval, type Ledger } from "./ledger.ts";
import { readProposal, type Proposal } from "./proposal.ts";

export const GOVERNANCE = "policies/governance";
export const LEDGER = `${GOVERNANCE}/ledger.jsonl`;

/** Something about how changes are agreed on that does not hold. */
export interface GovernanceProblem {
  readonly path: string;
  readonly line: number;
  readonly problem: string;
}

/** The proposals of a project, who approved them, and all that is wrong with that. */
export interface Governance {
  readonly proposals: readonly Proposal[];
  readonly ledger: Ledger;
  readonly problems: readonly GovernanceProblem[];
}

export function readGovernance(project: string): Governance {
  const texts = readTexts(project);
  const ledger = readLedger(texts.get("ledger.jsonl") ?? "");
  const problems: GovernanceProblem[] = [];
  const wrong = (file: string, problem: string, line = 1) =>
    void problems.push({ path: `${GOVERNANCE}/${file}`, line, problem });
  if (ledger.problem !== undefined) wrong("ledger.jsonl", ledger.problem.problem, ledger.problem.line);
  const proposals: Proposal[] = [];
  for (const [file, text] of texts) {
    if (file === "ledger.jsonl" || file === "README.md") continue;
    const found = readProposal(file, text);
    if (typeof found === "string") wrong(file, found);
    else if (proposals.some(({ number }) => number === found.number)) wrong(file, "has the number of another one");
    else proposals.push(found);
  }
  const approvals = ledger.entries.filter((each) => each.kind === "approval");
  for (const approval of approvals) {
    const problem = problemOfApproval(approval, proposals);
    if (problem !== undefined) wrong(approval.proposal, problem);
  }
  for (const { file, status } of proposals) {
    const approved = approvals.some(({ proposal }) => proposal === file);
    if (!approved && (status === "Approved" || status === "Implemented"))
      wrong(file, `says that it is ${status}, and nobody approved it`);
    if (approved && (status === "Draft" || status === "Review"))
      wrong(file, `says that it is in ${status}, although it was approved`);
  }
  return { proposals, ledger, problems };
}

function problemOfApproval(
  { proposal: file, sha256, changes }: Approval,
  proposals: readonly Proposal[],
): string | undefined {
  const proposal = proposals.find((each) => each.file === file);
  if (proposal === undefined) return "was approved, and is not there or cannot be read any more";
  const own = readImpact(proposal.impact).map(({ fingerprint }) => fingerprint);
  return proposal.sha256 === sha256 && own.join(" ") === changes.join(" ")
    ? undefined
    : "was changed after it was approved";
}

/** The fingerprints of all changes of a version that somebody approved; none where anything is wrong with how. */
export function approvedChanges(project: string, before: string): ReadonlySet<string> {
  const { ledger, proposals, problems } = readGovernance(project);
  if (problems.length > 0) return new Set();
  // What was agreed on once is not agreed on again for a later version, and what was given up for none.
  const files = new Set(
    proposals.flatMap((each) => (each.before === before && each.status !== "Archived" ? [each.file] : [])),
  );
  return new Set(
    ledger.entries.flatMap((each) => (each.kind === "approval" && files.has(each.proposal) ? each.changes : [])),
  );
}

/** Every file of governance with LF endings, by its name. */
function readTexts(project: string): Map<string, string> {
  const folder = join(project, GOVERNANCE);
  if (!isThere(folder)) return new Map();
  const found = filesBelow(folder, () => true).flatMap((path) => {
    const text = readLfIfThere(join(folder, path));
    return text === undefined ? [] : [[path, text] as const];
  });
  return new Map(found);
}

/** SHA-256 of each file of governance; that of the ledger is its head. */
export function governanceHashes(project: string): Map<string, string> {
  const folder = join(project, GOVERNANCE);
  return isThere(folder) ? hashesBelow(folder, GOVERNANCE) : new Map();
}

/** A product need not have any. */
function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
