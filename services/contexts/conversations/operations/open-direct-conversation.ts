import type { EntityManager } from "typeorm";
import { CannotTalkToYourself } from "../../../../generated/contracts/conversations/errors.ts";
import { AccountNotFound } from "../../../../generated/contracts/identity/errors.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { directConversationId } from "../direct-conversation-id.ts";
import { directKey } from "../rules/direct-key.ts";
import type { Blocks } from "../store/blocks.ts";
import type { ConversationViews } from "../store/conversation-views.ts";
import { insertDirect } from "../store/insert-direct.ts";
import type { People } from "../store/people.ts";

/**
 * The direct conversation of two people: the one that exists, or a new one. The unique key decides between those who
 * ask at the same time; the others wait for its commit and find what it made.
 */
export function openDirectConversation(
  kernel: Kernel,
  people: People,
  views: ConversationViews,
  blocks: Pick<Blocks, "blockedBy">,
): ConversationsOperations["openDirectConversation"] {
  return async ({ accountId }, { actor }) => {
    kernel.freeSpace.expectRoom();
    if (accountId === actor.accountId) throw new CannotTalkToYourself();
    if (!(await people.profilesOf([accountId])).has(accountId)) throw new AccountNotFound();

    const key = directKey(accountId, actor.accountId);
    const existing = await views.byDirectKey(key);
    if (existing) return existing;

    const memberIds = [actor.accountId, accountId];
    const created = await transaction(kernel.dataSource, (manager) => create(kernel, people, manager, key, memberIds));
    const conversation = (await views.byDirectKey(key))!;
    if (created) {
      const frame = encodeFrame("conversation.new", conversation);
      const keptBack = (await blocks.blockedBy(accountId)).has(actor.accountId);
      if (!keptBack) kernel.bus.send({ accountId }, frame);
      kernel.bus.send({ accountId: actor.accountId, exceptDeviceId: actor.deviceId }, frame);
    }
    return conversation;
  };
}

async function create(
  kernel: Kernel,
  people: People,
  manager: EntityManager,
  key: string,
  memberIds: string[],
): Promise<boolean> {
  // What is erased of an account is what there is when it goes: nothing of it may come after that.
  if ((await people.hold(manager, memberIds)).size < memberIds.length) throw new AccountNotFound();
  return insertDirect(kernel, manager, { conversationId: directConversationId(key), key, memberIds });
}
