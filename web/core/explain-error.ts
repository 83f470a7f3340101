import { NetworkFailure, NotServed, ProtocolViolation } from "../../generated/client/runtime/transport.ts";
import { InvitationEnded } from "../../generated/contracts/conversations/errors.ts";
import { TooManyDevices } from "../../generated/contracts/identity/errors.ts";
import type { ErrorCode } from "../../generated/contracts/errors.ts";
import { DeclaredError } from "../../generated/contracts/runtime/check.ts";
import { FenceBroken, StorageNewer } from "./host.ts";
import { StorageFailure } from "./storage/storage-failure.ts";
import { TenChatError } from "./tenchat-error.ts";
import type { TenChatErrorKind } from "./tenchat-error.ts";

/** What each declared error is to a person. An error that is new in the specification does not compile without its kind. */
const kinds: Readonly<Record<ErrorCode, TenChatErrorKind>> = {
  "username-taken": "username-taken",
  "username-looks-alike": "username-looks-alike",
  "password-too-weak": "password-too-weak",
  "invalid-credentials": "invalid-credentials",
  "registration-closed": "registration-closed",
  "too-many-devices": "too-many-devices",
  "passkey-refused": "passkey-refused",
  "passkey-unverified": "passkey-unverified",
  "passkey-copied": "passkey-copied",
  "challenge-expired": "passkey-refused",
  "proof-refused": "proof-refused",
  "last-way-in": "last-way-in",
  "leaves-missing": "members-changed",
  "too-many-passkeys": "too-many-passkeys",
  "invalid-refresh-token": "session-ended",
  unauthenticated: "session-ended",
  "account-not-found": "not-found",
  "device-not-found": "not-found",
  "keys-not-found": "not-found",
  "passkey-not-found": "not-found",
  "report-not-found": "not-found",
  "person-not-found": "not-found",
  "not-found": "not-found",
  "invitation-not-found": "invitation-not-found",
  "invitation-ended": "invitation-ended",
  "link-parcel-not-found": "link-not-found",
  "answer-awaited": "answer-awaited",
  "block-list-full": "block-list-full",
  "daily-quota-spent": "daily-quota-spent",
  "too-many-reports": "too-many-reports",
  "rate-limited": "rate-limited",
  "internal-error": "server-problem",
  unavailable: "server-problem",
  "server-not-reached": "other-server-unreached",
  // What this client does not ask for, or mends by itself.
  "bad-key-signature": "refused",
  "cannot-block-yourself": "refused",
  "cannot-report-yourself": "refused",
  "cannot-talk-to-yourself": "refused",
  "device-keys-conflict": "refused",
  "device-list-outdated": "refused",
  "device-list-stale": "refused",
  "event-not-processed": "server-problem",
  forbidden: "refused",
  "invalid-input": "refused",
  "master-key-conflict": "refused",
  "membership-stale": "members-unproven",
  "message-id-taken": "refused",
  "payload-too-large": "refused",
  "peer-rate-limited": "refused",
  "record-changed": "refused",
  "record-not-found": "not-found",
  "records-full": "refused",
  "roster-refused": "refused",
  "conversation-ended": "conversation-ended",
  "senders-restricted": "senders-restricted",
  "sequence-unknown": "refused",
  "server-refused": "refused",
  "unproven-request": "refused",
  "unreadable-event": "refused",
  "unsupported-media-type": "refused",
  "unsupported-version": "server-incompatible",
};

const invitationKinds = {
  expired: "invitation-expired",
  "used-up": "invitation-used-up",
  ended: "invitation-ended",
} as const;

/** Whether the server answers that nobody is signed in with what it was shown. */
export function isSessionEnd(error: unknown): boolean {
  const code = codeOf(error);
  return code === "unauthenticated" || code === "invalid-refresh-token";
}

/** The code of a declared error, or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof DeclaredError ? error.code : undefined;
}

/** Whether there is no such thing on this server: one of a version before, which was asked or had said so. */
export function isNotThere(error: unknown): boolean {
  return error instanceof NotServed || codeOf(error) === "not-found";
}

/** No answer, as opposed to a refusal: trying the same again is right. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof NetworkFailure;
}

/** Seconds where the server does not say how many. */
const UNSAID_DELAYS: ReadonlyMap<string | undefined, number> = new Map([
  ["rate-limited", 1],
  ["internal-error", 3],
  ["unavailable", 3],
]);

/** Seconds to wait before the same request may succeed; undefined when waiting will not help. */
export function retryDelay(error: unknown): number | undefined {
  const unsaid = UNSAID_DELAYS.get(codeOf(error));
  return unsaid && Math.max(1, Number((error as { retryAfter?: unknown }).retryAfter ?? unsaid));
}

/** Whether the same may succeed later, by itself: there was no answer, or the server said not now. */
export function isPassing(error: unknown): boolean {
  return isUnreachable(error) || retryDelay(error) !== undefined;
}

/** Any failure as what a person can be told. A declared error keeps the sentence of the specification. */
export function explain(error: unknown): TenChatError {
  if (error instanceof TenChatError) return error;
  const cause = { cause: error };
  if (isUnreachable(error)) {
    return new TenChatError(
      "offline",
      "The server cannot be reached. Nothing was lost; try again when you are online.",
      cause,
    );
  }
  if (error instanceof NotServed) {
    return new TenChatError(
      "server-older",
      "This server is of an earlier version and cannot do this yet. Nothing was changed.",
      cause,
    );
  }
  if (error instanceof FenceBroken) {
    return new TenChatError(
      "open-elsewhere",
      "TenChat was opened in another tab. Nothing was lost; continue there.",
      cause,
    );
  }
  if (error instanceof DeclaredError) return explainDeclared(error);
  if (error instanceof ProtocolViolation) {
    return new TenChatError(
      "server-incompatible",
      "The server answered in a way this version does not understand. Nothing was lost; reload the page.",
      cause,
    );
  }
  if (error instanceof StorageFailure) return explainStorage(error);
  return new TenChatError(
    "unexpected",
    "Something went wrong in this page. What was stored is safe; reload and try again.",
    cause,
  );
}

export function notSignedIn(): TenChatError {
  return new TenChatError("not-signed-in", "Nobody is signed in here. Nothing was changed; sign in first.");
}

export function keysGone(cause: unknown): TenChatError {
  const text = "The keys of this device are gone from this browser. Sign in again to add it as a new device.";
  return new TenChatError("session-ended", text, { cause });
}

/** The account's own key says so, and not only its server. */
export function deviceRemoved(): TenChatError {
  const text = "This device was removed from the account. Its keys are erased; another device can let it in again.";
  return new TenChatError("device-removed", text);
}

function explainDeclared(error: DeclaredError): TenChatError {
  const kind = error instanceof InvitationEnded ? invitationKinds[error.reason] : kinds[error.code as ErrorCode];
  const retryAfter = kind === "rate-limited" ? { retryAfter: retryDelay(error) ?? 1 } : {};
  const places = error instanceof TooManyDevices ? error.devices : [];
  const devices = places.map((device) => ({ ...device, lastSeenAt: Date.parse(device.lastSeenAt) }));
  return new TenChatError(kind, error.message, { cause: error, ...retryAfter, devices });
}

function explainStorage(failure: StorageFailure): TenChatError {
  const { answer, tried, cause } = failure;
  const options = answer === null ? { cause: failure } : { cause: failure, detail: answer };
  if (cause instanceof StorageNewer) {
    const text =
      "This browser's storage was written by a newer version of TenChat. Nothing was changed; reload the page, and where that does not help, update the server, which has gone back to an older version.";
    return new TenChatError("storage-newer", text, options);
  }
  if (answer === null) {
    const text = "This browser's storage does not answer. Nothing was lost; close other windows and try again.";
    return new TenChatError("storage-silent", text, options);
  }
  if (tried === "open") {
    const text =
      "This browser's storage cannot be used, and keys have no other place. Allow site data for this address.";
    return new TenChatError("storage-unusable", text, options);
  }
  if (answer.startsWith("QuotaExceeded")) {
    const text = "This browser has no room to store the change. What was stored before is safe; free some space.";
    return new TenChatError("storage-full", text, options);
  }
  const text = `This browser could not ${tried === "read" ? "read its storage" : "store the change"}. What was stored before is safe; try again.`;
  return new TenChatError("storage-failed", text, options);
}
