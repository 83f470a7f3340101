/** What a passkey's signature counter says of a use. */
export type CounterJudgement = "good" | "moved" | "copied";

/**
 * Judges a signature counter (WebAuthn level 3, sections 6.1.1 and 7.2, step 22). Two zeros mean an authenticator that
 * counts nothing. A counter that does not rise means that two authenticators hold the key: which is what a passkey that
 * may be backed up is for, and each of them counts for itself; any other one was copied. Whether it may be backed up is
 * what it said when it was made: of what is said later, a copy could say anything.
 */
export function judgeCounter(stored: number, presented: number, backupEligible: boolean): CounterJudgement {
  if (presented > stored || (stored === 0 && presented === 0)) return "good";
  return backupEligible ? "moved" : "copied";
}
