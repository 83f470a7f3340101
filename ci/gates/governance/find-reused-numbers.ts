import { join } from "node:path";
import { readLfIfThere } from "../../../generators/fingerprint/inputs.ts";
import type { Finding } from "../report/gate.ts";
import { committedTexts } from "../../../generators/cli/governance/committed.ts";

const STORES = "generated/client/stores.ts";

/**
 * Numbers of browsers' stores that say something else than they did when they were committed. A browser that a page of then
 * was open in has that number, and no page of now makes a store in it or gives one its new name.
 */
export function findReusedNumbers(root: string): Finding[] {
  const last = versionsIn(readLfIfThere(join(root, STORES)) ?? "").at(-1);
  // What was released is what it is.
  if (last?.release !== "null") return [];
  const committed = committedTexts(root, STORES, "what is there");
  // That git does not answer is said of the ledger.
  if (typeof committed === "string") return [];
  const other = committed.find(({ text }) =>
    versionsIn(text).some(({ number, said }) => number === last.number && said !== last.said),
  );
  if (other === undefined) return [];
  return [
    {
      file: STORES,
      line: 1,
      what: `has other stores by the number ${last.number} than in ${other.commit}: browsers that have it would neither make nor rename any`,
      todo: "Release what was there first (`tenchat release`), so that this gets the next number; or bring back the stores that it was.",
    },
  ];
}

interface PrintedVersion {
  readonly number: string;
  readonly release: string;
  /** Its stores, and what became of those before, as they are printed. */
  readonly said: string;
}

function versionsIn(text: string): PrintedVersion[] {
  const entries = text.matchAll(/^ {4}number: (\d+),\n {4}release: (.*),\n([^}]*)^ {2}\},/gm);
  return [...entries].map(([, number, release, said]) => ({ number: number!, release: release!, said: said! }));
}
