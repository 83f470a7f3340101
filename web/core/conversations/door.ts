import type { MemberRole, ShownContent } from "../content/content.ts";
import type { DevicesNotice, KeyChange, NameChange } from "../keys/door.ts";
import type { Person } from "../person.ts";
import type { PresenceSign } from "../presence-sign.ts";
import type { Store } from "../store.ts";

/** Somebody in a conversation. */
export interface Member extends Person {
  readonly role: MemberRole;
  /** Oneself. */
  readonly own: boolean;
}

/** The newest line of a conversation. */
export interface LastLine {
  readonly own: boolean;
  readonly senderAccountId: string;
  /** As decrypted here; null of one that could not be opened. */
  readonly content: ShownContent | null;
}

/** How somebody has put a conversation away for oneself, on this device; nobody else learns of it. */
export interface Arrangement {
  /** Makes itself heard no more. */
  readonly muted: boolean;
  /** Above all others. */
  readonly pinned: boolean;
  /** Apart from the others, until something comes; of a muted one for good. */
  readonly archived: boolean;
}

/** Who writes: everybody, or as in a channel the owner and the admins of a group. */
export type Senders = "everybody" | "managers";

/** What holds in a group that begins: everybody writes and it never ends, unless something else is said. */
export interface GroupRules {
  readonly senders?: Senders;
  /** Milliseconds since 1970, within a year. For good: nobody can change it. */
  readonly endsAt?: number;
}

/** A conversation that came to its end: nothing of it is left on this device. */
export interface EndedConversation {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A line of the list of conversations. */
export interface ConversationSummary extends Arrangement {
  readonly id: string;
  readonly kind: "direct" | "group";
  /** What its owners call a group; null of two people, or until it has been said here. */
  readonly name: string | null;
  /** As a roster says that its owner or an admin has signed. */
  readonly senders: Senders;
  /** Whether what oneself says there is taken; reactions, and what one has read, are in any case. */
  readonly maySend: boolean;
  /** When it is over for everybody, and gone from this device; null of one that does not end. */
  readonly endsAt: number | null;
  /** One is not in this group any more: it can be read, and that is all. */
  readonly ended: boolean;
  /** And that because its owner has signed that nobody is in it but they: it is dissolved. */
  readonly dissolved: boolean;
  /** The server says that the other person has deleted their account: it can be read, and that is all. */
  readonly deserted: boolean;
  /** Whom one has blocked is in it: nothing of them comes, and nothing is said to them. A group is never blocked. */
  readonly blocked: boolean;
  /**
   * Who has begun it, or has put one into it, whom one does not know; null of every other. Until one accepts or writes,
   * nobody there learns that one has received or read anything, or is writing.
   */
  readonly request: Person | null;
  /** The server says that others are in a group than its owners have signed (`differ`), or knows an earlier list only. */
  readonly membersDoubted: "differ" | "behind" | null;
  /** Everybody in it, oneself too. */
  readonly members: readonly Member[];
  /** Null while there is none. */
  readonly last: LastLine | null;
  /** Milliseconds since 1970: of the last message, else of the conversation. */
  readonly lastAt: number;
  readonly unread: number;
  /** How many of those mention the person. */
  readonly mentions: number;
  /** After how many seconds what is said disappears; 0 for never. */
  readonly timer: number;
  /** Text begun and not sent. */
  readonly draft: string;
  /** Who else is writing now. */
  readonly typing: readonly Person[];
  /** Whether the other of two is here, as far as both let others see that; null of what is not known, and of a group. */
  readonly presence: PresenceSign | null;
  /** Whether the keys of everybody else in it were compared, and none has changed since. */
  readonly verified: boolean;
  readonly keyChanges: readonly KeyChange[];
  readonly nameChanges: readonly NameChange[];
  /** New devices of anybody in it, oneself too, and what a server says of devices that nobody vouches for. */
  readonly devicesNotices: readonly DevicesNotice[];
}

/** A link into a group. Times are milliseconds since 1970. */
export interface GroupLink {
  readonly id: string;
  /** Whose it is. */
  readonly by: string;
  readonly until: number;
  readonly uses: number;
  readonly used: number;
  /** What stands in it; null of one that another device has made: only that one knows its secret. */
  readonly code: string | null;
}

/** Which conversations there are. */
export interface ConversationsDoor {
  /** The pinned ones, then latest first. */
  readonly list: Store<readonly ConversationSummary[]>;
  /** Those that came to their end, until the person has read that. */
  readonly ended: Store<readonly EndedConversation[]>;
  /** The person has read it. */
  noteEndsSeen(): Promise<void>;
  /** Opens the one direct conversation with somebody and answers its id. */
  start(accountId: string): Promise<string>;
  /** Somebody as they are called here, in a conversation or not any more. */
  person(accountId: string): Person;
  /** Begins a group, or a channel, and answers its id. Its name is sealed like all that is said in it. */
  startGroup(name: string, accountIds: readonly string[], rules?: GroupRules): Promise<string>;
  /** Owner and admins may; what others have written and not sent yet is sent no more where it is a channel from then on. */
  setSenders(conversationId: string, senders: Senders): Promise<void>;
  /** Owner and admins may; whoever comes reads nothing of before. */
  addMembers(conversationId: string, accountIds: readonly string[]): Promise<void>;
  /** Owner and admins may, those who stand below them. */
  removeMember(conversationId: string, accountId: string): Promise<void>;
  /** The owner may make somebody an admin and end that; an admin may lay it down. */
  setAdmin(conversationId: string, accountId: string, admin: boolean): Promise<void>;
  /** The owner may, and is an admin from then on. */
  handOver(conversationId: string, accountId: string): Promise<void>;
  /** Who owns the group once oneself has left: the first admin, else the first member; null if oneself does not own it. */
  successor(conversationId: string): Person | null;
  leaveGroup(conversationId: string): Promise<void>;
  /** The owner may: everybody is out of it, oneself too, and the server forgets it; what one has read stays with everybody. */
  dissolveGroup(conversationId: string): Promise<void>;
  links(conversationId: string): readonly GroupLink[];
  /** Owner and admins may: whoever has the link may ask to be let in, until then and as many as that. */
  makeLink(conversationId: string, link: Pick<GroupLink, "until" | "uses">): Promise<void>;
  endLink(conversationId: string, linkId: string): Promise<void>;
  /** Asks to be let in. Where one is not in it yet, one waits for a device of the owner or an admin. */
  join(code: string): Promise<{ readonly conversationId: string; readonly joined: boolean }>;
  /** Owner and admins may; others see another's word for it not. */
  renameGroup(conversationId: string, name: string): Promise<void>;
  /** Whom one has blocked, on all of one's devices, the latest first. */
  readonly blocked: Store<readonly Person[]>;
  /** Nothing that they say to one alone comes any more. They are not told. */
  block(accountId: string): Promise<void>;
  /** What they have said meanwhile comes now. */
  unblock(accountId: string): Promise<void>;
  /** Lets a request count; on one's other devices too, as soon as they are online. */
  accept(conversationId: string): Promise<void>;
  /**
   * Deletes what was said in it and takes it off the list, on this device alone. Nobody is told; what is new brings it
   * back, without what was deleted.
   */
  remove(conversationId: string): Promise<void>;
  /**
   * After how many seconds what is said from here on disappears from everybody's devices, counted from when it was sent; 0
   * for never. Either of two people may say so, in a group the owner and admins; others see another's word for it not.
   */
  setTimer(conversationId: string, seconds: number): Promise<void>;
  arrange(conversationId: string, change: Partial<Arrangement>): Promise<void>;
}
