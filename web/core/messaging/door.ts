import type { ShownContent } from "../content/content.ts";
import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

/** What a message says, or why it cannot be shown. */
export type MessageContent =
  | ShownContent
  /** `not-for-this-device`: it was sent before this device was there, or by another device of one's own. */
  | { readonly kind: "undecryptable"; readonly reason: "not-for-this-device" | "damaged" }
  /** The server says that a group's members have changed, and nobody has signed that who may: they have not. */
  | { readonly kind: "refused-roster" }
  /** Waits until the contact's key change is accepted. */
  | { readonly kind: "held" };

/** What a server that drops, reorders or dates anew cannot hide: by time, count and what the sender had seen, all sealed. */
export type Doubt =
  /** So many messages of the same device before it have not come here. */
  | { readonly kind: "missing"; readonly count: number }
  /** It was sent before others that came earlier. */
  | { readonly kind: "late" }
  /** When it was written, its sender had a message before them that was not here, or not the same. */
  | { readonly kind: "unseen" }
  /** Its device has long sealed time and order, and did not here. */
  | { readonly kind: "unproven" }
  /** The server said another time than the sender. */
  | { readonly kind: "redated"; readonly claimed: number }
  /** Sent after it was accepted, if one believes both clocks. */
  | { readonly kind: "ahead"; readonly acceptedAt: number }
  /** It was long on its way to the server, or held there. */
  | { readonly kind: "delayed"; readonly acceptedAt: number };

/** A message as it stands in a conversation. */
export interface MessageItem {
  /** The ULID the sender gave it; the same from queued to delivered. */
  readonly id: string;
  readonly own: boolean;
  readonly senderAccountId: string;
  /** Null of what was stored before it was kept which device had sent it. */
  readonly senderDeviceId: string | null;
  readonly content: MessageContent;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** By whose clock: the sender's, as it was sealed, or only the server's. */
  readonly timeBy: "sender" | "server";
  /** What does not fit together about its order and its time; none of most. */
  readonly doubts: readonly Doubt[];
  /** The place in the conversation; absent until the server has it. */
  readonly sequence?: number;
  /** Others' messages are always `sent`; one's own is `delivered` when it has come to a device of everybody else. */
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
  /** When it was noticed that the server has forgotten a part of this; null once that was read. */
  readonly rewoundAt: Store<number | null>;
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
  /** The person has read that the server went back. */
  markRewindSeen(): void;
  close(): void;
}

/** What is said in conversations. */
export interface MessagingDoor {
  open(conversationId: string): ConversationView;
}
