/**
 * Whether a passkey's signature counter went forward (WebAuthn level 3, section 7.2, step 22). Two zeros mean an
 * authenticator without a counter. Anything else that does not rise means that two authenticators hold the same key.
 */
export function counterAdvanced(stored: number, presented: number): boolean {
  if (stored === 0 && presented === 0) return true;
  return presented > stored;
}
