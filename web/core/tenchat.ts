import type { Auditor } from "./audit/auditor.ts";
import type { Store } from "./store.ts";
import type { TenChatError } from "./tenchat-error.ts";

export type { Auditor, ManifestFinding, Trace } from "./audit/auditor.ts";
export type { SignatureFinding } from "./audit/attestation.ts";
export type { Store } from "./store.ts";
export type { Host } from "./host.ts";
export { TenChatError } from "./tenchat-error.ts";
export type { FullPlace, TenChatErrorKind } from "./tenchat-error.ts";

/** What others may see of an account. */
export interface Person {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
}

/** Where the making of keys has got to. */
export type SetupStep = "checking" | "making-keys" | "publishing-keys" | "loading";

/** Who is signed in here, or what stands in the way. */
export type SessionState =
  /** Before `start` has found out; the first paint. */
  | { readonly kind: "restoring" }
  /** This browser's storage cannot be used, or does not answer; should it answer after all, this goes on by itself. */
  | { readonly kind: "storage-unusable"; readonly error: TenChatError }
  /** Another tab of this browser is in charge; `useHere` asks it to give way. */
  | { readonly kind: "open-elsewhere" }
  /** `error` says why when it was not the person's own wish. */
  | { readonly kind: "signed-out"; readonly error?: TenChatError }
  /** `progress` is 0 to 1; `error` is set while a step waits for its next try. */
  | {
      readonly kind: "setting-up";
      readonly account: Person;
      readonly step: SetupStep;
      readonly progress: number;
      readonly error?: TenChatError;
    }
  | { readonly kind: "signed-in"; readonly account: Person; readonly deviceId: string }
  /** The account's master key was made on another device: `startOverOnThisDevice` or `signOut`. */
  | { readonly kind: "keys-elsewhere"; readonly account: Person };

/** Whether the socket is open; composing works in every state. */
export type ConnectionState = "connecting" | "online" | "offline";

/** Public facts of the server, shown before anybody signs in; null until it has answered once. */
export interface ServerDescription {
  readonly name: string;
  readonly version: string;
  readonly apiVersions: readonly string[];
  readonly registrationMode: "open" | "closed";
  readonly specificationRoot: string;
}

/** A contact's account answers with another master key: nothing is sent, and nothing received is opened, until accepted. */
export interface KeyChange {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly noticedAt: number;
  /** 60 digits of the new key beside one's own, to compare by voice; groups of five. */
  readonly safetyNumber: string;
}

/** A line of the list of conversations. */
export interface ConversationSummary {
  readonly id: string;
  readonly peer: Person;
  /** The newest line as decrypted here; null while there is none or its kind has no text. */
  readonly lastText: string | null;
  readonly lastOwn: boolean;
  /** Milliseconds since 1970: of the last message, else of the conversation. */
  readonly lastAt: number;
  readonly unread: number;
  /** Text begun and not sent. */
  readonly draft: string;
  /** Whether the other person is writing now. */
  readonly typing: boolean;
  readonly keyChange: KeyChange | null;
}

/** What a message says, or why it cannot be shown. */
export type MessageContent =
  | { readonly kind: "text"; readonly text: string }
  /** Kept, but this version cannot show it. */
  | { readonly kind: "unsupported"; readonly contentType: string }
  /** `not-for-this-device`: it was sent before this device was there, or by another device of one's own. */
  | { readonly kind: "undecryptable"; readonly reason: "not-for-this-device" | "damaged" }
  /** Waits until the contact's key change is accepted. */
  | { readonly kind: "held" };

/** A message as it stands in a conversation. */
export interface MessageItem {
  /** The ULID the sender gave it; the same from queued to delivered. */
  readonly id: string;
  readonly own: boolean;
  readonly content: MessageContent;
  /** Milliseconds since 1970, by the sender's clock. */
  readonly sentAt: number;
  /** The place in the conversation; absent until the server has it. */
  readonly sequence?: number;
  /** Others' messages are always `sent`. */
  readonly state: "queued" | "sent" | "delivered" | "failed";
  readonly failure?: TenChatError;
}

/** An open conversation; hold it while it is on the screen, then `close` it. */
export interface ConversationView {
  readonly id: string;
  /** Oldest first; one's own unsent ones last. */
  readonly messages: Store<readonly MessageItem[]>;
  /** Whether `loadOlder` would bring more. */
  readonly hasMore: Store<boolean>;
  /** The first message that was unread when the view was opened. */
  readonly firstUnreadId: Store<string | null>;
  readonly draft: Store<string>;
  /** False until the newest messages have been read from this device's storage. */
  readonly loaded: Store<boolean>;
  loadOlder(): Promise<void>;
  /** Resolves once the text is kept on this device as queued; rejects and keeps the draft when it cannot be. */
  send(text: string): Promise<void>;
  /** Sends a failed message again, last in line. */
  retry(messageId: string): Promise<void>;
  /** Forgets a failed message. */
  discard(messageId: string): Promise<void>;
  setDraft(text: string): void;
  setTyping(typing: boolean): void;
  /** Call while the newest message is visible. */
  markRead(): void;
  close(): void;
}

/** One of the devices of this account. Times are milliseconds since 1970. */
export interface OwnDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
}

/** Text longer than this in UTF-8 is refused with `message-too-long`. */
export { maximumTextBytes } from "./messaging/text-content.ts";
export { isUsername } from "./identity/username.ts";
export { isVisible } from "./visible-text.ts";

/** The whole client without a screen. Every promise rejects with a `TenChatError` and nothing else. */
export interface TenChat {
  readonly session: Store<SessionState>;
  readonly connection: Store<ConnectionState>;
  readonly server: Store<ServerDescription | null>;
  /** Why changes cannot be stored at present, though the storage opened; null while they can. Tried again by itself. */
  readonly storage: Store<TenChatError | null>;
  /** Whether this browser promised not to remove keys and messages when space is short; null where it does not say. */
  readonly storageKept: Store<boolean | null>;
  /** Latest first. */
  readonly conversations: Store<readonly ConversationSummary[]>;
  readonly passkeysAvailable: boolean;
  /** Waits for the turn, then restores what this device knows. Call once. */
  start(): Promise<void>;
  /** Closes the socket and the storage; the instance is of no use afterwards. */
  stop(): Promise<void>;
  /** From `open-elsewhere`: asks the other tab to give way. */
  useHere(): void;
  signUpWithPassword(input: { username: string; displayName?: string; password: string }): Promise<void>;
  /** `too-many-devices` names the devices; one of them may be removed by signing in again. */
  signInWithPassword(input: { username: string; password: string; removeDeviceId?: string }): Promise<void>;
  signUpWithPasskey(input: { username: string; displayName?: string }): Promise<void>;
  signInWithPasskey(input?: { removeDeviceId?: string }): Promise<void>;
  /** From `keys-elsewhere`: a new master key here; the other devices are removed and contacts see the change. */
  startOverOnThisDevice(): Promise<void>;
  /** Keys and history stay on this device, encrypted, for the next sign-in. */
  signOut(): Promise<void>;
  /** Asks the browser once more for that promise. */
  keepStorage(): Promise<void>;
  devices(): Promise<readonly OwnDevice[]>;
  revokeDevice(deviceId: string): Promise<void>;
  /** People whose name begins with the query, oneself left out. An empty query finds nobody. */
  searchPeople(query: string): Promise<readonly Person[]>;
  /** Opens the one direct conversation with somebody and answers its id. */
  startConversation(accountId: string): Promise<string>;
  openConversation(conversationId: string): ConversationView;
  /** Trusts the new key if it is the one whose safety number was shown; opens what was held, sends what waited. */
  acceptKeyChange(conversationId: string, shownSafetyNumber: string): Promise<void>;
  /** 60 digits over both master keys; null before first contact. */
  safetyNumber(conversationId: string): Promise<string | null>;
  /** Asks the server what it was built from and recomputes it here; needs nobody signed in. */
  openAudit(): Promise<Auditor>;
}
