import type { DataSource, EntityManager } from "typeorm";
import type { Group, GroupMember, GroupSenders } from "../../../../generated/contracts/conversations/types.ts";
import { openRoster } from "../../../../web/crypto/verify.ts";
import type { Invitation, Roster, RosterMember, Verifier } from "../../../../web/crypto/verify.ts";
import { holdConversationId } from "./hold-conversation-id.ts";
import type { People } from "./people.ts";

/** What a group is from one roster on. */
export interface GroupRow {
  readonly conversationId: string;
  readonly revision: number;
  readonly digest: Buffer;
  readonly members: readonly RosterMember[];
  readonly invitations: readonly Invitation[];
  /** Undefined where everybody writes. */
  readonly senders: Roster["senders"];
  /** Milliseconds since 1970; undefined where it never ends. */
  readonly endsAt: Roster["endsAt"];
  /** The roster itself. */
  readonly bytes: Buffer | null;
  /** The server that places what is said in it; null: this one. */
  readonly home: string | null;
}

interface ListedRow {
  conversation_id: string;
  revision: number;
  created_at: Date;
}

interface MemberRow {
  conversation_id: string;
  account_id: string;
  role: GroupMember["role"];
  admin: boolean;
  since: number;
}

const PAGE = 100;

/** Groups and who is in them. */
export class GroupStore {
  readonly #dataSource: DataSource;
  readonly #people: People;
  readonly #verifier: Verifier;

  constructor(dataSource: DataSource, people: People, verifier: Verifier) {
    this.#verifier = verifier;
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** Held against every other change until the transaction ends. */
  async hold(manager: EntityManager, conversationId: string): Promise<GroupRow | undefined> {
    const [row] = (await manager.query(
      `SELECT revision, roster_digest, roster, home FROM groups WHERE conversation_id = $1 FOR UPDATE`,
      [conversationId],
    )) as { revision: number; roster_digest: Buffer; roster: Buffer | null; home: string | null }[];
    if (!row) return undefined;
    const said = await this.#saidIn(row.roster);
    const { invitations = [], senders, endsAt } = said;
    return {
      conversationId,
      revision: row.revision,
      digest: row.roster_digest,
      bytes: row.roster,
      home: row.home,
      invitations,
      senders,
      endsAt,
      // Somebody elsewhere who has deleted their account is nobody's here, and stays in the roster until another one says so.
      members: said.members ?? (await membersAt(manager, conversationId)),
    };
  }

  /** Where what is said in it is placed: null, here; undefined of what is no group. */
  async homeOf(conversationId: string, manager = this.#dataSource.manager): Promise<string | null | undefined> {
    const [row] = (await manager.query(`SELECT home FROM groups WHERE conversation_id = $1`, [conversationId])) as {
      home: string | null;
    }[];
    return row?.home;
  }

  /** Whether its newest roster is of these bytes. */
  async standsAt(conversationId: string, digest: Buffer): Promise<boolean> {
    const rows = (await this.#dataSource.query(`SELECT FROM groups WHERE conversation_id = $1 AND roster_digest = $2`, [
      conversationId,
      digest,
    ])) as unknown[];
    return rows.length > 0;
  }

  /** False if there is something of this id already. */
  async begin(manager: EntityManager, next: GroupRow, createdBy: string, now: Date): Promise<boolean> {
    await holdConversationId(manager, next.conversationId);
    const inserted = (await manager.query(
      `INSERT INTO groups (conversation_id, revision, roster_digest, created_by, created_at, roster, senders,
         ends_at, home)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE NOT EXISTS (SELECT FROM conversations WHERE conversation_id = $1)
       ON CONFLICT DO NOTHING RETURNING conversation_id`,
      [
        ...[next.conversationId, next.revision, next.digest, createdBy, now],
        ...[next.bytes, sendersOf(next), endOf(next), next.home],
      ],
    )) as unknown[];
    return inserted.length > 0;
  }

  /** Once nobody is in it, it is over: nobody can come back to it, nor read what was said there. */
  async advance(manager: EntityManager, next: GroupRow, now: Date): Promise<void> {
    const over = next.members.length === 0 ? now : null;
    await manager.query(
      `UPDATE groups SET revision = $2, roster_digest = $3, roster = $4, senders = $5, ends_at = COALESCE($6, ends_at)
       WHERE conversation_id = $1`,
      [next.conversationId, next.revision, next.digest, next.bytes, sendersOf(next), over],
    );
  }

  /** Those who were in it already keep what is theirs to read; `since` is for who is new. */
  async setMembers(manager: EntityManager, next: GroupRow, since: number): Promise<void> {
    const ids = next.members.map(({ accountId }) => accountId);
    await manager.query(
      `WITH gone AS (
         DELETE FROM group_members WHERE conversation_id = $1 AND NOT (account_id = ANY($2::uuid[]))
         RETURNING conversation_id, account_id
       )
       INSERT INTO former_group_members (conversation_id, account_id) SELECT * FROM gone ON CONFLICT DO NOTHING`,
      [next.conversationId, ids],
    );
    await manager.query(
      `INSERT INTO group_members (conversation_id, account_id, role, admin, place, since)
       SELECT $1, account_id, CASE role WHEN 'owner' THEN role ELSE 'member' END, role = 'admin', place, $4
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS member (account_id, role, place)
       ON CONFLICT (conversation_id, account_id) DO UPDATE 
         SET role = EXCLUDED.role, admin = EXCLUDED.admin, place = EXCLUDED.place`,
      [next.conversationId, ids, next.members.map(({ role }) => role), since],
    );
  }

  byId(conversationId: string): Promise<Group | undefined> {
    return this.#one(`conversation_id = $1`, [conversationId]);
  }

  /** One that is not over: of those that are, nothing is told any more, whether they have been taken away yet or not. */
  lastingById(conversationId: string, now: Date): Promise<Group | undefined> {
    return this.#one(`conversation_id = $1 AND (ends_at IS NULL OR ends_at > $2)`, [conversationId, now]);
  }

  /** A page of an account's groups that are not over, and where the next one begins. */
  async pageOf(
    accountId: string,
    after: string | undefined,
    now: Date,
  ): Promise<{ groups: Group[]; next: string | null }> {
    const rows = (await this.#dataSource.query(
      `SELECT g.conversation_id, g.revision, g.created_at
       FROM group_members m JOIN groups g USING (conversation_id)
       WHERE m.account_id = $1 AND ($2::uuid IS NULL OR g.conversation_id > $2)
         AND (g.ends_at IS NULL OR g.ends_at > $4)
       ORDER BY g.conversation_id LIMIT $3`,
      [accountId, after ?? null, PAGE + 1, now],
    )) as ListedRow[];
    const page = rows.slice(0, PAGE);
    const next = rows.length > PAGE ? page.at(-1)!.conversation_id : null;
    return { groups: await this.#complete(page), next };
  }

  /** Whether it has come to its end. */
  async isOver(conversationId: string, now: Date): Promise<boolean> {
    const rows = (await this.#dataSource.query(`SELECT FROM groups WHERE conversation_id = $1 AND ends_at <= $2`, [
      conversationId,
      now,
    ])) as unknown[];
    return rows.length > 0;
  }

  /** The links of a group as its newest roster has them. */
  async invitationsOf(conversationId: string): Promise<readonly Invitation[]> {
    const rows = (await this.#dataSource.query(`SELECT roster FROM groups WHERE conversation_id = $1`, [
      conversationId,
    ])) as { roster: Buffer | null }[];
    return (await this.#saidIn(rows[0]?.roster ?? null)).invitations ?? [];
  }

  /** What a roster says besides its members; nothing of one that was written before it could. */
  async #saidIn(
    roster: Buffer | null,
  ): Promise<Partial<Pick<Roster, "members" | "invitations" | "senders" | "endsAt">>> {
    return roster === null ? {} : openRoster(this.#verifier, roster);
  }

  async #one(condition: string, values: readonly unknown[]): Promise<Group | undefined> {
    const rows = (await this.#dataSource.query(
      `SELECT conversation_id, revision, created_at FROM groups WHERE ${condition}`,
      [...values],
    )) as ListedRow[];
    return (await this.#complete(rows))[0];
  }

  async #complete(rows: readonly ListedRow[]): Promise<Group[]> {
    if (rows.length === 0) return [];
    const members = await readMembers(
      this.#dataSource.manager,
      rows.map((row) => row.conversation_id),
    );
    const profiles = await this.#people.profilesOf([...new Set(members.map((member) => member.account_id))]);
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      revision: row.revision,
      members: members.flatMap(({ conversation_id, account_id, role, admin, since }) => {
        const profile = profiles.get(account_id);
        return conversation_id === row.conversation_id && profile
          ? [{ profile, role, since, ...(admin ? { admin } : {}) }]
          : [];
      }),
      createdAt: row.created_at.toISOString(),
    }));
  }
}

async function membersAt(manager: EntityManager, conversationId: string): Promise<RosterMember[]> {
  const rows = await readMembers(manager, [conversationId]);
  return rows.map(({ account_id, role, admin }) => ({ accountId: account_id, role: admin ? "admin" : role }));
}

function sendersOf({ senders }: GroupRow): GroupSenders {
  return senders ?? "everybody";
}

function endOf({ endsAt }: GroupRow): Date | null {
  return endsAt === undefined ? null : new Date(endsAt);
}

async function readMembers(manager: EntityManager, conversationIds: readonly string[]): Promise<MemberRow[]> {
  return (await manager.query(
    `SELECT conversation_id, account_id, role, admin, since FROM group_members
     WHERE conversation_id = ANY($1::uuid[]) ORDER BY conversation_id, place`,
    [conversationIds],
  )) as MemberRow[];
}
