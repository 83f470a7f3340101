import type { DataSource } from "typeorm";
import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { remember } from "../../../kernel/memory/remembered.ts";

/** A group as it is sent to. */
export interface KnownGroup {
  readonly revision: number;

  /** Who writes in it; null: everybody does. */
  readonly senders: readonly string[] | null;

  /** When it is over; null: never. */
  readonly endsAt: Date | null;

  /** The server that places what is said in it; null: this one. */
  readonly home: string | null;
}

/** Who is in which conversation. */
export interface Memberships {
  /** The members' account ids; empty for a conversation that does not exist. */
  membersOf(conversationId: string): Promise<readonly string[]>;

  isParticipant(conversationId: string, accountId: string): Promise<boolean>;

  /** Ids of all conversations of two people of an account. */
  conversationsOf(accountId: string): Promise<readonly string[]>;

  /** The groups of an account that are not over, and from which item on each is theirs to read. */
  groupsOf(accountId: string): Promise<readonly { readonly conversationId: string; readonly since: number }[]>;

  /** From which item on a conversation is somebody's to read. */
  sinceIn(conversationId: string, accountId: string): Promise<number>;

  /**
   * What a group's newest roster says to whoever sends something there; null of a conversation that is no group. Where
   * somebody knows of a later one (`atLeast`, its revision) than is remembered, it is looked for.
   */
  groupOf(conversationId: string, atLeast?: number): Promise<KnownGroup | null>;

  /** Everybody who shares a conversation with this account, itself included. */
  contactsOf(accountId: string): Promise<readonly string[]>;
}

/** What every node forgets of a conversation whose members change. */
export const MEMBERS_MEMORY = "conversation-members";
const GROUPS = { most: 50_000, milliseconds: 60_000 };
/** Everybody in a conversation, of two people or more. */
const EVERYBODY = `(
  SELECT conversation_id, account_id FROM conversation_members
  UNION ALL SELECT conversation_id, account_id FROM group_members
) AS everybody`;
const REMEMBERED = {
  most: 50_000,
  milliseconds: 60_000,
  // A conversation that does not exist may come to be.
  keep: (members: readonly string[]) => members.length > 0,
};

/**
 * Who is in a conversation, from memory, so that the hot path of a message asks the database nothing. Every node
 * forgets a conversation with the commit that changes its members.
 */
export function createMemberships(dataSource: DataSource, outbox: Outbox, bus: Bus, clock: Clock): Memberships {
  const members = remember((conversationId) => readMembers(dataSource, conversationId), REMEMBERED);
  const groups = remember((conversationId) => readGroup(dataSource, conversationId), GROUPS);
  bus.onForget(MEMBERS_MEMORY, (conversationId) => {
    members.forget(conversationId);
    groups.forget(conversationId);
  });
  outbox.onCommitted("conversation-created", ({ payload }) => bus.forget(MEMBERS_MEMORY, payload.conversationId));
  outbox.onCommitted("member-erased", ({ payload }) => bus.forget(MEMBERS_MEMORY, payload.conversationId));
  outbox.onCommitted("conversation-ended", ({ payload }) => bus.forget(MEMBERS_MEMORY, payload.conversationId));
  outbox.onCommitted("group-changed", ({ payload }) => bus.forget(MEMBERS_MEMORY, payload.conversationId));
  const membersOf = members.of;
  const groupOf: Memberships["groupOf"] = async (conversationId, atLeast = 0) => {
    const known = await groups.held(conversationId);
    // Another node's word of a change may be late, or lost.
    if (known && known.revision < atLeast) groups.forget(conversationId);
    // A roster can be read before this process hears of its commit: members that are asked for next are not those before it.
    if (groups.held(conversationId) === undefined) members.forget(conversationId);
    return groups.of(conversationId);
  };

  return {
    membersOf,
    async isParticipant(conversationId, accountId) {
      // From memory for its members alone. Everybody can work out the id of two others' conversation: whoever is none of
      // them waits for the database whether there is such a conversation or not, and whether they are at it or not.
      if ((await members.held(conversationId))?.includes(accountId) === true) return true;
      const isOne = await readMembership(dataSource, conversationId, accountId);
      if (isOne) await membersOf(conversationId);
      return isOne;
    },
    async conversationsOf(accountId) {
      const rows = (await dataSource.query(`SELECT conversation_id FROM conversation_members WHERE account_id = $1`, [
        accountId,
      ])) as { conversation_id: string }[];
      return rows.map((row) => row.conversation_id);
    },
    async groupsOf(accountId) {
      const rows = (await dataSource.query(
        `SELECT conversation_id, since FROM group_members JOIN groups USING (conversation_id)
         WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY conversation_id`,
        [accountId, clock.now()],
      )) as { conversation_id: string; since: number }[];
      return rows.map(({ conversation_id, since }) => ({ conversationId: conversation_id, since: Number(since) }));
    },
    async sinceIn(conversationId, accountId) {
      if ((await groupOf(conversationId)) === null) return 1;
      const rows = (await dataSource.query(
        `SELECT since FROM group_members WHERE conversation_id = $1 AND account_id = $2`,
        [conversationId, accountId],
      )) as { since: number }[];
      return Number(rows[0]?.since ?? Number.MAX_SAFE_INTEGER);
    },
    groupOf,
    async contactsOf(accountId) {
      const rows = (await dataSource.query(
        `SELECT DISTINCT other.account_id
         FROM conversation_members own JOIN conversation_members other USING (conversation_id)
         WHERE own.account_id = $1
         UNION SELECT other.account_id
         FROM group_members own JOIN group_members other USING (conversation_id)
         WHERE own.account_id = $1`,
        [accountId],
      )) as { account_id: string }[];
      return rows.map((row) => row.account_id);
    },
  };
}

async function readMembership(dataSource: DataSource, conversationId: string, accountId: string): Promise<boolean> {
  const rows = (await dataSource.query(
    `SELECT EXISTS (SELECT FROM ${EVERYBODY} WHERE conversation_id = $1 AND account_id = $2) AS "isOne"`,
    [conversationId, accountId],
  )) as { isOne: boolean }[];
  return rows[0]!.isOne;
}

async function readMembers(dataSource: DataSource, conversationId: string): Promise<readonly string[]> {
  const rows = (await dataSource.query(
    `SELECT account_id FROM ${EVERYBODY} WHERE conversation_id = $1 ORDER BY account_id`,
    [conversationId],
  )) as { account_id: string }[];
  return rows.map((row) => row.account_id);
}

async function readGroup(dataSource: DataSource, conversationId: string): Promise<KnownGroup | null> {
  const [row] = (await dataSource.query(
    `SELECT revision, ends_at AS "endsAt", home, CASE senders WHEN 'managers' THEN (
       SELECT array_agg(account_id::text) FROM group_members m
       WHERE m.conversation_id = g.conversation_id AND (role = 'owner' OR admin)
     ) END AS senders FROM groups g WHERE conversation_id = $1`,
    [conversationId],
  )) as KnownGroup[];
  return row ?? null;
}
