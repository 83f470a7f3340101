const LONGEST = 200;
const MOST_REPEATED = 2;
const MOST_CHOICES = 6;

/** Whether a text surely has the form that somebody's document asks for; what might be asked for years is not sure. */
export function surelyMatches(value: string, pattern: unknown): boolean {
  if (typeof pattern !== "string" || value.length > LONGEST || mayBeSlow(pattern)) return false;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    // Another dialect than ours; it takes whatever it takes.
    return false;
  }
}

/** Each repetition is tried as often as the text is long, within each other; each choice makes two ways of every one. */
function mayBeSlow(pattern: string): boolean {
  const count = (sign: RegExp) => pattern.match(sign)?.length ?? 0;
  return /\)[*+{]/.test(pattern) || count(/[*+]|,\d*\}/g) > MOST_REPEATED || count(/[?|]/g) > MOST_CHOICES;
}
