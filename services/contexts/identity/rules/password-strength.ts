/** 60 bits: years of guessing even for somebody who stole the hashes, given what one Argon2id guess costs. */
const ENOUGH_BITS = 60;
const FEWEST_CHARACTERS = 12;
const FEWEST_DIFFERENT = 5;

/** So many small letters are enough: what people are told before they choose a password. */
export const SUFFICIENT_LENGTH = Math.max(FEWEST_CHARACTERS, Math.ceil(ENOUGH_BITS / Math.log2(26)));

const POOLS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[\x20-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/, 33],
  [/[^\x20-\x7e]/, 100],
];

/** Passwords are compared as people see them, not as their keyboard composes them (RFC 8265, section 4.2: NFC). */
export function normalizePassword(password: string): string {
  return password.normalize("NFC");
}

/** Whether a password is hard enough to guess: long, varied, and not built around the username. */
export function isStrongPassword(password: string, username: string): boolean {
  const characters = [...normalizePassword(password)];
  if (characters.length < FEWEST_CHARACTERS) return false;
  if (new Set(characters).size < FEWEST_DIFFERENT) return false;
  if (password.toLowerCase().includes(username.toLowerCase())) return false;
  const pool = POOLS.reduce((size, [kind, count]) => (kind.test(password) ? size + count : size), 0);
  return characters.length * Math.log2(pool) >= ENOUGH_BITS;
}
