import type { AuditDoor } from "./audit/door.ts";
import type { DirectDoor } from "./calls/direct-door.ts";
import type { CallsDoor } from "./calls/door.ts";
import type { ConnectionState } from "./connection/connection-state.ts";
import type { ConversationsDoor } from "./conversations/door.ts";
import type { IdentityDoor } from "./identity/door.ts";
import type { KeysDoor } from "./keys/door.ts";
import type { MessagingDoor } from "./messaging/door.ts";
import type { ServerInfoDoor } from "./server-info/door.ts";
import type { ScreensDoor } from "./screens/door.ts";
import type { SessionState } from "./session-state.ts";
import type { StorageDoor } from "./storage/door.ts";
import type { RecordsDoor } from "./records/door.ts";
import type { FederationDoor } from "./federation/door.ts";
import type { ModerationDoor } from "./moderation/door.ts";
import type { Store } from "./store.ts";

export type { Auditor, ManifestFinding, Trace } from "./audit/auditor.ts";
export type { SignatureFinding } from "./audit/attestation.ts";
export type { DirectDoor, DirectState } from "./calls/direct-door.ts";
export type { CallsDoor, CallState } from "./calls/door.ts";
export type { CallEnd } from "./content/content.ts";
export type { ConnectionState } from "./connection/connection-state.ts";
export type {
  Arrangement,
  ConversationSummary,
  EndedConversation,
  GroupLink,
  GroupRules,
  LastLine,
  Member,
  Senders,
} from "./conversations/door.ts";
export type { AwayWatch } from "./federation/door.ts";
export type { Host } from "./host.ts";
export type { OwnDevice, OwnershipProof, OwnPasskey, WaysIn } from "./identity/door.ts";
export type {
  BeginningWeakness,
  CodeComparison,
  ConversationSecurity,
  DevicesNotice,
  KeyChange,
  ListDoubt,
  NameChange,
  NewDevice,
  PendingLink,
  WaitingLink,
  PersonSecurity,
  ReadingDevice,
} from "./keys/door.ts";
export type { Reference } from "./content/content.ts";
export type {
  ConversationView,
  Doubt,
  MessageContent,
  MessageItem,
  MessagingChoices,
  Quote,
  Reaction,
} from "./messaging/door.ts";
export type { Person } from "./person.ts";
export type { PresenceChoice, PresenceSign } from "./presence-sign.ts";
export { cleanName, longestGivenName, pictureBytes, pictureSide } from "./records/given-profile.ts";
export type { GivenProfile } from "./records/given-profile.ts";
export type { Preferences } from "./records/door.ts";
export type { ScreenRow } from "./screens/read-page.ts";
export type { ServerAgreement, ServerDescription } from "./server-info/door.ts";
export type { SessionState, SetupStep } from "./session-state.ts";
export type { Store } from "./store.ts";
export { TenChatError } from "./tenchat-error.ts";
export type { FullPlace, TenChatErrorKind } from "./tenchat-error.ts";

/** Text longer than this in UTF-8 is refused with `message-too-long`. */
export { maximumTextBytes } from "./content/text-content.ts";
export { mayBeginMention, mentionAt } from "./content/mention-at.ts";
export { passkeyPlace } from "./identity/passkey-place.ts";
export { isDisplayName, isUsername } from "./identity/name-rules.ts";
export { isVisible } from "./visible-text.ts";
export { fewMarks } from "./few-marks.ts";
export { excerptOf } from "./content/formatting/excerpt-of.ts";

/** The whole client without a screen, a door for each context. Every promise rejects with a `TenChatError` and nothing else. */
export interface TenChat {
  readonly session: Store<SessionState>;
  readonly connection: Store<ConnectionState>;
  /** Waits for the turn, then restores what this device knows. Call once. */
  start(): Promise<void>;
  /** Closes the socket and the storage; the instance is of no use afterwards. */
  stop(): Promise<void>;
  /** From `open-elsewhere`: asks the other tab to give way. */
  useHere(): void;
  readonly storage: StorageDoor;
  readonly serverInfo: ServerInfoDoor;
  readonly identity: IdentityDoor;
  readonly keys: KeysDoor;
  readonly conversations: ConversationsDoor;
  readonly messaging: MessagingDoor;
  readonly audit: AuditDoor;
  readonly screens: ScreensDoor;
  readonly records: RecordsDoor;
  readonly moderation: ModerationDoor;
  readonly federation: FederationDoor;
  readonly calls: CallsDoor;
  readonly direct: DirectDoor;
}
