import { existsSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "../../change/governance/governance-files.ts";
import { readLedger, type Entry } from "../../change/governance/ledger.ts";
import { canonicalJson } from "../../fingerprint/manifest.ts";
import { readLfIfThere } from "../../fingerprint/inputs.ts";
import { committedTexts, isCutOff } from "./committed.ts";

/** What is wrong with the ledger, and what to do about it. */
export interface Rewritten {
  readonly what: string;
  readonly todo: string;
}

/**
 * Whether the ledger still begins with all that was ever committed of it, as it is only appended to. Two branches may have
 * gone on with it: what the one said that the other one was put in place of has to be said anew.
 */
export function findRewritten(project: string): Rewritten | undefined {
  const committed = committedTexts(project, LEDGER, "everything");
  if (typeof committed === "string")
    return {
      what: `may not be what was committed: git does not say (${committed})`,
      todo: "Let git answer, and look again: `git log` in this folder says the same.",
    };
  if (committed.length === 0 && !existsSync(join(project, LEDGER))) return undefined;
  if (isCutOff(project))
    return {
      what: "may have lost lines that nobody sees: git's history is cut off here",
      todo: "Fetch all of it (`git fetch --unshallow`), and look again.",
    };
  const now = readLfIfThere(join(project, LEDGER)) ?? "";
  const said = new Set(readLedger(now).entries.map(statementOf));
  const isKept = (text: string) =>
    now.startsWith(text) || readLedger(text).entries.every((each) => said.has(statementOf(each)));
  const other = committed.find(({ text }) => !isKept(text));
  if (other === undefined) return undefined;
  return {
    what: `does not begin with what was committed in ${other.commit}, and does not say all of that`,
    todo: "Bring back what was there. Where two branches both wrote to it, keep one of the two and approve anew, after it, what the other one did.",
  };
}

/** What an entry says, wherever it stands and whoever signs it. */
function statementOf({
  before: _before,
  number: _number,
  signer: _signer,
  signature: _signature,
  ...said
}: Entry): string {
  return canonicalJson(said);
}
