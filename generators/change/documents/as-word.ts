/** What stands where a word belongs, as one: whatever else somebody put there has to be called something too. */
export function asWord(value: unknown): string {
  if (typeof value === "string") return value;
  // An object may say by `toString` what it likes, and then it is no text at all.
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
