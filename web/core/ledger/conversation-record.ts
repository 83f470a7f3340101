import type { MemberRole, ShownContent } from "../content/content.ts";

/** UTF-16 units of the newest line that the list keeps. */
export const previewLength = 160;

/** Somebody in a conversation. What they are called is kept with their pin: it is the same everywhere. */
export interface MemberRecord {
  readonly accountId: string;
  readonly role: MemberRole;
  readonly joinedAt: number;
  /** In a group: the roster by which they came; absent of who was there from its beginning, or came before that was kept. */
  readonly since?: number;
}

/** How far somebody's devices are in a conversation, as sequence numbers. */
export interface Standing {
  readonly delivered: number;
  readonly read: number;
}

/** How the keys of messages travel here; named in what is stored, so that another way can follow. */
export interface KeySuite {
  readonly suite: string;
  readonly version: number;
}

/** The newest line as the list shows it. */
export interface LastItem {
  /** Absent of what an earlier version has stored. */
  readonly id?: string;
  readonly senderAccountId: string;
  readonly own: boolean;
  /** Null of one that could not be opened. */
  readonly content: ShownContent | null;
}

/** A number in the count of what one device has sent in a conversation. */
export interface ChainPlace {
  readonly deviceId: string;
  readonly counter: number;
}

/** A link into a group, whose key is base64. */
export interface InvitationRecord {
  readonly id: string;
  readonly by: string;
  readonly key: string;
  readonly until: number;
  readonly uses: number;
  readonly admitted: readonly string[];
}

/** Which roster of a group is the newest here; no later word of the server goes behind it. */
export interface RosterPlace {
  readonly revision: number;
  /** SHA-256 as base64. */
  readonly digest: string;
}

/** An item by what its sender sent: whoever names it has seen the same bytes. */
export interface Tip {
  readonly id: string;
  /** SHA-256 as base64. */
  readonly digest: string;
}

/** See `Arrangement` of conversations. */
export interface ArrangementRecord {
  readonly muted: boolean;
  readonly pinned: boolean;
  readonly archived: boolean;
}

/** What this device keeps of a conversation. Times are milliseconds since 1970. */
export interface ConversationRecord {
  readonly id: string;
  readonly kind: "direct" | "group";
  /** Everybody in it, oneself too; in a group as its last good roster says, in that order. */
  readonly members: readonly MemberRecord[];
  /** In a group: the roster that says so. Absent until the first one has come. */
  readonly roster?: RosterPlace;
  /** In a group: its links, as that roster has them; absent where there are none. */
  readonly invitations?: readonly InvitationRecord[];
  /** In a group: who writes, as that roster has it; absent where everybody does. */
  readonly senders?: "managers";
  /** In a group: when it is over, as all of its rosters have it; absent where it never is. */
  readonly endsAt?: number;
  /** It came to its end, and nothing of it is left here but that; `seen` once the person has read that. */
  readonly over?: { readonly at: number; readonly seen?: true };
  /** The secrets of those that were made on this device, by id, as base64url. */
  readonly linkSecrets?: Readonly<Record<string, string>>;
  /** In a group: what its owners call it. */
  readonly name?: string;
  /** The place of the item that says so; absent of what an earlier version has stored. */
  readonly nameAt?: number;
  /** After how many seconds what is said disappears, and the place of the item that says so; absent until one has. */
  readonly timer?: { readonly seconds: number; readonly sequence: number };
  /** In a group: the item with which one came; nothing before it is for this account. */
  readonly since?: number;
  /** One is not in the group any more. */
  readonly ended?: true;
  /** And that is as its owner has signed that nobody is, but they. */
  readonly dissolved?: true;
  /** Of two people: the server says that the other one has deleted their account. */
  readonly deserted?: true;
  /** In a group: the server says that others are in it than its rosters do, or knows only an earlier one. */
  readonly membersDoubted?: "differ" | "behind";
  readonly keys: KeySuite;
  readonly createdAt: number;
  /** Everything up to this sequence number is stored here, without a gap. */
  readonly position: number;
  /** When the server accepted the message there, in its words; with it the server tells whether its log is the same. */
  readonly positionAt?: string;
  /** Up to where the server knows that; may lag behind what it was told. */
  readonly confirmed: number;
  /** By account, oneself too; who is not here has not come anywhere yet. */
  readonly standing: Readonly<Record<string, Standing>>;
  /** How many items this device has sealed here, so that those who read them miss none. */
  readonly sealed?: ChainPlace;
  /** The newest item of the server's log that is in its place here. */
  readonly tip?: Tip;
  readonly unread: number;
  /** How many of those mention the person; absent of what an earlier version has stored. */
  readonly mentions?: number;
  /** One has written here, on another device of one's own. */
  readonly answered?: true;
  /** Up to where the others were told that one has read. */
  readonly receipted?: number;
  /** Which state of one's profile its members were given the key of, and in a group by which of its rosters. */
  readonly profileHanded?: { readonly revision: number; readonly roster?: number };
  /** The ids of what is pinned in it, that which was pinned last at the end; absent until something was. */
  readonly pins?: readonly string[];
  readonly last: LastItem | null;
  readonly lastAt: number;
  readonly draft: string;
  /** How the person has put it away; absent as long as they have not. */
  readonly arrangement?: ArrangementRecord;
  /** The first message that waits for a key change to be accepted. */
  readonly heldFrom?: number;
  /** A roster is among what waits: what its members are from there on is not known. */
  readonly rosterHeld?: true;
  /** When it was noticed that the server had forgotten a part; until the person has read that. */
  readonly rewoundAt?: number;
  /**
   * Somebody whom the person does not know has begun it, or has put them into it. Until they accept or write themselves,
   * nobody there learns anything of them.
   */
  readonly request?: { readonly by: string };
  /** The person has deleted it here; something new brings it back. */
  readonly removed?: true;
}

/** A conversation of which nothing has come yet. */
export function nothingYet(createdAt: number) {
  return { position: 0, confirmed: 0, standing: {}, unread: 0, mentions: 0, last: null, lastAt: createdAt, draft: "" };
}

/**
 * What is left of one that came to its end: that it did, so that no server brings anything of it back, and how far its log was
 * known: a server whose clock is behind goes on from there.
 */
export function overRecord(conversation: ConversationRecord, at: number): ConversationRecord {
  const { id, kind, keys, createdAt, since, position, positionAt } = conversation;
  return {
    ...nothingYet(createdAt),
    ...{ id, kind, keys, createdAt, position, members: [], lastAt: at },
    ...(since === undefined ? {} : { since }),
    ...(positionAt === undefined ? {} : { positionAt }),
    ...{ endsAt: at, ended: true, removed: true, over: { at } },
  };
}

export function arrangementOf({ arrangement }: Pick<ConversationRecord, "arrangement">): ArrangementRecord {
  return arrangement ?? { muted: false, pinned: false, archived: false };
}

/** One has accepted it, or has written there oneself. */
export function withoutRequest({ request: _request, ...conversation }: ConversationRecord): ConversationRecord {
  return conversation;
}

/** Who is in it needs the key of one's profile once more. */
export function withoutHandedProfile({
  profileHanded: _handed,
  ...conversation
}: ConversationRecord): ConversationRecord {
  return conversation;
}

/** It is listed again. */
export function withoutRemoval({ removed: _removed, ...conversation }: ConversationRecord): ConversationRecord {
  return conversation;
}

export function isIn(conversation: ConversationRecord, accountId: string): boolean {
  return conversation.members.some((member) => member.accountId === accountId);
}

/** Everybody in it but oneself. */
export function othersIn(conversation: ConversationRecord, ownAccountId: string): readonly string[] {
  return conversation.members.flatMap(({ accountId }) => (accountId === ownAccountId ? [] : [accountId]));
}

/** Where somebody stands. */
export function standingOf({ standing }: ConversationRecord, accountId: string): Standing {
  return standing[accountId] ?? { delivered: 0, read: 0 };
}

/** Somebody has come further; nobody goes back. */
export function withStanding(
  conversation: ConversationRecord,
  accountId: string,
  further: Partial<Standing>,
): ConversationRecord {
  const { delivered, read } = standingOf(conversation, accountId);
  const standing = {
    delivered: Math.max(delivered, further.delivered ?? 0),
    read: Math.max(read, further.read ?? 0),
  };
  return { ...conversation, standing: { ...conversation.standing, [accountId]: standing } };
}
