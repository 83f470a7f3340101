import type { DataSource } from "typeorm";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { readBlocks } from "../store/blocks.ts";
import type { People } from "../store/people.ts";

/** Whom one has blocked. */
export function listBlocks(dataSource: DataSource, people: People): ConversationsOperations["listBlocks"] {
  return async (_input, { actor }) => {
    const rows = await readBlocks(dataSource.manager, actor.accountId);
    const profiles = await people.profilesOf(rows.map((row) => row.blocked_account_id));
    const blocks = rows.flatMap(({ blocked_account_id, blocked_at }) => {
      const profile = profiles.get(blocked_account_id);
      return profile ? [{ profile, blockedAt: blocked_at.toISOString() }] : [];
    });
    return { blocks };
  };
}
