import type { DataSource, EntityManager } from "typeorm";
import type { Conversation, Member } from "../../../../generated/contracts/conversations/types.ts";
import type { ListPosition } from "../rules/list-cursor.ts";
import type { People } from "./people.ts";

interface ConversationRow {
  conversation_id: string;
  kind: Conversation["kind"];
  created_at: Date;
  last_activity_at: Date;
}

interface MemberRow {
  conversation_id: string;
  account_id: string;
  role: Member["role"];
  joined_at: Date;
}

const COLUMNS = "c.conversation_id, c.kind, c.created_at, c.last_activity_at";

/** Reads conversations as clients see them, members and their profiles included. */
export class ConversationViews {
  readonly #dataSource: DataSource;
  readonly #people: People;

  constructor(dataSource: DataSource, people: People) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  async byId(
    conversationId: string,
    manager: EntityManager = this.#dataSource.manager,
  ): Promise<Conversation | undefined> {
    return this.#first(manager, `SELECT ${COLUMNS} FROM conversations c WHERE c.conversation_id = $1`, conversationId);
  }

  async byDirectKey(key: string): Promise<Conversation | undefined> {
    return this.#first(this.#dataSource.manager, `SELECT ${COLUMNS} FROM conversations c WHERE c.direct_key = $1`, key);
  }

  /** Latest activity first, from just after a position. */
  async pageOf(accountId: string, after: ListPosition | undefined, limit: number): Promise<Conversation[]> {
    const rows = (await this.#dataSource.query(
      `SELECT ${COLUMNS}
       FROM conversations c JOIN conversation_members m USING (conversation_id)
       WHERE m.account_id = $1
         AND ($2::timestamptz IS NULL OR (c.last_activity_at, c.conversation_id) < ($2::timestamptz, $3::uuid))
       ORDER BY c.last_activity_at DESC, c.conversation_id DESC
       LIMIT $4`,
      [accountId, after?.lastActivityAt ?? null, after?.conversationId ?? null, limit],
    )) as ConversationRow[];
    return this.#complete(this.#dataSource.manager, rows);
  }

  async #first(manager: EntityManager, statement: string, parameter: string): Promise<Conversation | undefined> {
    const rows = (await manager.query(statement, [parameter])) as ConversationRow[];
    return (await this.#complete(manager, rows))[0];
  }

  async #complete(manager: EntityManager, rows: readonly ConversationRow[]): Promise<Conversation[]> {
    if (rows.length === 0) return [];
    const members = (await manager.query(
      `SELECT conversation_id, account_id, role, joined_at FROM conversation_members
       WHERE conversation_id = ANY($1::uuid[]) ORDER BY joined_at, account_id`,
      [rows.map((row) => row.conversation_id)],
    )) as MemberRow[];
    const profiles = await this.#people.profilesOf([...new Set(members.map((member) => member.account_id))]);
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      kind: row.kind,
      members: members.flatMap((member) => {
        const profile = profiles.get(member.account_id);
        if (member.conversation_id !== row.conversation_id || !profile) return [];
        return [{ profile, role: member.role, joinedAt: member.joined_at.toISOString() }];
      }),
      createdAt: row.created_at.toISOString(),
      lastActivityAt: row.last_activity_at.toISOString(),
    }));
  }
}
