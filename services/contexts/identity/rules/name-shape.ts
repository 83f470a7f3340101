import { nameKey } from "./name-key.ts";

/**
 * What of the letters, digits and underscores that usernames are made of looks like something else of them, as Unicode's
 * confusables.txt (UTS 39) has it: capital I and the digit 1 are an l, nought is an O, and m is r and n.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: "l", "1": "l", "0": "O", m: "rn" };

function skeleton(name: string): string {
  return Array.from(name, (character) => LOOKS_LIKE[character] ?? character).join("");
}

/**
 * Two names with one shape can be mistaken for one another. It is the skeleton of UTS 39, section 4, of the name as it is
 * written, and again of that in lower case: case is not told apart here, and a capital can hide what its small letter
 * looks like (Mary, rnary).
 */
export function nameShape(name: string): string {
  return nameKey(skeleton(nameKey(skeleton(name))));
}
