import type { Reference, ShownContent } from "../content/content.ts";
import type { PresenceChoice } from "../presence-sign.ts";
import type { Store } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";

/** What a message says, or why it cannot be shown. */
export type MessageContent =
  | ShownContent
  /**
   * `not-for-this-device`: it was sent before this device was there, or by another device of one's own. `refused-sender`: by
   * somebody who may not write in this channel.
   */
  | {
      readonly kind: "undecryptable";
      readonly reason: "not-for-this-device" | "damaged" | "erased" | "refused-sender";
      /** Its sender's device was asked for it again, or has answered that it will not, or cannot. */
      readonly asking?: "asked" | "refused";
    }
  /** The server says that a group's members have changed, and nobody has signed that who may: they have not. */
  | { readonly kind: "refused-roster" }
  /** Waits until the contact's key change is accepted. */
  | { readonly kind: "held" }
  /** Shows nothing of its own, as a receipt or a reaction does: it stands there for what does not fit about it. */
  | { readonly kind: "aside" };

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
  /** It came from a device that its person does not list, or not any more; an edit that shows may have. */
  | { readonly kind: "unlisted" }
  /** Directly something else had come in its place, and was shown here; its sender gave the server this. */
  | { readonly kind: "replaced" }
  /** The server said another time than the sender. */
  | { readonly kind: "redated"; readonly claimed: number }
  /** Sent after it was accepted, if one believes both clocks. */
  | { readonly kind: "ahead"; readonly acceptedAt: number }
  /** It was long on its way to the server, or held there. */
  | { readonly kind: "delayed"; readonly acceptedAt: number };

/** An emoji that people have put to a message. */
export interface Reaction {
  readonly emoji: string;
  readonly accountIds: readonly string[];
}

/** What a message answers, or what is pinned, by this device's own copy: no answer can put words into somebody's mouth. */
export interface Quote {
  readonly id: string;
  readonly senderAccountId: string;
  /** Null of what is not on this device. */
  readonly content: MessageContent | null;
}

/** An edit, a deletion, a reaction or a pin of one's own that the server does not have yet. */
export interface PendingChange {
  readonly state: "queued" | "failed";
  readonly failure?: TenChatError;
}

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
  /** When it disappears; absent of what stays, and of one's own until the server has it. */
  readonly expiresAt?: number;
  /** It could not be read when it came, and came again because it was asked for: nobody but this device has been told this. */
  readonly resent?: true;
  /** It cannot be read, and the device that wrote it can be asked to send it again. */
  readonly askable?: true;
  /** What does not fit together about its order and its time; none of most. */
  readonly doubts: readonly Doubt[];
  /** The place in the conversation; absent until the server has it. */
  readonly sequence?: number;
  /**
   * Others' messages are always `sent`; one's own is `delivered` when it has come to a device of everybody else, and `read`
   * when everybody else has said so.
   */
  readonly state: "queued" | "sent" | "delivered" | "read" | "failed";
  /**
   * A direct connection has brought it to the device at its other end, and the server does not have it yet, or has not told
   * it here: until it does, that device shows it without keeping it.
   */
  readonly direct?: true;
  /** Of what the server has refused: it had come directly to a device of the other person all the same, and may have been read. */
  readonly cameThere?: true;
  readonly failure?: TenChatError;
  readonly replyTo?: Quote;
  /** When its writer changed it last, by their clock; absent of what stands as it was sent. */
  readonly editedAt?: number;
  /** For everybody, at the top. */
  readonly pinned?: true;
  /** Those of most people first. */
  readonly reactions: readonly Reaction[];
  readonly pending?: PendingChange;
}

/** An open conversation; hold it while it is on the screen, then `close` it. */
export interface ConversationView {
  readonly id: string;
  /** Oldest first; one's own unsent ones last. */
  readonly messages: Store<readonly MessageItem[]>;
  /** What is pinned here and is on this device, that which was pinned last at the end. */
  readonly pinned: Store<readonly Quote[]>;
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
  /**
   * Resolves once the text is kept on this device as queued; rejects and keeps the draft when it cannot be. `replyTo`: the
   * message that it answers.
   */
  send(text: string, replyTo?: Reference): Promise<void>;
  /** Gives a text of one's own other words; everybody sees that it was changed. */
  edit(messageId: string, text: string): Promise<void>;
  /** Takes back what one wrote oneself; a mark stays in its place. Who had it on their device has been able to read it. */
  remove(messageId: string): Promise<void>;
  /** Puts an emoji to a message, or takes it away. */
  react(messageId: string, emoji: string, on: boolean): Promise<void>;
  /** Has a text stand at the top for everybody, or not any more. In a group the owner and admins may. */
  pin(messageId: string, on: boolean): Promise<void>;
  /**
   * Says a text of this conversation in another one, marked as forwarded; nothing tells whose it was. There it is kept for as
   * long as what else is said there.
   */
  forward(messageId: string, conversationId: string): Promise<void>;
  /**
   * Asks the device that wrote it for a message that cannot be read here, and repairs the session with that device. What
   * comes is for this device alone, and only if the message was meant for it when it was written.
   */
  askAgain(messageId: string): Promise<void>;
  /** Has `messages` reach back to that message; false if it is not on this device. */
  reach(messageId: string): Promise<boolean>;
  /** The first message at or after a moment, which `messages` reaches back to; null if there is none. */
  reachMoment(moment: number): Promise<string | null>;
  /** Sends a failed message, or the failed change of one, again, last in line. */
  retry(messageId: string): Promise<void>;
  /** Forgets a failed message, or the failed change of one. */
  discard(messageId: string): Promise<void>;
  setDraft(text: string): void;
  setTyping(typing: boolean): void;
  /** Call while the newest message is visible. */
  markRead(): void;
  /** The person has read that the server went back. */
  markRewindSeen(): void;
  close(): void;
}

/** What one lets others know of oneself; whoever keeps one to oneself does not see it of others either. */
export interface MessagingChoices {
  /** Up to where one has read. */
  readonly receipts: boolean;
  /** That one is writing. */
  readonly typing: boolean;
  /** That one is here: to nobody, or to those with whom one writes, and how exactly. */
  readonly presence: PresenceChoice;
}

/** What is said in conversations. */
export interface MessagingDoor {
  /** As chosen on this device. */
  readonly choices: Store<MessagingChoices>;
  choose(choice: Partial<MessagingChoices>): Promise<void>;
  open(conversationId: string): ConversationView;
  /** The person has the page before them, or not any more. */
  attend(here: boolean): void;
}
