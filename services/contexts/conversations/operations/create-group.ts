import { RosterRefused } from "../../../../generated/contracts/conversations/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { rosterStep } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { isDirectConversationId } from "../direct-conversation-id.ts";
import { expectFollowers, expectPeople, readAsked, rowOf, welcome, writeRoster } from "../write-roster.ts";
import type { GroupParts } from "../write-roster.ts";

/** Begins a group: its first roster is its first item. */
export function createGroup(parts: GroupParts): ConversationsOperations["createGroup"] {
  const { kernel, groups } = parts;
  return async (input, { actor }) => {
    kernel.freeSpace.expectRoom();
    const asked = await readAsked(parts, input, actor);
    const { roster, conversationId } = asked;
    if (rosterStep(null, roster) === null || isDirectConversationId(conversationId)) throw new RosterRefused();
    const memberIds = roster.members.map(({ accountId }) => accountId);
    const next = rowOf(asked);
    await expectFollowers(parts, memberIds);
    const begun = await transaction(kernel.dataSource, async (manager) => {
      const held = await parts.people.hold(manager, memberIds);
      expectPeople(held, memberIds);
      if (!(await groups.begin(manager, next, actor.accountId, kernel.clock.now()))) {
        const before = await groups.hold(manager, conversationId);
        if (before?.digest.equals(next.digest)) return false;
        throw new RosterRefused();
      }
      await writeRoster(parts, manager, asked, next, [], held);
      return true;
    });
    return welcome(parts, asked, begun ? memberIds : []);
  };
}
