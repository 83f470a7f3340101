import { createPublicKey, type KeyObject } from "node:crypto";
import { join } from "node:path";
import { GOVERNANCE, LEDGER } from "../../change/governance/governance-files.ts";
import { readGovernance } from "../../change/governance/governance.ts";
import { printImpact, readImpact } from "../../change/governance/impact.ts";
import { nameOfApprover, problemOfName, shapeOfApprover } from "../../change/governance/approver-names.ts";
import { append, hashOfKey, printKey } from "../../change/governance/ledger.ts";
import { whyUnfit, withStatus, type Proposal } from "../../change/governance/proposal.ts";
import { readLfIfThere } from "../../fingerprint/inputs.ts";
import { keyId, readPrivateKey, readPublicKey } from "../../fingerprint/keys.ts";
import { generateCommand } from "../generate-command.ts";
import { lookAt, placeAsSeen, type Seen } from "../place-as-seen.ts";
import { orProblem, Problem } from "../problem.ts";
import { readNamed } from "../read-named.ts";
import { findProposal, readPending, textOf } from "./propose.ts";
import { refuseSpoilt } from "./refuse-spoilt.ts";

export interface ApproveOptions {
  readonly key: string;
  /** Who the key is of: of the first that ever approves, and of one that is added. */
  readonly name?: string;
  /** The file of a public key that may approve from now on. */
  readonly add?: string;
  /** The file of the public key that may say who approves should all others be lost. */
  readonly recovery?: string;
  /** The file of the public key that alone may approve from now on; `key` is the recovery key. */
  readonly recover?: string;
}

/** Signs a proposal as it stands, or says of another key that it may. */
export async function approveCommand(
  project: string,
  number: string | undefined,
  said: ApproveOptions,
): Promise<string> {
  const options = withName(said);
  const asked = [number, said.add, said.recovery, said.recover].filter((each) => each !== undefined);
  if (asked.length > 1)
    throw new Problem("One line of the ledger says one thing: a proposal's number, --add, --recovery or --recover.");
  const key = orProblem(() => readPrivateKey(readNamed(options.key)));
  const seen = lookAt(project);
  refuseSpoilt(project, "Bring back what was there before anything is approved.");
  if (options.recovery !== undefined) return nameRecovery(project, key, options, seen);
  if (options.recover !== undefined) return recover(project, key, options, seen);
  if (options.add !== undefined) return addApprover(project, key, options, seen);
  if (number === undefined) throw new Problem("Say which proposal: tenchat approve 0001 --key <pem>");
  const proposal = findProposal(project, number);
  await refuseUnfit(project, proposal);
  const ledger = welcome(project, key, options.name);
  const { file, sha256, impact } = proposal;
  const changes = readImpact(impact).map(({ fingerprint }) => fingerprint);
  const path = `${GOVERNANCE}/${file}`;
  const text = append(ledger, { kind: "approval", proposal: file, sha256, changes }, key);
  await place(project, seen, [
    { path, text: withStatus(textOf(project, path), "Approved") },
    { path: LEDGER, text },
  ]);
  return `${path} is approved, with ${changes.length} ${changes.length === 1 ? "change" : "changes"}. Commit it together with ${LEDGER} and fingerprints.json.`;
}

/** With the name as it is kept. */
function withName(options: ApproveOptions): ApproveOptions {
  if (options.name === undefined) return options;
  if (shapeOfApprover(options.name) === "") throw new Problem("Say with --name who it is: a name has letters.");
  const name = nameOfApprover(options.name);
  const problem = problemOfName(name);
  if (problem !== undefined) throw new Problem(`Say another --name: this one has ${problem}.`);
  return { ...options, name };
}

async function addApprover(
  project: string,
  key: KeyObject,
  { add, name }: ApproveOptions,
  seen: Seen,
): Promise<string> {
  if (name === undefined) throw new Problem("Say whose key it is with --name.");
  const added = orProblem(() => readPublicKey(readNamed(add!)));
  const known = approvers(project);
  if (known.has(keyId(added))) throw new Problem(`The key ${keyId(added)} may approve already.`);
  const { recovery } = readGovernance(project).ledger;
  if (recovery?.recovery === hashOfKey(added))
    throw new Problem(`This is the recovery key (${recovery.name}), which is another one than those that approve.`);
  // An approval is told by its name, on the audit page and in a review.
  const same = [...known.values()].find((each) => shapeOfApprover(each) === shapeOfApprover(name));
  if (same !== undefined)
    throw new Problem(
      `${same} may approve already, with another key${same === name ? "" : `, and nobody tells ${name} from that`}: say another --name, which tells the two apart.`,
    );
  if (!known.has(keyId(createPublicKey(key)))) throw new Problem("Only who may approve says who else may.");
  await place(project, seen, [
    { path: LEDGER, text: append(ledgerOf(project), { kind: "approver", name, key: printKey(added) }, key) },
  ]);
  return `${name} may approve from now on. Commit ${LEDGER} together with fingerprints.json.`;
}

/** Says by its hash which key may say who approves, once none of those who may is left. */
async function nameRecovery(
  project: string,
  key: KeyObject,
  { recovery, name }: ApproveOptions,
  seen: Seen,
): Promise<string> {
  if (name === undefined) throw new Problem("Say with --name where the recovery key is kept, or by whom.");
  const named = orProblem(() => readPublicKey(readNamed(recovery!)));
  const { ledger } = readGovernance(project);
  if (!ledger.approvers.has(keyId(createPublicKey(key))))
    throw new Problem("Only who may approve names a recovery key.");
  if (ledger.approvers.has(keyId(named)))
    throw new Problem(
      "A recovery key is another one than those that approve: whoever loses them has to have it still.",
    );
  if (ledger.recovery !== undefined)
    throw new Problem(`There is a recovery key already (${ledger.recovery.name}), which stands until it is used.`);
  const said = { kind: "recovery", name, recovery: hashOfKey(named) } as const;
  await place(project, seen, [{ path: LEDGER, text: append(ledgerOf(project), said, key) }]);
  return `The recovery key is named. Keep its private half away from all others, and commit ${LEDGER} together with fingerprints.json.`;
}

/** With the recovery key: somebody may approve, and nobody of before. */
async function recover(
  project: string,
  key: KeyObject,
  { recover: file, name }: ApproveOptions,
  seen: Seen,
): Promise<string> {
  if (name === undefined) throw new Problem("Say whose key it is with --name.");
  const next = orProblem(() => readPublicKey(readNamed(file!)));
  const by = createPublicKey(key);
  const { recovery } = readGovernance(project).ledger;
  if (recovery === undefined)
    throw new Problem("No recovery key was named, so no key of before can be replaced by one.");
  if (recovery.recovery !== hashOfKey(by)) throw new Problem(`This is not the recovery key (${recovery.name}).`);
  if (keyId(by) === keyId(next))
    throw new Problem("The recovery key is used up by this: name another key that may approve from now on.");
  const said = { kind: "recovered", name, key: printKey(next), by: printKey(by) } as const;
  await place(project, seen, [{ path: LEDGER, text: append(ledgerOf(project), said, key) }]);
  return `${name} may approve from now on, and nobody of before. Name another recovery key next, and commit ${LEDGER} together with fingerprints.json.`;
}

/** The ledger, which begins with who approves first. */
function welcome(project: string, key: KeyObject, name: string | undefined): string {
  const known = approvers(project);
  const ledger = ledgerOf(project);
  const publicKey = createPublicKey(key);
  const own = known.get(keyId(publicKey));
  if (own !== undefined && name !== undefined && shapeOfApprover(own) !== shapeOfApprover(name))
    throw new Problem(`This key is that of ${own}, and approves in no other name: leave --name out.`);
  if (own !== undefined) return ledger;
  if (known.size > 0)
    throw new Problem(
      "This key may not approve. Who may says: tenchat approve --add <public pem> --name <name> --key <pem>",
    );
  if (name === undefined) throw new Problem("Nobody has approved anything yet: say who you are with --name.");
  return append(ledger, { kind: "approver", name, key: printKey(publicKey) }, key);
}

function approvers(project: string): ReadonlyMap<string, string> {
  return readGovernance(project).ledger.approvers;
}

/** Who approves has to know what: the table says what really changes. */
async function refuseUnfit(project: string, { file, number, status, impact, before }: Proposal): Promise<void> {
  if (status !== "Review") throw new Problem(`${file} is in ${status}; only what is in Review is approved.`);
  const why = whyUnfit(textOf(project, `${GOVERNANCE}/${file}`));
  if (why !== undefined) throw new Problem(`${file} ${why}.`);
  const { changes, before: last } = await readPending(project);
  // It would be approved of a release that nobody changes any more, and nothing would come of it.
  if (before !== last)
    throw new Problem(
      `${file} changes ${before}, and ${last} was released since: fill it in again with tenchat propose ${number}`,
    );
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
  seen: Seen,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  await placeAsSeen(project, seen, files);
  await generateCommand(project);
}
