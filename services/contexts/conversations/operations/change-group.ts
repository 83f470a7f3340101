import { MembershipStale, RosterRefused } from "../../../../generated/contracts/conversations/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { rosterStep } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { expectPeople, readAsked, rowOf, welcome, writeRoster } from "../write-roster.ts";
import type { GroupParts } from "../write-roster.ts";

/** Adds or removes people, or lets the asker leave; one change after the other, each on top of the one before. */
export function changeGroup(parts: GroupParts): ConversationsOperations["changeGroup"] {
  const { kernel, groups } = parts;
  return async (input, { actor }) => {
    kernel.freeSpace.expectRoom();
    const asked = await readAsked(parts, input, actor);
    const { roster, conversationId } = asked;
    const next = rowOf(asked);
    const added = await transaction(kernel.dataSource, async (manager) => {
      const before = await groups.hold(manager, conversationId);
      if (before === undefined) throw new RosterRefused();
      if (before.digest.equals(next.digest)) return [];
      if (roster.revision !== before.revision + 1) throw new MembershipStale({ revision: before.revision });
      const step = rosterStep(before, roster);
      if (step === null) throw new RosterRefused();
      await expectPeople(parts, step.added);
      await groups.advance(manager, next);
      await writeRoster(parts, manager, asked, next, before.members);
      return step.added;
    });
    return welcome(parts, asked, added);
  };
}
