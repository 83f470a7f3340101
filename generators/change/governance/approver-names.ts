import { LOOK_ALIKES } from "./look-alikes.ts";

/** Within ASCII, as usernames are compared too: capital I and the digit 1 are an l, nought is an O, and m is r and n. */
const WITHIN_ASCII = { I: "l", "1": "l", "0": "O", m: "rn" };

const PROTOTYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LOOK_ALIKES).flatMap(([looked, letters]) => [...letters].map((each) => [each, looked] as const)),
  ...Object.entries(WITHIN_ASCII),
]);

/** A name as a ledger keeps it: one form of what Unicode writes in several, and no blanks that nobody sees. */
export function nameOfApprover(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
}

/** What is not shown, or turns round what is; joiners within a name may stand, as Persian and emoji have them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const LONGEST = 100;

/** What is wrong with the name of an approver, or the title of a proposal: what it has, or has not; undefined where it can be one. */
export function problemOfName(name: string): string | undefined {
  if (shapeOfApprover(name) === "") return "no letter";
  if (UNSEEN.test(name)) return "characters that nobody sees";
  return name.length > LONGEST ? `more than ${LONGEST} characters` : undefined;
}

/**
 * Two names of one shape cannot be told apart on a page: they differ by blanks, signs, what is not shown, case, or letters
 * that look like one another. Empty: there is no letter in it, and it names nobody.
 */
export function shapeOfApprover(name: string): string {
  const letters = name.normalize("NFKC").replaceAll(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{M}\p{N}]/gu, "");
  // A capital can hide what its small letter looks like, and the other way round.
  return skeleton(skeleton(letters).toLowerCase()).toLowerCase();
}

/** UTS 39, section 4. */
function skeleton(text: string): string {
  let [before, now] = ["", text];
  // What a letter looks like may itself look like something plainer.
  while (before !== now) [before, now] = [now, Array.from(now, (each) => PROTOTYPES.get(each) ?? each).join("")];
  return now;
}
