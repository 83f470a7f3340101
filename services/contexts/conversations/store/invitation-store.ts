import type { DataSource, EntityManager } from "typeorm";
import type { AskToJoinInput } from "../../../../generated/contracts/conversations/operations.ts";
import type { GroupRow } from "./group-store.ts";

/** A link as the server knows it. */
export interface InvitationRow {
  readonly conversation_id: string;
  readonly public_key: Buffer;
  readonly expires_at: Date;
  readonly uses: number;
  readonly used: number;
  readonly ended_at: Date | null;
}

/** Somebody who waits to be let in. */
export interface AskingRow {
  readonly account_id: string;
  readonly invitation_id: string;
  readonly master_key: Buffer;
  readonly proof: Buffer;
  readonly asked_at: Date;
}

const PAGE = 100;

/** Links into groups, as rosters say them, and who asks to be let in by one. */
export class InvitationStore {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The links are those of this roster from now on, and whoever is in it waits no more. */
  async follow(manager: EntityManager, { conversationId, invitations, members }: GroupRow, now: Date): Promise<void> {
    await manager.query(
      `UPDATE group_invitations SET ended_at = $3
       WHERE conversation_id = $1 AND ended_at IS NULL AND NOT (invitation_id = ANY($2::uuid[]))`,
      [conversationId, invitations.map(({ id }) => id), now],
    );
    for (const { id, key, until, uses, admitted } of invitations) {
      await manager.query(
        `INSERT INTO group_invitations (invitation_id, conversation_id, public_key, expires_at, uses, used)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (invitation_id) DO UPDATE SET used = EXCLUDED.used
         WHERE group_invitations.conversation_id = EXCLUDED.conversation_id`,
        [id, conversationId, Buffer.from(key), new Date(until), uses, admitted.length],
      );
    }
    await manager.query(`DELETE FROM join_requests WHERE conversation_id = $1 AND account_id = ANY($2::uuid[])`, [
      conversationId,
      members.map(({ accountId }) => accountId),
    ]);
  }

  async byId(invitationId: string): Promise<InvitationRow | undefined> {
    const rows = (await this.#dataSource.query(
      `SELECT conversation_id, public_key, expires_at, uses, used, ended_at FROM group_invitations
       WHERE invitation_id = $1`,
      [invitationId],
    )) as InvitationRow[];
    return rows[0];
  }

  /** One asking for each account and group; the newest counts. */
  async ask(
    manager: EntityManager,
    conversationId: string,
    accountId: string,
    { invitationId, masterKey, proof }: AskToJoinInput,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO join_requests (conversation_id, account_id, invitation_id, master_key, proof, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (conversation_id, account_id) DO UPDATE SET invitation_id = EXCLUDED.invitation_id,
         master_key = EXCLUDED.master_key, proof = EXCLUDED.proof`,
      [conversationId, accountId, invitationId, Buffer.from(masterKey, "base64"), Buffer.from(proof, "base64"), now],
    );
  }

  async askingAt(conversationId: string): Promise<readonly AskingRow[]> {
    return (await this.#dataSource.query(
      `SELECT account_id, invitation_id, master_key, proof, asked_at FROM join_requests
       WHERE conversation_id = $1 ORDER BY asked_at, account_id LIMIT ${PAGE}`,
      [conversationId],
    )) as AskingRow[];
  }
}
