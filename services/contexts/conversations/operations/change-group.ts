import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { applyRoster } from "../apply-roster.ts";
import { changeAtHome } from "../change-at-home.ts";
import { expectFollowers, readAsked, welcome } from "../write-roster.ts";
import type { GroupParts } from "../write-roster.ts";

/** Adds or removes people, says what they may do, or lets the asker leave; one change after the other, each on top of the one before. */
export function changeGroup(parts: GroupParts): ConversationsOperations["changeGroup"] {
  const { kernel } = parts;
  return async (input, { actor }) => {
    kernel.freeSpace.expectRoom();
    const asked = await readAsked(parts, input, actor);
    const home = await parts.groups.homeOf(input.conversationId);
    if (typeof home === "string") return changeAtHome(parts, home, asked);
    await expectFollowers(
      parts,
      asked.roster.members.map(({ accountId }) => accountId),
    );
    const step = await transaction(kernel.dataSource, (manager) => applyRoster(parts, manager, asked));
    return welcome(parts, asked, step?.added ?? []);
  };
}
