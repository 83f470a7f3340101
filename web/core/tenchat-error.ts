/**
 * What can go wrong for a person. The message is for programs and logs, in English: of a declared error the sentence of
 * the specification. The screen has a sentence of its own for each kind, in each language.
 */
export type TenChatErrorKind =
  | "offline"
  | "server-problem"
  | "server-incompatible"
  /** It has not agreed to the feature that this is part of. */
  | "server-older"
  /** The server of somebody elsewhere does not answer this one, or not in a way that it understands. */
  | "other-server-unreached"
  | "rate-limited"
  | "username-taken"
  | "username-looks-alike"
  | "answer-awaited"
  | "block-list-full"
  | "daily-quota-spent"
  | "too-many-reports"
  | "username-invalid"
  | "password-too-weak"
  | "invalid-credentials"
  /** The same, on a device that has been in this account: a server that went back may have forgotten it. */
  | "account-maybe-forgotten"
  | "registration-closed"
  | "too-many-devices"
  | "passkey-unavailable"
  | "passkey-cancelled"
  | "passkey-refused"
  /** The thing that was to make a passkey has one for this account. */
  | "passkey-there-already"
  | "passkey-unverified"
  | "passkey-copied"
  /** What was shown does not prove that the account is theirs. */
  | "proof-refused"
  | "last-way-in"
  | "too-many-passkeys"
  | "session-ended"
  /** The account's own key says that this device is not in it any more. */
  | "device-removed"
  | "not-signed-in"
  | "not-found"
  /** The server went back, and cannot have this conversation again. */
  | "conversation-forgotten"
  /** No device waits under this code, or not any more. */
  | "link-not-found"
  /** Another linking of this account has begun, which ended this one. */
  | "link-ended"
  /** The device that was to be let in is not, as the server shows it another list of devices than is known here. */
  | "link-refused"
  /** No name for a device: too long, or of signs that a name may not have. */
  | "device-name-invalid"
  /** The server shows another list of one's devices than the device that let this one in knows. */
  | "device-list-refused"
  | "too-many-pinned"
  /** The person, their browser or their system lets this page hear and see nothing. */
  | "microphone-refused"
  /** There is no microphone or camera, or another program has it. */
  | "microphone-missing"
  | "call-under-way"
  /** The person lets others learn no address of theirs, and the server has nothing that would go between. */
  | "no-relay"
  | "refused"
  | "message-empty"
  | "message-too-long"
  | "message-not-failed"
  | "keys-unverified"
  | "group-name-empty"
  | "group-name-too-long"
  | "group-full"
  | "too-many-links"
  /** There is no such link, or it is not a whole one. */
  | "invitation-not-found"
  | "invitation-expired"
  | "invitation-used-up"
  | "invitation-ended"
  /** It came to its end, as was said when it began. */
  | "conversation-ended"
  /** Not within a year, or before it began. */
  | "end-out-of-range"
  /** In a channel the owner and the admins alone write. */
  | "senders-restricted"
  /** Somebody else changed who is in a group first. */
  | "members-changed"
  /** The server goes on as if a group had other members than its owners have signed. */
  | "members-unproven"
  /** Another key or name came in place of the one that the person was shown. */
  | "changed-again"
  /** The storage of this browser cannot be used at all. */
  | "storage-unusable"
  /** It does not answer. */
  | "storage-silent"
  /** A newer version of this program has written it. */
  | "storage-newer"
  | "storage-full"
  | "storage-failed"
  | "open-elsewhere"
  | "unexpected";

/** A device that takes one of the places of a full account. `lastSeenAt` in milliseconds since 1970. */
export interface FullPlace {
  readonly deviceId: string;
  readonly name: string;
  readonly lastSeenAt: number;
}

/** The only error that leaves this room. */
export class TenChatError extends Error {
  readonly kind: TenChatErrorKind;
  /** Seconds until trying again makes sense, where the server said so. */
  readonly retryAfter: number | undefined;
  /** What the browser or the server answered, in its own words, for whoever is to mend it. */
  readonly detail: string | undefined;
  /** With `too-many-devices`: which they are. */
  readonly devices: readonly FullPlace[];

  constructor(
    kind: TenChatErrorKind,
    message: string,
    options: { cause?: unknown; retryAfter?: number; detail?: string; devices?: readonly FullPlace[] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "TenChatError";
    this.kind = kind;
    this.retryAfter = options.retryAfter;
    this.detail = options.detail;
    this.devices = options.devices ?? [];
  }
}
