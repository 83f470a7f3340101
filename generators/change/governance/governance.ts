import { readImpact } from "./impact.ts";
import { readLedger, type Approval, type Ledger } from "./ledger.ts";
import { GOVERNANCE, LEDGER, problemOfLedger, readTexts } from "./governance-files.ts";
import { readProposal, type Proposal } from "./proposal.ts";

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

/** What is wrong, for people: of a ledger in which line, as a proposal is wrong as a whole. */
export function inWords({ path, line, problem }: GovernanceProblem): string {
  return path === LEDGER ? `${path}, line ${line}, ${problem}` : `${path} ${problem}`;
}

export function readGovernance(project: string): Governance {
  const texts = readTexts(project);
  const ledger = readLedger(texts.get("ledger.jsonl") ?? "");
  const problems: GovernanceProblem[] = [];
  const wrong = (file: string, problem: string, line = 1) =>
    void problems.push({ path: `${GOVERNANCE}/${file}`, line, problem });
  const none = problemOfLedger(project);
  if (none !== undefined) wrong("ledger.jsonl", none);
  if (ledger.problem !== undefined) wrong("ledger.jsonl", ledger.problem.problem, ledger.problem.line);
  const proposals: Proposal[] = [];
  for (const [file, text] of texts) {
    if (file === "ledger.jsonl" || file === "README.md") continue;
    const found = readProposal(file, text);
    if (typeof found === "string") wrong(file, found);
    else proposals.push(found);
  }
  for (const same of Map.groupBy(proposals, ({ number }) => number).values())
    for (const { file } of same) {
      const others = same.filter((each) => each.file !== file).map((each) => each.file);
      if (others.length > 0) wrong(file, `has the number of ${others.join(" and of ")} as well`);
    }
  const approvals = ledger.entries.filter((each) => each.kind === "approval");
  for (const approval of approvals) {
    const problem = problemOfApproval(approval, proposals);
    if (problem !== undefined) wrong(approval.proposal, problem);
  }
  for (const { file, status, statusLine } of proposals) {
    const approved = approvals.some(({ proposal }) => proposal === file);
    if (!approved && (status === "Approved" || status === "Implemented"))
      wrong(file, `says that it is ${status}, and nobody approved it`, statusLine);
    if (approved && (status === "Draft" || status === "Review"))
      wrong(file, `says that it is in ${status}, although it was approved`, statusLine);
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
