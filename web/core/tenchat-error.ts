/**
 * What can go wrong for a person. The sentence says what happened, what was kept and what to do; `kind` lets the
 * screen choose a translation or a place to show it.
 */
export type TenChatErrorKind =
  | "offline"
  | "server-problem"
  | "server-incompatible"
  | "rate-limited"
  | "username-taken"
  | "username-invalid"
  | "password-too-weak"
  | "invalid-credentials"
  | "registration-closed"
  | "too-many-devices"
  | "passkey-unavailable"
  | "passkey-cancelled"
  | "passkey-refused"
  | "session-ended"
  | "not-signed-in"
  | "not-found"
  | "refused"
  | "message-empty"
  | "message-too-long"
  | "message-not-failed"
  | "keys-unverified"
  | "storage-failed"
  | "open-elsewhere"
  | "unexpected";

/** The only error that leaves this room. */
export class TenChatError extends Error {
  readonly kind: TenChatErrorKind;
  /** Seconds until trying again makes sense, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(kind: TenChatErrorKind, message: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "TenChatError";
    this.kind = kind;
    this.retryAfter = options.retryAfter;
  }
}
