import type { DataSource } from "typeorm";

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

const REMEMBERED = 50_000;

/**
 * Members of a direct conversation never change, so once read they are true for good, and the hot path of a message
 * asks the database nothing.
 */
export function createMemberships(dataSource: DataSource): Memberships {
  const known = new Map<string, Promise<readonly string[]>>();

  // The promise is kept, not its value: those who ask while it is under way share it, and so keep their order.
  const membersOf = (conversationId: string): Promise<readonly string[]> => {
    const remembered = known.get(conversationId);
    if (remembered) return remembered;
    const oldest = known.size >= REMEMBERED ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    const asked = readMembers(dataSource, conversationId);
    known.set(conversationId, asked);
    // Nothing is remembered of a failure, nor of a conversation that may come to be.
    asked.then(
      (members) => members.length === 0 && known.delete(conversationId),
      () => known.delete(conversationId),
    );
    return asked;
  };

  return {
    membersOf,
    async isParticipant(conversationId, accountId) {
      return (await membersOf(conversationId)).includes(accountId);
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

async function readMembers(dataSource: DataSource, conversationId: string): Promise<readonly string[]> {
  const rows = (await dataSource.query(
    `SELECT account_id FROM conversation_members WHERE conversation_id = $1 ORDER BY account_id`,
    [conversationId],
  )) as { account_id: string }[];
  return rows.map((row) => row.account_id);
}
