import { join } from "node:path";
import type { Change } from "../../change/change.ts";
import { GOVERNANCE } from "../../change/governance/governance-files.ts";
import { problemOfName } from "../../change/governance/approver-names.ts";
import { inWords, readGovernance } from "../../change/governance/governance.ts";
import { printImpact, readImpact } from "../../change/governance/impact.ts";
import {
  fileOf,
  printProposal,
  STATUSES,
  whyUnfit,
  withImpact,
  withStatus,
  type Proposal,
  type Status,
} from "../../change/governance/proposal.ts";
import { findPending, type Pending } from "../../change/governance/unapproved.ts";
import { isProblem } from "../../change/history/history.ts";
import { readLf } from "../../fingerprint/inputs.ts";
import { lookAt, placeAsSeen, type Seen } from "../place-as-seen.ts";
import { Problem } from "../problem.ts";
import { generateCommand } from "../generate-command.ts";

/** What follows on what; that something is approved, only `tenchat approve` says, and that it is implemented, a release. */
const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  Draft: ["Review", "Archived"],
  Review: ["Draft", "Archived"],
  Approved: ["Archived"],
  Implemented: ["Archived"],
  Archived: [],
};

/** `tenchat propose <title>`, `<number>` or `<number> <status>`. */
export async function proposeCommand(project: string, words: readonly string[]): Promise<string> {
  const [first = "", status] = words;
  const seen = lookAt(project);
  // What is written beside approvals that do not hold would be agreed on by nobody who can be named.
  const [broken] = readGovernance(project).problems;
  if (broken !== undefined) throw new Problem(`${inWords(broken)}. Bring back what was there before.`);
  if (/^\d{1,4}$/.test(first)) {
    const proposal = findProposal(project, first);
    return status === undefined ? fillIn(project, proposal, seen) : moveOn(project, proposal, status, seen);
  }
  if (status !== undefined || first.trim() === "" || /[\n\r]/.test(first))
    throw new Problem('A proposal has a title on one line: `tenchat propose "Notes have no colour any more"`.');
  return begin(project, first.trim(), seen);
}

async function begin(project: string, title: string, seen: Seen): Promise<string> {
  const problem = problemOfName(title);
  if (problem !== undefined) throw new Problem(`Say another title: this one has ${problem}.`);
  const { before, unapproved } = await readPending(project);
  if (unapproved.length === 0)
    throw new Problem(
      `Nothing that specs/ changes since ${before} needs an approval: nothing breaks, or all of it is approved.`,
    );
  const last = readGovernance(project).proposals.map(({ number }) => Number(number));
  const number = String(Math.max(0, ...last) + 1).padStart(4, "0");
  const file = `${GOVERNANCE}/${fileOf(number, title)}`;
  await write(project, seen, file, printProposal(number, title, before, printImpact(unapproved)));
  return `${file} is a draft with ${count(unapproved)}. Say why in it, then: tenchat propose ${number} review`;
}

async function fillIn(project: string, proposal: Proposal, seen: Seen): Promise<string> {
  const { file, number, status } = proposal;
  if (status !== "Draft" && status !== "Review")
    throw new Problem(`${file} is ${status}, and says from then on what it says.`);
  const { before, unapproved } = await readPending(project);
  const path = `${GOVERNANCE}/${file}`;
  await write(project, seen, path, withImpact(textOf(project, path), before, printImpact(unapproved)));
  return `${path} has ${count(unapproved)} now; proposal ${number} is in ${status}.`;
}

async function moveOn(
  project: string,
  { file, number, status: now, impact }: Proposal,
  to: string,
  seen: Seen,
): Promise<string> {
  const status = STATUSES.find((each) => each.toLowerCase() === to.toLowerCase());
  if (status === undefined) throw new Problem(`"${to}" is no status: ${STATUSES.join(", ")}.`);
  if (status === "Approved") throw new Problem(`Only an approver approves: tenchat approve ${number} --key <pem>`);
  if (!NEXT[now].includes(status)) {
    const next = NEXT[now].length === 0 ? "nothing" : NEXT[now].join(" or ");
    throw new Problem(`${file} is in ${now}, after which comes ${next}.`);
  }
  if (status === "Review" && readImpact(impact).length === 0)
    throw new Problem(`${file} has no change in its table: fill it in with tenchat propose ${number}`);
  const path = `${GOVERNANCE}/${file}`;
  const text = textOf(project, path);
  const why = status === "Review" ? whyUnfit(text) : undefined;
  if (why !== undefined) throw new Problem(`${path} ${why}.`);
  await write(project, seen, path, withStatus(text, status));
  const then = status === "Review" ? ` Who may approve it says: tenchat approve ${number} --key <pem>` : "";
  return `${path} is in ${status}.${then}`;
}

export function findProposal(project: string, number: string): Proposal {
  const { proposals } = readGovernance(project);
  const found = proposals.find((each) => each.number === number.padStart(4, "0"));
  if (found !== undefined) return found;
  const known = proposals.map((each) => each.number).join(", ");
  throw new Problem(`There is no proposal ${number}${known === "" ? "" : `; there are ${known}`}.`);
}

export async function readPending(project: string): Promise<Pending> {
  // It brings the compiler along, which a refusal need not wait for.
  const { readIr } = await import("../policy.ts");
  const pending = findPending(project, await readIr(project));
  if (pending === undefined) throw new Problem("Nothing was released yet, and so nothing can be broken.");
  if (isProblem(pending)) throw new Problem(`${pending.path} ${pending.problem}.`);
  return pending;
}

export function textOf(project: string, path: string): string {
  return readLf(join(project, path));
}

/** fingerprints.json names every file of governance, and what is said of it is a page. */
async function write(project: string, seen: Seen, path: string, text: string): Promise<void> {
  await placeAsSeen(project, seen, [{ path, text }]);
  await generateCommand(project);
}

function count(changes: readonly Change[]): string {
  return `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
}
