/**
 * The one closed family of errors of this room.
 *
 * - `open-failed`: something received could not be opened. Wrong key, wrong tag, malformed bytes, too many skipped
 *   messages and a repeated message all look the same, so that nobody learns from outside which check refused.
 * - `verification-failed`: a signature does not hold.
 * - `identity-changed`: the other account answers with another master key than the one known; decided on public data.
 * - `no-session`: nothing to send with yet; claim a bundle and start a session.
 * - `invalid-input`: the caller passed something that can never work (length, range); a mistake in our own code.
 */
export type CryptoErrorKind =
  | "open-failed"
  | "verification-failed"
  | "identity-changed"
  | "no-session"
  | "invalid-input";

/** The one family of errors of this library. The kind is all that a caller may act on; the message names no secret. */
export class CryptoError extends Error {
  readonly kind: CryptoErrorKind;

  constructor(kind: CryptoErrorKind, message: string) {
    super(message);
    this.name = "CryptoError";
    this.kind = kind;
  }
}

export function openFailed(): CryptoError {
  return new CryptoError("open-failed", "The message could not be opened.");
}

export function invalidInput(message: string): CryptoError {
  return new CryptoError("invalid-input", message);
}

/** Runs what opens something received and answers every failure of it with the same `open-failed`. */
export async function opening<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CryptoError && error.kind === "identity-changed") throw error;
    throw openFailed();
  }
}
