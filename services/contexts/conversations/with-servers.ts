import type { EntityManager } from "typeorm";
import { encodeFrame } from "../../../generated/server/frames.ts";
import { afterCommit } from "../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { directConversationId, isDirectConversationId } from "./direct-conversation-id.ts";
import { directKey } from "./rules/direct-key.ts";
import type { Blocks } from "./store/blocks.ts";
import type { ConversationViews } from "./store/conversation-views.ts";
import { insertDirect } from "./store/insert-direct.ts";
import { MEMBERS_MEMORY } from "./store/memberships.ts";
import type { People } from "./store/people.ts";

/** A conversation that somebody at another server has begun with somebody here. */
export interface BegunElsewhere {
  readonly conversationId: string;
  readonly inviterId: string;
  readonly inviteeId: string;
}

/** What other servers do with the conversations of two that their people are in. All of it within their transaction. */
export interface ConversationsWithServers {
  /** Whether it is there now with these two in it: it was, or it was made. */
  begin(manager: EntityManager, begun: BegunElsewhere): Promise<boolean>;

  isMember(manager: EntityManager, conversationId: string, accountId: string): Promise<boolean>;

  /** Takes somebody out, who is remembered as one who was in; false if they were not in. */
  leave(manager: EntityManager, conversationId: string, accountId: string): Promise<boolean>;

  /** Lets somebody in who was in before; false if they were not. */
  comeBack(manager: EntityManager, conversationId: string, accountId: string): Promise<boolean>;

  /** Takes one away in which nobody of here is left: whoever is elsewhere has it there. */
  end(manager: EntityManager, conversationId: string): Promise<void>;
}

/**
 * The same two have the same conversation at both of their servers, since its id comes of theirs: no server has to ask
 * another under which id they talk, and neither can give two people one that is of others. An id that came of no ids is
 * taken as it is, which is how d3chat begins a conversation; one that came of those of others is not.
 */
export function conversationsWithServers(
  kernel: Kernel,
  people: Pick<People, "hold">,
  views: Pick<ConversationViews, "byId">,
  { blockedBy }: Pick<Blocks, "blockedBy">,
): ConversationsWithServers {
  const { bus, log } = kernel;
  const isMember: ConversationsWithServers["isMember"] = async (manager, conversationId, accountId) => {
    const rows = (await manager.query(
      `SELECT 1 FROM conversation_members WHERE conversation_id = $1 AND account_id = $2`,
      [conversationId, accountId],
    )) as unknown[];
    return rows.length > 0;
  };
  const forget = (manager: EntityManager, conversationId: string): void =>
    afterCommit(manager, () => bus.forget(MEMBERS_MEMORY, conversationId));

  return {
    isMember,
    async begin(manager, { conversationId, inviterId, inviteeId }) {
      const key = directKey(inviterId, inviteeId);
      const isTheirs = directConversationId(key) === conversationId;
      if (!isTheirs && isDirectConversationId(conversationId)) return false;
      const memberIds = [inviterId, inviteeId];
      // What is erased of an account is what there is when it goes.
      if ((await people.hold(manager, memberIds)).size < memberIds.length) return false;
      const made = await insertDirect(kernel, manager, { conversationId, key: isTheirs ? key : null, memberIds });
      if (made) afterCommit(manager, () => void tell(conversationId, inviterId, inviteeId));
      if (made) return true;
      return (await isMember(manager, conversationId, inviterId)) && isMember(manager, conversationId, inviteeId);
    },
    async leave(manager, conversationId, accountId) {
      const [left] = (await manager.query(
        `DELETE FROM conversation_members WHERE conversation_id = $1 AND account_id = $2 RETURNING account_id`,
        [conversationId, accountId],
      )) as [unknown[], number];
      if (left.length === 0) return false;
      await manager.query(`INSERT INTO former_group_members VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
        conversationId,
        accountId,
      ]);
      forget(manager, conversationId);
      return true;
    },
    async comeBack(manager, conversationId, accountId) {
      // Into a group nobody comes but by a roster, whatever their server says.
      const [former] = (await manager.query(
        `DELETE FROM former_group_members WHERE conversation_id = $1 AND account_id = $2
           AND EXISTS (SELECT FROM conversations WHERE conversation_id = $1) RETURNING account_id`,
        [conversationId, accountId],
      )) as [unknown[], number];
      if (former.length === 0) return false;
      await manager.query(
        `INSERT INTO conversation_members (conversation_id, account_id, role, joined_at)
         VALUES ($1, $2, 'member', $3) ON CONFLICT DO NOTHING`,
        [conversationId, accountId, kernel.clock.now()],
      );
      forget(manager, conversationId);
      return true;
    },
    async end(manager, conversationId) {
      for (const table of ["conversation_members", "former_group_members", "conversations"])
        await manager.query(`DELETE FROM ${table} WHERE conversation_id = $1`, [conversationId]);
      await kernel.outbox.append(manager, "conversation-ended", { conversationId });
    },
  };

  /** As somebody here is told of a conversation that somebody here has opened. */
  async function tell(conversationId: string, inviterId: string, inviteeId: string): Promise<void> {
    try {
      if ((await blockedBy(inviteeId)).has(inviterId)) return;
      const conversation = await views.byId(conversationId);
      if (conversation) bus.send({ accountId: inviteeId }, encodeFrame("conversation.new", conversation));
    } catch (error) {
      log.warn({ error }, "nobody was told of a conversation that was begun elsewhere");
    }
  }
}
