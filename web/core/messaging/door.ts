import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

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
