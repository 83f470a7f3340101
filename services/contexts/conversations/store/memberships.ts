import type { DataSource } from "typeorm";
import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import { remember } from "../../../kernel/memory/remembered.ts";

/** Who is in which conversation. */
export interface Memberships {
  /** The members' account ids; empty for a conversation that does not exist. */
  membersOf(conversationId: string): Promise<readonly string[]>;

  isParticipant(conversationId: string, accountId: string): Promise<boolean>;

  /** Ids of all conversations of an account. */
  conversationsOf(accountId: string): Promise<readonly string[]>;

  /** Everybody who shares a conversation with this account, itself included. */
  contactsOf(accountId: string): Promise<readonly string[]>;
}

const MEMORY = "conversation-members";
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
export function createMemberships(dataSource: DataSource, outbox: Outbox, bus: Bus): Memberships {
  const members = remember((conversationId) => readMembers(dataSource, conversationId), REMEMBERED);
  bus.onForget(MEMORY, members.forget);
  outbox.onCommitted("conversation-created", ({ payload }) => bus.forget(MEMORY, payload.conversationId));
  const membersOf = members.of;

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
    async contactsOf(accountId) {
      const rows = (await dataSource.query(
        `SELECT DISTINCT other.account_id
         FROM conversation_members own JOIN conversation_members other USING (conversation_id)
         WHERE own.account_id = $1`,
        [accountId],
      )) as { account_id: string }[];
      return rows.map((row) => row.account_id);
    },
  };
}

async function readMembership(dataSource: DataSource, conversationId: string, accountId: string): Promise<boolean> {
  const rows = (await dataSource.query(
    `SELECT EXISTS (SELECT FROM conversation_members WHERE conversation_id = $1 AND account_id = $2) AS "isOne"`,
    [conversationId, accountId],
  )) as { isOne: boolean }[];
  return rows[0]!.isOne;
}

async function readMembers(dataSource: DataSource, conversationId: string): Promise<readonly string[]> {
  const rows = (await dataSource.query(
    `SELECT account_id FROM conversation_members WHERE conversation_id = $1 ORDER BY account_id`,
    [conversationId],
  )) as { account_id: string }[];
  return rows.map((row) => row.account_id);
}
