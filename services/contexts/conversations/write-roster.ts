import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { RosterRefused } from "../../../generated/contracts/conversations/errors.ts";
import { AccountNotFound } from "../../../generated/contracts/identity/errors.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { encodeFrame } from "../../../generated/server/frames.ts";
import { afterCommit } from "../../../generated/server/runtime/transaction.ts";
import { openRoster, rosterContentType } from "../../../web/crypto/verify.ts";
import type { Roster, RosterMember, Verifier } from "../../../web/crypto/verify.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { GroupHomes } from "./group-homes.ts";
import type { GroupRow, GroupStore } from "./store/group-store.ts";
import type { InvitationStore } from "./store/invitation-store.ts";
import type { ItemLog } from "./store/item-log.ts";
import type { People } from "./store/people.ts";

/** What changes of groups are made of. */
export interface GroupParts {
  readonly kernel: Kernel;
  /** Everybody who can be in a group. */
  readonly people: People;
  /** Those of them who have an account here. */
  readonly here: People;
  readonly homes: GroupHomes;
  readonly groups: GroupStore;
  readonly invitations: InvitationStore;
  readonly log: ItemLog;
  readonly verifier: Verifier;
}

/** A roster that the asking device has signed, of this group. */
export interface AskedRoster {
  readonly conversationId: string;
  readonly messageId: string;
  readonly bytes: Buffer;
  readonly roster: Roster;
}

/** A roster as it comes. */
export interface SentRoster {
  readonly conversationId: string;
  readonly messageId: string;
  /** base64 */
  readonly roster: string;
}

/** Reads what was asked for; a roster of anybody else, or of another group, is refused. */
export async function readAsked(parts: GroupParts, input: SentRoster, actor: UserActor): Promise<AskedRoster> {
  const asked = await readSent(parts, input, actor.accountId);
  if (asked.roster.actor.deviceId !== actor.deviceId) throw new RosterRefused();
  return asked;
}

/** The same of a person whose device nobody here knows: that it has signed is proven all the same, for its own master key. */
export async function readSent(
  { verifier }: Pick<GroupParts, "verifier">,
  { conversationId, messageId, roster: text }: SentRoster,
  accountId: string,
): Promise<AskedRoster> {
  const bytes = Buffer.from(text, "base64");
  const roster = await openRoster(verifier, bytes).catch(() => {
    throw new RosterRefused();
  });
  if (roster.actor.accountId !== accountId || roster.groupId !== conversationId) throw new RosterRefused();
  return { conversationId, messageId, bytes, roster };
}

/** What the group is with it. The same roster asked for twice is known by the digest of its bytes. */
export function rowOf(
  { conversationId, bytes, roster: { revision, members, invitations = [], senders, endsAt } }: AskedRoster,
  home: string | null = null,
): GroupRow {
  const digest = createHash("sha256").update(bytes).digest();
  return { conversationId, revision, digest, members, invitations, senders, endsAt, bytes, home };
}

/** Nobody is in a group whom nobody here knows. */
export function expectPeople(known: ReadonlySet<string>, accountIds: readonly string[]): void {
  if (accountIds.some((accountId) => !known.has(accountId))) throw new AccountNotFound();
}

/** Whoever is at a server that knows no groups of others would be in one and hear nothing of it. */
export async function expectFollowers({ homes }: GroupParts, accountIds: readonly string[]): Promise<void> {
  if (!(await homes.canFollow(accountIds))) throw new AccountNotFound();
}

/**
 * The item, the members and the event, in one transaction; whoever is new or gone hears of it after the commit. `present`:
 * those in the roster who are not nobody by now.
 */
export async function writeRoster(
  { kernel, groups, invitations, log }: GroupParts,
  manager: EntityManager,
  asked: AskedRoster,
  next: GroupRow,
  before: readonly RosterMember[],
  present: ReadonlySet<string>,
): Promise<void> {
  const { conversationId, messageId, bytes, roster } = asked;
  const { revision, members, actor } = roster;
  const memberIds = members.map(({ accountId }) => accountId);
  const known = before.map(({ accountId }) => accountId);
  const leftIds = known.filter((accountId) => !memberIds.includes(accountId));
  const { sequence } = await log.append(manager, {
    conversationId,
    messageId,
    senderAccountId: actor.accountId,
    senderDeviceId: actor.deviceId,
    contentType: rosterContentType,
    roster: bytes,
    revision,
    changedAt: new Date(roster.changedAt),
    readers: memberIds,
  });
  await groups.setMembers(
    manager,
    { ...next, members: members.filter(({ accountId }) => present.has(accountId)) },
    sequence,
  );
  await invitations.follow(manager, next, kernel.clock.now());
  await kernel.outbox.append(manager, "group-changed", { conversationId, revision, memberIds, leftIds });
  afterCommit(manager, () => {
    // Of who stays nothing is told to who has gone; where that is the signer alone, there is nothing to tell but that.
    const isAlone = members.length === 1 && memberIds[0] === actor.accountId;
    const alone = isAlone ? { roster: bytes.toString("base64") } : {};
    const ended = encodeFrame("group.ended", { conversationId, ...alone });
    for (const accountId of leftIds) kernel.bus.send({ accountId }, ended);
  });
}

/** Tells those who are new that they are in it. */
export async function welcome({ kernel, groups }: GroupParts, asked: AskedRoster, added: readonly string[]) {
  const group = await groups.byId(asked.conversationId);
  if (group === undefined) throw new RosterRefused();
  const frame = encodeFrame("group.new", group);
  for (const accountId of added) kernel.bus.send({ accountId }, frame);
  return group;
}
