import { existsSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "../../../generators/change/governance/governance-files.ts";
import { readLedger, type Entry } from "../../../generators/change/governance/ledger.ts";
import { canonicalJson } from "../../../generators/fingerprint/manifest.ts";
import { readLfIfThere } from "../../../generators/fingerprint/inputs.ts";
import type { Finding } from "../report/gate.ts";
import { committedTexts, isCutOff } from "./committed.ts";

/**
 * Whether the ledger still begins with all that was ever committed of it, as it is only appended to. Two branches may have
 * gone on with it: what the one said that the other one was put in place of has to be said anew.
 */
export function findRewritten(root: string): Finding[] {
  const found = (what: string, todo: string): Finding[] => [{ file: LEDGER, line: 1, what, todo }];
  const committed = committedTexts(root, LEDGER, "everything");
  if (typeof committed === "string")
    return found(
      `may not be what was committed: git does not say (${committed})`,
      "Let git answer, and look again: `git log` in this folder says the same.",
    );
  if (committed.length === 0 && !existsSync(join(root, LEDGER))) return [];
  if (isCutOff(root))
    return found(
      "may have lost lines that nobody sees: git's history is cut off here",
      "Fetch all of it (`git fetch --unshallow`), and look again.",
    );
  const now = readLfIfThere(join(root, LEDGER)) ?? "";
  const said = new Set(readLedger(now).entries.map(statementOf));
  const isKept = (text: string) =>
    now.startsWith(text) || readLedger(text).entries.every((each) => said.has(statementOf(each)));
  const other = committed.find(({ text }) => !isKept(text));
  if (other === undefined) return [];
  return found(
    `does not begin with what was committed in ${other.commit}, and does not say all of that`,
    "Bring back what was there. Where two branches both wrote to it, keep one of the two and approve anew, after it, what the other one did.",
  );
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
