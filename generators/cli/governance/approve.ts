import { createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GOVERNANCE, LEDGER, readGovernance } from "../../change/governance/governance.ts";
import { printImpact, readImpact } from "../../change/governance/impact.ts";
import { append, printKey } from "../../change/governance/ledger.ts";
import { withStatus, type Proposal } from "../../change/governance/proposal.ts";
import { readLfIfThere } from "../../fingerprint/inputs.ts";
import { keyId, readPrivateKey, readPublicKey } from "../../fingerprint/keys.ts";
import { generateCommand } from "../generate-command.ts";
import { placeFiles } from "../place-files.ts";
import { orProblem, Problem } from "../problem.ts";
import { findProposal, readPending, textOf } from "./propose.ts";

export interface ApproveOptions {
  readonly key: string;
  /** Who the key is of: of the first that ever approves, and of one that is added. */
  readonly name?: string;
  /** The file of a public key that may approve from now on. */
  readonly add?: string;
}

/** Signs a proposal as it stands, or says of another key that it may. */
export async function approveCommand(
  project: string,
  number: string | undefined,
  options: ApproveOptions,
): Promise<string> {
  const key = orProblem(() => readPrivateKey(read(options.key)));
  const { problems } = readGovernance(project);
  if (problems.length > 0)
    throw new Problem(
      `${problems[0]!.path} ${problems[0]!.problem}. Bring back what was there before anything is approved.`,
    );
  if (options.add !== undefined && number === undefined) return addApprover(project, key, options);
  if (number === undefined) throw new Problem("Say which proposal: tenchat approve 0001 --key <pem>");
  const proposal = findProposal(project, number);
  await refuseUnfit(project, proposal);
  const ledger = welcome(project, key, options.name);
  const { file, sha256, impact } = proposal;
  const changes = readImpact(impact).map(({ fingerprint }) => fingerprint);
  const path = `${GOVERNANCE}/${file}`;
  const text = append(ledger, { kind: "approval", proposal: file, sha256, changes }, key);
  await place(project, [
    { path, text: withStatus(textOf(project, path), "Approved") },
    { path: LEDGER, text },
  ]);
  return `${path} is approved, with ${changes.length} ${changes.length === 1 ? "change" : "changes"}. Commit it together with ${LEDGER} and fingerprints.json.`;
}

async function addApprover(project: string, key: KeyObject, { add, name }: ApproveOptions): Promise<string> {
  if (name === undefined) throw new Problem("Say whose key it is with --name.");
  const added = orProblem(() => readPublicKey(read(add!)));
  const known = approvers(project);
  if (known.has(keyId(added))) throw new Problem(`The key ${keyId(added)} may approve already.`);
  if (!known.has(keyId(createPublicKey(key)))) throw new Problem("Only who may approve says who else may.");
  await place(project, [
    { path: LEDGER, text: append(ledgerOf(project), { kind: "approver", name, key: printKey(added) }, key) },
  ]);
  return `${name} may approve from now on. Commit ${LEDGER} together with fingerprints.json.`;
}

/** The ledger, which begins with who approves first. */
function welcome(project: string, key: KeyObject, name: string | undefined): string {
  const known = approvers(project);
  const ledger = ledgerOf(project);
  const publicKey = createPublicKey(key);
  if (known.has(keyId(publicKey))) return ledger;
  if (known.size > 0)
    throw new Problem(
      "This key may not approve. Who may says: tenchat approve --add <public pem> --name <name> --key <pem>",
    );
  if (name === undefined) throw new Problem("Nobody has approved anything yet: say who you are with --name.");
  return append(ledger, { kind: "approver", name, key: printKey(publicKey) }, key);
}

function approvers(project: string): ReadonlySet<string> {
  const { entries } = readGovernance(project).ledger;
  return new Set(
    entries.flatMap((each) =>
      each.kind === "approver"
        ? [keyId(createPublicKey({ key: Buffer.from(each.key, "base64"), format: "der", type: "spki" }))]
        : [],
    ),
  );
}

/** Who approves has to know what: the table says what really changes. */
async function refuseUnfit(project: string, { file, number, status, impact }: Proposal): Promise<void> {
  if (status !== "Review") throw new Problem(`${file} is in ${status}; only what is in Review is approved.`);
  const { changes } = await readPending(project);
  const real = new Map(readImpact(printImpact(changes)).map((row) => [row.fingerprint, row.said]));
  const rows = readImpact(impact);
  const unfit = rows.find(({ fingerprint, said }) => real.get(fingerprint) !== said);
  if (rows.length === 0 || unfit !== undefined)
    throw new Problem(
      `${file} says ${unfit === undefined ? "no change" : `of ${unfit.rule} what specs/ does not change`}: fill its table in again with tenchat propose ${number}`,
    );
}

function ledgerOf(project: string): string {
  return readLfIfThere(join(project, LEDGER)) ?? "";
}

async function place(
  project: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  await placeFiles(project, () => ({ files, extra: [] }));
  await generateCommand(project);
}

function read(path: string): string {
  try {
    return readFileSync(resolve(path), "utf8");
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${(error as Error).message}.`);
  }
}
