import {
  encodeBase64url,
  handedOver,
  keptInvitations,
  longestLife,
  maximumInvitations,
  maximumMembers,
  nobodyYet,
  roleIn,
  signRoster,
  withAdmitted,
  withoutMembers,
} from "../../crypto/secrets.ts";
import type { Invitation, Primitives, Roster, RosterMember, RosterSenders, Standing } from "../../crypto/secrets.ts";
import type { Group } from "../../../generated/contracts/conversations/types.ts";
import type { Feature } from "../../../generated/contracts/features.ts";
import { toBase64 } from "../base64.ts";
import { groupNameOf } from "../content/group-content.ts";
import { timerOf } from "../content/disappearing-content.ts";
import type { Content } from "../content/content.ts";
import { codeOf } from "../explain-error.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import { rosterStanding } from "../keys/roster-standing.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ServerApi } from "../server-api.ts";
import type { GroupRules } from "./door.ts";
import { checkedGroupName } from "./group-name.ts";
import { TenChatError } from "../tenchat-error.ts";
import { ulid } from "../ulid.ts";
import { uuid } from "../uuid.ts";

/** What a roster says, apart from which one it is and whose. */
type Said = Pick<Roster, "members" | "senders" | "endsAt"> & { readonly invitations: readonly Invitation[] };

type Undefinable<All> = { readonly [Name in keyof All]: All[Name] | undefined };

interface Parts {
  readonly api: ServerApi["conversations"];
  readonly ledger: Ledger;
  readonly own: OwnKeys;
  readonly primitives: Primitives;
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Makes a group known that the server has answered with. */
  readonly learn: (group: Group) => Promise<void>;
  /** Asks the server once more who is in a group, and notes that. Answers whether one is in it oneself. */
  readonly refresh: (conversationId: string) => Promise<boolean>;
  /** Queues what is to be said in it. */
  readonly say: (conversationId: string, content: Content) => Promise<void>;
  /** Asks for what has been placed in the log. */
  readonly catchUp: () => void;
  /** Whether the server knows something; undefined as long as that was not asked. */
  readonly serves: (feature: Feature) => boolean | undefined;
}

/** Begins groups and changes who is in them. Each change is signed here: the server and all others are shown the same. */
export class GroupChanges {
  readonly #parts: Parts;
  /** Where the server has said that groups stand since what was asked for here, until the log has brought it. */
  readonly #ahead = new Map<string, Standing>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Answers the new group's id. Its name is said in it, sealed like everything else. */
  async begin(name: string, accountIds: readonly string[], { senders, endsAt }: GroupRules = {}): Promise<string> {
    const { own, randomBytes, learn, say, catchUp, api, now } = this.#parts;
    this.#expectKnown(senders, endsAt);
    if (endsAt !== undefined && !(endsAt > now() && endsAt - now() < longestLife)) {
      throw new TenChatError("end-out-of-range", "A conversation ends within a year, and not before it began.");
    }
    const said = groupNameOf(checkedGroupName(name));
    const { accountId } = own.device.identity;
    const others = accountIds.filter((id) => id !== accountId);
    const members = [
      { accountId, role: "owner" as const },
      ...[...new Set(others)].map((id) => ({ accountId: id, role: "member" as const })),
    ];
    expectRoom(members);
    const conversationId = uuid(randomBytes(16));
    const change = await this.#sign(conversationId, nobodyYet, {
      members,
      invitations: [],
      ...saidOf({ senders, endsAt }),
    });
    await learn(await api.createGroup({ conversationId, ...change.request }));
    this.#ahead.set(conversationId, change.standing);
    await say(conversationId, said);
    catchUp();
    return conversationId;
  }

  async add(conversationId: string, accountIds: readonly string[]): Promise<void> {
    const conversation = await this.#change(conversationId, ({ members }) => {
      const newcomers = accountIds.filter((id) => !members.some(({ accountId }) => accountId === id));
      return [...members, ...[...new Set(newcomers)].map((accountId) => ({ accountId, role: "member" as const }))];
    });
    await this.#sayAgain(conversation);
    this.#parts.catchUp();
  }

  async remove(conversationId: string, accountId: string): Promise<void> {
    await this.#change(conversationId, ({ members }) => withoutMembers(members, [accountId]));
    this.#parts.catchUp();
  }

  setAdmin(conversationId: string, accountId: string, admin: boolean): Promise<void> {
    const role = admin ? ("admin" as const) : ("member" as const);
    return this.#changeRoles(conversationId, ({ members }) =>
      members.map((member) =>
        member.accountId === accountId && member.role !== "owner" ? { ...member, role } : member,
      ),
    );
  }

  handOver(conversationId: string, accountId: string): Promise<void> {
    return this.#changeRoles(conversationId, ({ members }) =>
      roleIn(members, accountId) === undefined ? members : handedOver(members, accountId),
    );
  }

  /** Who writes from here on. */
  async setSenders(conversationId: string, senders: RosterSenders): Promise<void> {
    this.#expectKnown(senders);
    const next = ({ members, invitations = [], endsAt }: Standing) => ({
      members,
      invitations,
      ...saidOf({ senders, endsAt }),
    });
    await this.#signNext(conversationId, next);
    this.#parts.catchUp();
  }

  /** Before it is signed: what a server does not know it refuses, and says so of nothing that a person could understand. */
  #expectKnown(senders: RosterSenders | undefined, endsAt?: number): void {
    const { serves } = this.#parts;
    const lacksChannels = senders === "managers" && serves("channels") === false;
    if (!lacksChannels && (endsAt === undefined || serves("conversation-ends") !== false)) return;
    throw new TenChatError("server-older", "This server is of an earlier version and knows no such groups.");
  }

  /** Whose the group is once oneself has left; null if it is not one's own, or nobody else is in it. */
  successor(conversationId: string): string | null {
    const { ledger, own } = this.#parts;
    const { accountId } = own.device.identity;
    const members = ledger.conversation(conversationId)?.members ?? [];
    if (roleIn(members, accountId) !== "owner") return null;
    return withoutMembers(members, [accountId]).find(({ role }) => role === "owner")?.accountId ?? null;
  }

  async #changeRoles(conversationId: string, next: (standing: Standing) => readonly RosterMember[]): Promise<void> {
    await this.#change(conversationId, next);
    this.#parts.catchUp();
  }

  async leave(conversationId: string): Promise<void> {
    const { ledger, own } = this.#parts;
    const { accountId } = own.device.identity;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined) throw unknownMembers();
    const standing = this.#standing(conversation);
    // Out by what was asked for here before; perhaps in again by a roster that has not come, and nothing goes on top of that.
    if (roleIn(standing.members, accountId) === undefined) return this.#expectOut(conversationId);
    const members = withoutMembers(standing.members, [accountId]);
    const invitations = keptInvitations(standing.invitations ?? [], members, false);
    await this.#noteLeft(
      conversationId,
      await this.#ask(conversationId, standing, { ...saidOf(standing), members, invitations }),
    );
  }

  /** It may only not have been noted when the server took it. */
  async #expectOut(conversationId: string): Promise<void> {
    if (await this.#parts.refresh(conversationId)) this.#giveUp();
  }

  /** Takes everybody else out, and then oneself: nobody takes an owner out, and one roster says one of the two alone. */
  async dissolve(conversationId: string): Promise<void> {
    const { ledger, own } = this.#parts;
    const { accountId } = own.device.identity;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined) throw unknownMembers();
    const standing = this.#standing(conversation);
    const members = standing.members.filter((member) => member.accountId === accountId);
    if (members.length === 0) return this.#expectOut(conversationId);
    const without = { ...saidOf(standing), invitations: [] };
    if (standing.members.length > 1) await this.#ask(conversationId, standing, { ...without, members });
    const left = await this.#ask(conversationId, this.#standing(conversation), { ...without, members: [] });
    await this.#noteLeft(conversationId, left, { dissolved: true });
  }

  /** By this revision, of which the log tells whoever stays. One that came since says otherwise, and counts. */
  async #noteLeft(
    conversationId: string,
    revision: number,
    how: Pick<ConversationRecord, "dissolved"> = {},
  ): Promise<void> {
    const { ledger, own } = this.#parts;
    const { accountId } = own.device.identity;
    await ledger.section.run(async () => {
      const conversation = ledger.conversation(conversationId);
      if (conversation === undefined || (conversation.roster?.revision ?? 0) > revision) return;
      // The roster that says so is not for us any more.
      const members = conversation.members.filter((member) => member.accountId !== accountId);
      await ledger.commitInside({ conversation: { ...conversation, members, ended: true, ...how } });
    });
  }

  /** What takes one out of every group at once, for whoever deletes their account. */
  async leaves() {
    const { ledger, own } = this.#parts;
    const { accountId } = own.device.identity;
    const joined = ledger.conversations().filter(({ kind, ended }) => kind === "group" && !ended);
    return Promise.all(
      joined.map(async (conversation) => {
        const standing = this.#standing(conversation);
        const members = withoutMembers(standing.members, [accountId]);
        const invitations = keptInvitations(standing.invitations ?? [], members, false);
        const change = await this.#sign(conversation.id, standing, { members, invitations, ...saidOf(standing) });
        return { conversationId: conversation.id, ...change.request };
      }),
    );
  }

  async rename(conversationId: string, name: string): Promise<void> {
    await this.#parts.say(conversationId, groupNameOf(checkedGroupName(name)));
  }

  /** Makes a link; links that let nobody in any more make room for it. */
  async invite(conversationId: string, { uses, until }: Pick<Invitation, "uses" | "until">): Promise<void> {
    const { ledger, own, primitives, randomBytes, now, catchUp } = this.#parts;
    const { publicKey, privateKey } = await primitives.generateEd25519();
    const id = uuid(randomBytes(16));
    const made = { id, by: own.device.identity.accountId, key: publicKey, until, uses, admitted: [] };
    await this.#changeTo(conversationId, ({ members, invitations = [] }) => {
      const good = invitations.filter((each) => each.until > now() && each.admitted.length < each.uses);
      if (good.length >= maximumInvitations) {
        throw new TenChatError(
          "too-many-links",
          `A group has at most ${maximumInvitations} links. Nothing was changed.`,
        );
      }
      return { members, invitations: [...good, made] };
    });
    await ledger.section.run(async () => {
      const conversation = ledger.conversation(conversationId);
      if (conversation === undefined) return;
      const linkSecrets = { ...conversation.linkSecrets, [id]: encodeBase64url(privateKey) };
      await ledger.commitInside({ conversation: { ...conversation, linkSecrets } });
    });
    catchUp();
  }

  async endInvitation(conversationId: string, id: string): Promise<void> {
    await this.#changeTo(conversationId, ({ members, invitations = [] }) => ({
      members,
      invitations: invitations.filter((each) => each.id !== id),
    }));
    this.#parts.catchUp();
  }

  /** Lets somebody in who has proved that they have the link. False if it is not good for them. */
  async admit(conversationId: string, id: string, accountId: string): Promise<boolean> {
    const { now, catchUp } = this.#parts;
    let good = true;
    const conversation = await this.#changeTo(conversationId, ({ members, invitations = [] }) => {
      const after = roleIn(members, accountId) === undefined ? withAdmitted(invitations, id, accountId, now()) : null;
      good = after !== null;
      return after === null
        ? { members, invitations }
        : { members: [...members, { accountId, role: "member" }], invitations: after };
    });
    if (good) await this.#sayAgain(conversation);
    if (good) catchUp();
    return good;
  }

  /** What was said before they came they cannot read: the name neither, nor how long messages are kept. */
  async #sayAgain({ id, name, timer }: ConversationRecord): Promise<void> {
    if (name !== undefined) await this.#parts.say(id, groupNameOf(name, true));
    if (timer !== undefined && timer.seconds > 0) await this.#parts.say(id, timerOf(timer.seconds, true));
  }

  #change(conversationId: string, next: (standing: Standing) => readonly RosterMember[]): Promise<ConversationRecord> {
    const own = this.#parts.own.device.identity.accountId;
    return this.#changeTo(conversationId, (standing) => {
      const members = next(standing);
      const removes = standing.members.some(
        ({ accountId }) => accountId !== own && roleIn(members, accountId) === undefined,
      );
      return { members, invitations: keptInvitations(standing.invitations ?? [], members, removes) };
    });
  }

  /** Members or links change; who writes, and when it ends, stays as it is. */
  #changeTo(
    conversationId: string,
    next: (standing: Standing) => Pick<Said, "members" | "invitations">,
  ): Promise<ConversationRecord> {
    return this.#signNext(conversationId, (standing) => ({ ...next(standing), ...saidOf(standing) }));
  }

  async #signNext(conversationId: string, next: (standing: Standing) => Said): Promise<ConversationRecord> {
    const conversation = this.#parts.ledger.conversation(conversationId);
    if (conversation === undefined) throw unknownMembers();
    const standing = this.#standing(conversation);
    const after = next(standing);
    expectRoom(after.members);
    if (!isSaid(after, standing)) await this.#ask(conversationId, standing, after);
    return conversation;
  }

  /**
   * What the next change begins from. One that was taken a moment ago counts before its roster comes with the log: whoever
   * was put out and is let in again at once would otherwise be in it still, and nothing would be asked for.
   */
  #standing(conversation: ConversationRecord): Standing {
    const { id } = conversation;
    const known = rosterStanding(conversation);
    const ahead = this.#ahead.get(id);
    if (ahead !== undefined && ahead.revision > (known?.revision ?? 0)) return ahead;
    this.#ahead.delete(id);
    if (known === null) throw unknownMembers();
    return known;
  }

  /** Answers the revision that it has become. */
  async #ask(conversationId: string, before: Standing, after: Said): Promise<number> {
    const { api } = this.#parts;
    const change = await this.#sign(conversationId, before, after);
    try {
      await api.changeGroup({ conversationId, ...change.request });
      this.#ahead.set(conversationId, change.standing);
      return change.standing.revision;
    } catch (error) {
      if (codeOf(error) !== "membership-stale") throw error;
      this.#ahead.delete(conversationId);
      return this.#giveUp();
    }
  }

  /** Who is in it is otherwise by now than this device knows; what says so is asked for. */
  #giveUp(): never {
    this.#parts.catchUp();
    throw new TenChatError("members-changed", "The members have changed meanwhile. Nothing was changed; look again.");
  }

  /** What the server is asked, and where the group stands once it has taken that. */
  async #sign(groupId: string, before: Standing, after: Said) {
    const { own, primitives, now, randomBytes } = this.#parts;
    const changedAt = now();
    const revision = before.revision + 1;
    const signed = { groupId, revision, previous: before.digest, changedAt, ...after };
    const roster = await signRoster(primitives, own.device, signed);
    return {
      request: { messageId: ulid(changedAt, randomBytes), roster: toBase64(roster) },
      standing: { ...after, revision, digest: primitives.sha256(roster) },
    };
  }
}

function unknownMembers(): TenChatError {
  return new TenChatError("not-found", "Who is in this group is not known here yet. Nothing was changed.");
}

function saidOf({ senders, endsAt }: Undefinable<GroupRules>): Pick<Said, "senders" | "endsAt"> {
  return {
    ...(senders === "managers" ? { senders } : {}),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}

function isSaid({ members, invitations, senders }: Said, standing: Standing): boolean {
  const sameLinks = isSameLinks(invitations, standing.invitations);
  return senders === standing.senders && sameLinks && isSameRoster(members, standing.members);
}

function isSameRoster(one: readonly RosterMember[], other: readonly RosterMember[]): boolean {
  return one.length === other.length && one.every(({ accountId, role }) => roleIn(other, accountId) === role);
}

function isSameLinks(one: readonly Invitation[], other: readonly Invitation[] = []): boolean {
  const count = (links: readonly Invitation[]) => links.map(({ id, admitted }) => `${id} ${admitted.length}`).join();
  return count(one) === count(other);
}

function expectRoom(members: readonly RosterMember[]): void {
  if (members.length <= maximumMembers) return;
  throw new TenChatError("group-full", `A group has at most ${maximumMembers} people. Nothing was changed.`);
}
