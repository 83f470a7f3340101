import type { CallWord } from "../calls/call-word.ts";
import type { DirectChannel } from "../calls/direct-channel.ts";
import type { Content } from "../content/content.ts";
import type { Pending } from "../keys/known-names.ts";
import type { ReadPlace } from "./read-place.ts";

/** What messages need of the conversations they are in. */
export interface MessagingListener {
  /** Makes sure that a conversation is known before a message of it is placed, unless one is not in it any more. */
  ensureConversation(conversationId: string): Promise<boolean>;
  /** The direct conversation with somebody, made if there is none; answers its id. */
  startConversation(accountId: string): Promise<string>;
  /** Whether the person neither knows who has put them into a group, nor has asked to be let in. */
  isUnasked(conversationId: string, by: string): Promise<boolean>;
  /** Whether this is a group; the server does not know it for this account, so it has ended. */
  groupEnded(conversationId: string): Promise<boolean>;
  /** A group consists of others from now on. */
  membersChanged(conversationId: string): void;
  /** What follows of somebody's word about their profile. */
  profileSaid(accountId: string, content: Content): Pending;
  /** The person has read up to an item, and nobody else is to know. */
  readHere(conversationId: string, place: ReadPlace): void;
  /** Somebody else begins or stops writing, or comes or goes. */
  signChanged(conversationId: string): void;
  /** Somebody calls, or says something about a call. */
  called(word: CallWord): void;
  /** The device at the other end of a direct connection; null where there is none. */
  directTo(conversationId: string): DirectChannel | null;
}
