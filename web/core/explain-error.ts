import { NetworkFailure, ProtocolViolation } from "../../generated/client/runtime.ts";
import { TooManyDevices } from "../../generated/contracts/identity/errors.ts";
import { DeclaredError } from "../../generated/contracts/runtime.ts";
import { FenceBroken, StorageNewer } from "./host.ts";
import { StorageFailure } from "./storage/storage-failure.ts";
import { TenChatError } from "./tenchat-error.ts";
import type { TenChatErrorKind } from "./tenchat-error.ts";

type Sentence = readonly [TenChatErrorKind, string];

/** By the codes of the specification; what is not here is "refused" with the server's own sentence. */
const sentences: Readonly<Record<string, Sentence>> = {
  "username-taken": ["username-taken", "Somebody has this username. Nothing was created; choose another one."],
  "password-too-weak": [
    "password-too-weak",
    "This password is too easy to guess. Nothing was created; use at least 12 characters that do not repeat.",
  ],
  "invalid-credentials": ["invalid-credentials", "The username and password do not belong together. Try again."],
  "registration-closed": ["registration-closed", "This server takes no new accounts. Ask its operator to let you in."],
  "passkey-refused": ["passkey-refused", "The passkey was not accepted. Nothing was changed; try again."],
  "passkey-unverified": [
    "passkey-unverified",
    "The passkey did not check that it is you. Nothing was changed; set a PIN or a fingerprint on it and try again.",
  ],
  "passkey-copied": [
    "passkey-copied",
    "This passkey counts fewer uses than before, as a copy would. Nothing was changed; use the original or a password.",
  ],
  "challenge-expired": ["passkey-refused", "That took longer than ten minutes. Nothing was changed; try again."],
  "invalid-refresh-token": [
    "session-ended",
    "You are signed out on this device. Messages and keys are kept here; sign in again to continue.",
  ],
  unauthenticated: [
    "session-ended",
    "You are signed out on this device. Messages and keys are kept here; sign in again to continue.",
  ],
  "account-not-found": ["not-found", "Nobody here has this account any more."],
  "device-not-found": ["not-found", "This device is not in your account any more."],
  "not-found": ["not-found", "The server does not have this any more."],
  "answer-awaited": [
    "answer-awaited",
    "They have not answered you yet, and enough of your messages wait for them. Send it again once they have.",
  ],
  "daily-quota-spent": [
    "daily-quota-spent",
    "You have sent as much as this server takes from one account in a day. Send it again tomorrow.",
  ],
  "internal-error": ["server-problem", "The server had a problem. Nothing was lost here; try again in a moment."],
  unavailable: ["server-problem", "The server is busy. Nothing was changed; try again in a moment."],
};

/** The code of a declared error, or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof DeclaredError ? error.code : undefined;
}

/** No answer, as opposed to a refusal: trying the same again is right. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof NetworkFailure;
}

/** Seconds to wait before the same request may succeed; undefined when waiting will not help. */
export function retryDelay(error: unknown): number | undefined {
  const code = codeOf(error);
  if (code === "rate-limited") return Math.max(1, Number((error as { retryAfter?: unknown }).retryAfter ?? 1));
  if (code === "internal-error" || code === "unavailable") return 3;
  return undefined;
}

/** Any failure as the sentence a person reads. */
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
  if (error instanceof FenceBroken) {
    return new TenChatError(
      "open-elsewhere",
      "TenChat was opened in another tab. Nothing was lost; continue there.",
      cause,
    );
  }
  const code = codeOf(error);
  if (code === "rate-limited") {
    const retryAfter = retryDelay(error) ?? 1;
    return new TenChatError(
      "rate-limited",
      `Too many tries. Nothing was changed; try again in ${retryAfter} seconds.`,
      {
        ...cause,
        retryAfter,
      },
    );
  }
  if (error instanceof TooManyDevices) {
    const text = "Your account has its full number of devices. Nothing was changed; choose one to remove.";
    const devices = error.devices.map((device) => ({ ...device, lastSeenAt: Date.parse(device.lastSeenAt) }));
    return new TenChatError("too-many-devices", text, { ...cause, devices });
  }
  const sentence = code === undefined ? undefined : sentences[code];
  if (sentence !== undefined) return new TenChatError(sentence[0], sentence[1], cause);
  if (code !== undefined) return new TenChatError("refused", (error as Error).message, cause);
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

function explainStorage(failure: StorageFailure): TenChatError {
  const { answer, tried, cause } = failure;
  const options = answer === null ? { cause: failure } : { cause: failure, detail: answer };
  if (cause instanceof StorageNewer) {
    const text =
      "This browser's storage was written by a newer version of TenChat. Nothing was changed; reload the page.";
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
