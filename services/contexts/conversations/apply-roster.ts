import type { EntityManager } from "typeorm";
import {
  ConversationEnded,
  MembershipStale,
  RosterRefused,
} from "../../../generated/contracts/conversations/errors.ts";
import { rosterStep } from "../../../web/crypto/verify.ts";
import type { RosterStep } from "../../../web/crypto/verify.ts";
import { expectPeople, rowOf, writeRoster } from "./write-roster.ts";
import type { AskedRoster, GroupParts } from "./write-roster.ts";

/** One more change on top of the one before; null where it is that one, asked for again. */
export async function applyRoster(
  parts: GroupParts,
  manager: EntityManager,
  asked: AskedRoster,
): Promise<RosterStep | null> {
  const { groups, people } = parts;
  const { roster, conversationId } = asked;
  // Before the group: an account that is being deleted is held before the groups that it leaves.
  const held = await people.hold(
    manager,
    roster.members.map(({ accountId }) => accountId),
  );
  const before = await groups.hold(manager, conversationId);
  if (before === undefined) throw new RosterRefused();
  const next = rowOf(asked, before.home);
  if (before.digest.equals(next.digest)) return null;
  if (before.endsAt !== undefined && before.endsAt <= parts.kernel.clock.now().getTime()) throw new ConversationEnded();
  if (roster.revision !== before.revision + 1) throw new MembershipStale({ revision: before.revision });
  const step = rosterStep(before, roster);
  if (step === null) throw new RosterRefused();
  expectPeople(held, step.added);
  await groups.advance(manager, next, parts.kernel.clock.now());
  await writeRoster(parts, manager, asked, next, before.members, held);
  return step;
}
