// @generated tenchat:contracts@1 hash:5a7e773105d4983cb3c5f7da2aaf977c DO NOT EDIT DIRECTLY
// From the generator alone.

/** What a text of an address or a header is read as. */
export type Reading = "number" | "boolean" | "text";

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

// As JSON writes numbers, which is how JavaScript prints them too.
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const LONGEST_NUMBER = 40;

/**
 * What a text says; where it may be of several kinds, these are tried in their order. What it does not say it stays.
 */
export function readText(text: string, as: Reading | readonly Reading[]): string | number | boolean {
  for (const reading of [as].flat()) {
    const value = reading === "number" ? numberOf(text) : reading === "boolean" ? BOOLEANS.get(text) : text;
    if (value !== undefined) return value;
  }
  return text;
}

/** The number that a text says; undefined where it says none, or a whole one that would become another. */
function numberOf(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) && String(value) !== text
    ? undefined
    : value;
}
