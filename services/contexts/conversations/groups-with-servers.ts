import type { EntityManager } from "typeorm";
import { RosterRefused } from "../../../generated/contracts/conversations/errors.ts";
import { afterCommit } from "../../../generated/server/runtime/transaction.ts";
import { isWelcome, rosterStep } from "../../../web/crypto/verify.ts";
import type { Roster } from "../../../web/crypto/verify.ts";
import { applyRoster } from "./apply-roster.ts";
import { isDirectConversationId } from "./direct-conversation-id.ts";
import type { GroupRow } from "./store/group-store.ts";
import { readSent, rowOf, welcome, writeRoster } from "./write-roster.ts";
import type { AskedRoster, GroupParts, SentRoster } from "./write-roster.ts";

/** A roster that the home of a group has placed. */
export interface PlacedRoster extends SentRoster {
  readonly home: string;
  readonly senderAccountId: string;
}

/** The groups that people of several servers are in. All of it within the transaction of whoever asks. */
export interface GroupsWithServers {
  /** Where what is said in a group is placed: null, here; undefined of what is no group. */
  homeOf(conversationId: string, manager?: EntityManager): Promise<string | null | undefined>;

  /** A change that somebody elsewhere has signed, of a group that is at home here; what may not be is thrown. */
  change(manager: EntityManager, sent: SentRoster, accountId: string): Promise<void>;

  /** Who would be in it: nothing of the roster is believed by that but who is meant. Undefined of none that is signed. */
  read(sent: PlacedRoster): Promise<Roster | undefined>;

  /** Whether this roster lets somebody of here into a group in which nobody of here is. */
  isBeginning(manager: EntityManager, roster: Roster): Promise<boolean>;

  /** Follows the home; false where it may not say that. */
  follow(manager: EntityManager, placed: PlacedRoster): Promise<boolean>;

  isMember(manager: EntityManager, conversationId: string, accountId: string): Promise<boolean>;

  /** From which item on the first of these is in it; undefined where none is. */
  sinceOf(conversationId: string, accountIds: readonly string[]): Promise<number | undefined>;

  /** Everybody who is in it or was. */
  everIn(conversationId: string): Promise<readonly string[]>;
}

/**
 * A group is at home where it was begun. That server alone gives what is said its place and lets one roster follow the
 * other; those of its people elsewhere have the same log, from where the first of them came. Nobody's server can say who is
 * in a group: the rosters are signed by devices, and are checked here as at home, and by every device again.
 */
export function groupsWithServers(parts: GroupParts): GroupsWithServers {
  const { groups, people, here, kernel } = parts;
  const { manager: outside } = kernel.dataSource;
  /** Those of them who have an account here. */
  const hereOf = async (accountIds: readonly string[]) => [...(await here.profilesOf(accountIds)).keys()];

  return {
    homeOf: (conversationId, manager) => groups.homeOf(conversationId, manager),
    async change(manager, sent, accountId) {
      const asked = await readSent(parts, sent, accountId);
      const step = await applyRoster(parts, manager, asked);
      const added = step?.added ?? [];
      if (added.length > 0) tellLater(manager, asked, added);
    },
    read: async (placed) => (await readSent(parts, placed, placed.senderAccountId).catch(unlessRefused))?.roster,
    async isBeginning(manager, roster) {
      const inIt = await hereOf(await membersAt(manager, roster.groupId));
      const listed = await hereOf(roster.members.map(({ accountId }) => accountId));
      return inIt.length === 0 && listed.length > 0;
    },
    async follow(manager, placed) {
      const asked = await readSent(parts, placed, placed.senderAccountId);
      const { roster, conversationId } = asked;
      const next = rowOf(asked, placed.home);
      const memberIds = roster.members.map(({ accountId }) => accountId);
      const held = await people.hold(manager, memberIds);
      const before = await groups.hold(manager, conversationId);
      const inIt = await hereOf(await membersAt(manager, conversationId));
      const hereIds = await hereOf(memberIds);
      if (before === undefined) {
        if (isDirectConversationId(conversationId) || !mayBegin(roster, hereIds)) return false;
        if (!(await groups.begin(manager, next, roster.actor.accountId, kernel.clock.now()))) return false;
      } else {
        if (before.home !== placed.home || !mayFollow(before, roster, hereIds, inIt.length > 0)) return false;
        await groups.advance(manager, next, kernel.clock.now());
      }
      await writeRoster(parts, manager, asked, next, before?.members ?? [], held);
      const added = hereIds.filter((id) => !inIt.includes(id));
      if (added.length > 0) tellLater(manager, asked, added);
      return true;
    },
    isMember: async (manager, conversationId, accountId) =>
      (await membersAt(manager, conversationId)).includes(accountId),
    async sinceOf(conversationId, accountIds) {
      const [row] = (await outside.query(
        `SELECT min(since) AS since FROM group_members WHERE conversation_id = $1 AND account_id = ANY($2::uuid[])`,
        [conversationId, accountIds],
      )) as { since: number | string | null }[];
      return row?.since == null ? undefined : Number(row.since);
    },
    async everIn(conversationId) {
      const rows = (await outside.query(
        `SELECT account_id AS id FROM group_members WHERE conversation_id = $1
         UNION SELECT account_id FROM former_group_members WHERE conversation_id = $1`,
        [conversationId],
      )) as { id: string }[];
      return rows.map(({ id }) => id);
    },
  };

  /** Whoever is new is told as at home. */
  function tellLater(manager: EntityManager, asked: AskedRoster, added: readonly string[]): void {
    afterCommit(manager, () => {
      welcome(parts, asked, added).catch((error: unknown) =>
        kernel.log.warn({ error }, "nobody was welcomed to a group"),
      );
    });
  }
}

/** What is begun here begins with its first roster, or with one that lets somebody of here in. */
function mayBegin(roster: Roster, hereIds: readonly string[]): boolean {
  if (roster.revision === 1) return rosterStep(null, roster) !== null && isFor(roster, hereIds);
  return hereIds.some((accountId) => isWelcome(accountId, roster));
}

/** One on top of the other; while nobody of here was in it there may have been others between. */
function mayFollow(before: GroupRow, roster: Roster, hereIds: readonly string[], isIn: boolean): boolean {
  if (rosterStep(before, roster) !== null) return isIn || isFor(roster, hereIds);
  if (isIn || roster.revision <= before.revision || roster.endsAt !== before.endsAt) return false;
  return hereIds.some((accountId) => isWelcome(accountId, roster));
}

function isFor({ members }: Roster, hereIds: readonly string[]): boolean {
  return members.some(({ accountId }) => hereIds.includes(accountId));
}

async function membersAt(manager: EntityManager, conversationId: string): Promise<string[]> {
  const rows = (await manager.query(`SELECT account_id AS id FROM group_members WHERE conversation_id = $1`, [
    conversationId,
  ])) as { id: string }[];
  return rows.map(({ id }) => id);
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof RosterRefused)) throw error;
}
