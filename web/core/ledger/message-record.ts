import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import type { Content, MemberRole, Reference } from "../content/content.ts";
import type { ChainPlace } from "./conversation-record.ts";
import type { Notes } from "./item-notes.ts";
import type { TenChatErrorKind } from "../tenchat-error.ts";

/** What an honest server would not have done, or an honest clock; see `Doubt` of messaging for what is said of it. */
export interface Doubts {
  /** So many items of the same device before it have not come. */
  readonly missing?: number;
  /** Its device had sent it before others that were here already. */
  readonly late?: true;
  /** Its sender had seen an item that is not here, or not the same. */
  readonly unseen?: true;
  /** Its device has sealed time and order since long, and here neither is. */
  readonly unproven?: true;
  /** When the server said that it was sent. */
  readonly redated?: number;
  /** Its device is not among those that its person lists: a signature by their key does not end when they remove one. */
  readonly unlisted?: true;
  /** A direct connection had brought something else under its id, which was shown. */
  readonly replaced?: true;
}

/** Somebody at one place of a group's log: their role, absent of nobody in it, and who writes there if not everybody. */
export interface SentAs {
  readonly role?: MemberRole;
  readonly senders?: "managers";
}

/** A message in its place. */
export interface MessageRecord extends Pick<Content, "contentType">, Partial<Pick<Content, "content">> {
  readonly id: string;
  readonly conversationId: string;
  /** Its place in the server's log; of one that the server has forgotten, the last place before it that both have. */
  readonly sequence: number;
  /** Its order behind `sequence` among those that the server has forgotten: it stays where it was read. */
  readonly kept?: number;
  /** The place at which the server has it again. */
  readonly again?: number;
  /** When the server accepted it, in the server's words: by that a log is known again. */
  readonly acceptedAt?: string;
  /** Written on this device, which sends it again should the server forget it. */
  readonly fromHere?: true;
  readonly senderAccountId: string;
  /** Which device of theirs; null of what was stored before that was kept. */
  readonly senderDeviceId: string | null;
  readonly own: boolean;
  /** By the sender's clock if `sealed`; else as the server says, which is nobody's word but its own. */
  readonly sentAt: number;
  /** The time came inside the seal, or from this device itself. */
  readonly sealed?: true;
  /** Its number among what its device has sent here. */
  readonly counter?: number;
  /** SHA-256 over what was sent, as base64: the next ones name it so. */
  readonly digest?: string;
  /** Sealed more than once by its sender: others may know it by another digest. */
  readonly resealed?: true;
  readonly doubts?: Doubts;
  /** What later items have said about it. */
  readonly notes?: Notes;
  /** Seconds for which it is kept, as its sender has sealed it. */
  readonly expiresAfter?: number;
  /** When it disappears from this device; kept when it has, so that what is remembered under that moment goes too. */
  readonly expiresAt?: number;
  /** It has disappeared: only its place is left. */
  readonly expired?: true;
  /**
   * `erased`: the server says that its sender has deleted their account, before it came here.
   * `refused-roster`: the server says that a group's members have changed, and nobody has signed that who may.
   * `refused-sender`: somebody has written in a channel who may not, and the server has taken it.
   */
  readonly problem?: "damaged" | "not-for-this-device" | "refused-roster" | "refused-sender" | "erased";
  /** Of what could not be opened at its place: what its sender was there, by which it is judged whenever it is opened. */
  readonly sentAs?: SentAs;
  /** When its sender was asked to send it again, as it could not be read here. */
  readonly asked?: number;
  /** The device that wrote it has answered that it will not, or cannot. */
  readonly refused?: true;
  /** It came again because it was asked for: what it says is its sender's word to this device alone. */
  readonly resent?: true;
  /** Written on this device: whom it was sealed for, see `audience.ts`. Absent of what an earlier version has sent. */
  readonly audience?: string;
  /** Written on this device: how often it was sent again, by the device that asked. */
  readonly sentAgain?: Readonly<Record<string, number>>;
  /** As it came, until the sender's new key is accepted. */
  readonly held?: Message;
  /** The person has deleted it here: what is left tells a repeat and a gap, and is never shown. */
  readonly removed?: true;
}

/** A message of one's own that has no place yet. */
export interface OutboxRecord extends Content {
  readonly messageId: string;
  readonly conversationId: string;
  /** The order of sending on this device. */
  readonly order: number;
  readonly sentAt: number;
  /** Seconds for which it is kept where it has come, as the conversation was when it was written. */
  readonly expiresAfter?: number;
  /** Exactly what is sent, and sent again; stored together with the ratchets that made it. */
  readonly submission?: PostMessageInput;
  /** Its number among what this device has sent there, given when it was sealed; one sent again keeps its own. */
  readonly chain?: ChainPlace;
  /** For devices that turn out to be missing; base64. */
  readonly contentKey?: string;
  /** Whom it was sealed for, see `audience.ts`. */
  readonly audience?: string;
  /** The place the server gave it, while messages before it are still to come. */
  readonly accepted?: number;
  readonly acceptedAt?: string;
  /** It had a place, and still has it here: the server has forgotten it and gets it once more. */
  readonly again?: true;
  readonly failure?: { readonly kind: TenChatErrorKind; readonly message: string };
  /** A direct connection has brought it to a device of the other person, which has said so: whatever the server does, it may have been read. */
  readonly cameThere?: true;
}

/** What it says, if it could be opened. */
export function contentOf(record: MessageRecord): Content | undefined {
  return record.content === undefined ? undefined : (record as Content);
}

/** Where a message stands on this device. */
export type Place = Pick<MessageRecord, "sequence" | "kept">;

export function messagesOf(conversationId: string): string {
  return `at/${conversationId}/`;
}

export function messageKey(conversationId: string, { sequence, kept }: Place): string {
  // A plus sign sorts before every digit: what is kept behind a place comes before the next place.
  const behind = kept === undefined ? "" : `+${digits(kept)}`;
  return `${messagesOf(conversationId)}${digits(sequence)}${behind}`;
}

function digits(number: number): string {
  return String(number).padStart(16, "0");
}

/** Negative when the first stands before the second. */
export function comparePlaces(one: Place, other: Place): number {
  return one.sequence - other.sequence || (one.kept ?? 0) - (other.kept ?? 0);
}

/** Where a message id is remembered, so that a repeat under another sequence number shows nothing. */
export function messageIdKey(conversationId: string, messageId: string): string {
  return `${messageIdsOf(conversationId)}${messageId}`;
}

export function messageIdsOf(conversationId: string): string {
  return `id/${conversationId}/`;
}

/** Where is kept what is said about an item that is not here yet. */
export function notesKey(conversationId: string, { id, by }: Reference): string {
  return `${waitingNotes}${conversationId}/${id}/${by}`;
}

export const waitingNotes = "on/";

/** Under this stands whom messages were sealed for; most have the same audience as the one before. */
export const audiences = "for/";

/** Under this is remembered what disappears, the soonest first. */
export const expiries = "until/";

export function expiryKey(expiresAt: number, conversationId: string, messageId: string): string {
  return `${expiries}${digits(expiresAt)}/${conversationId}/${messageId}`;
}
