import type { Artifact } from "../../emitters/artifact.ts";
import { code, table, text } from "../../emitters/docs/markdown.ts";
import type { FinishedArtifact } from "../../fingerprint/manifest.ts";
import { listed } from "../report/print-text.ts";
import type { Governance } from "./governance.ts";
import { readImpact } from "./impact.ts";
import type { Proposal } from "./proposal.ts";

/** `docs/governance.md`: from every proposal to its changes, who approved them, and what is generated from them. */
export function emitGovernance({ proposals, ledger }: Governance, artifacts: readonly FinishedArtifact[]): Artifact[] {
  let names = new Map<string, string>();
  const approvals = new Map<string, string>();
  for (const each of ledger.entries)
    if (each.kind === "approver") names.set(each.name, each.key);
    else if (each.kind === "recovered") names = new Map([[each.name, each.key]]);
    else if (each.kind === "approval")
      approvals.set(each.proposal, `line ${each.number}, by the key ${code(each.signer)}`);
  const people = [...names].map(([name, key]) => `- ${text(name)}, whose key is ${code(key)}\n`).join("");
  const from = [...new Set(proposals.flatMap((each) => readImpact(each.impact).map(declarationOf)))];
  const known = new Set(artifacts.flatMap((each) => each.from));
  const page = `# What was agreed on

A change that breaks something of the last release is proposed, approved by its fingerprint, and then made. The ledger
of approvals is \`policies/governance/ledger.jsonl\`; its head is ${code(ledger.head)}.

## Who approves

${people === "" ? "Nobody has approved anything yet.\n" : people}${printRecovery(ledger)}
## Proposals

${proposals.length === 0 ? "There are none.\n" : proposals.map((each) => printProposal(each, approvals.get(each.file), artifacts)).join("\n")}`;
  return [
    { path: "docs/governance.md", text: page, emitter: "governance", from: from.filter((each) => known.has(each)) },
  ];
}

function printRecovery({ approvers, recovery }: Governance["ledger"]): string {
  if (approvers.size === 0) return "";
  return recovery === undefined
    ? "\nNo recovery key is named: should all their keys be lost, nobody can approve any more.\n"
    : `\nShould all their keys be lost, the recovery key says who approves: ${text(recovery.name)}, SHA-256 ${code(recovery.recovery)}.\n`;
}

function printProposal(
  { number, title, file, status, before, impact }: Proposal,
  approval: string | undefined,
  artifacts: readonly FinishedArtifact[],
): string {
  const rows = readImpact(impact).map((row) => {
    const declaration = declarationOf(row);
    const made = artifacts.filter(({ from }) => from.includes(declaration)).map(({ path }) => path);
    return [
      code(row.rule),
      text(plainOf(row.subject)),
      code(row.fingerprint),
      text(made.length === 0 ? "nothing any more" : listed(made, 12)),
    ];
  });
  return `### ${number}: ${text(title)}

${code(file)} is in ${status} and changes ${code(before)}. ${approval === undefined ? "Nobody has approved it." : `It was approved in ${approval}.`}

${table(["rule", "what", "fingerprint", "generated from it"], rows)}`;
}

/** What a cell says: whoever wrote into a draft by hand writes no HTML into this page. */
function plainOf(cell: string): string {
  return cell
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

/** The declaration that a change is in: the second word of what it is about, unless a document or a list is meant. */
function declarationOf({ subject }: { readonly subject: string }): string {
  return subject.replaceAll("\\", "").split(" ")[1] ?? "";
}
