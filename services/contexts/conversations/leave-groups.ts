import type { EntityManager } from "typeorm";
import { MembershipStale, RosterRefused } from "../../../generated/contracts/conversations/errors.ts";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { JoinedGroups } from "../identity/index.ts";
import { applyRoster } from "./apply-roster.ts";
import { readAsked } from "./write-roster.ts";
import type { AskedRoster, GroupParts } from "./write-roster.ts";

/**
 * Of a group that is at home elsewhere its home is asked. Where that does not answer nobody has to stay for it: it is told
 * that the account is deleted, and with that what they have signed. Where others have changed the group meanwhile that
 * comes too late; then the account is gone, and whoever may still has to take it out.
 */
async function leaveAtHome(
  { homes, kernel }: GroupParts,
  manager: EntityManager,
  home: string,
  asked: AskedRoster,
): Promise<void> {
  const { conversationId, messageId, bytes: roster } = asked;
  const { accountId } = asked.roster.actor;
  try {
    await homes.ask(home, { kind: "roster", accountId, conversationId, messageId, roster });
  } catch (error) {
    kernel.log.info({ error, peer: home }, "a home was not told that somebody has left a group");
    if (!(error instanceof Unavailable)) return;
    await homes.leaveLater(manager, home, accountId, { conversationId, messageId, roster: roster.toString("base64") });
  }
}

/** Out of all groups at once, each as it was signed. */
export function leaveGroups(parts: GroupParts): JoinedGroups["leave"] {
  return async (manager, actor, leaves) => {
    const joined = (await manager.query(
      // What is over nobody leaves: it is taken away, or will be in a moment.
      `SELECT conversation_id AS id FROM group_members JOIN groups USING (conversation_id)
       WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > $2)`,
      [actor.accountId, parts.kernel.clock.now()],
    )) as { id: string }[];
    const left = leaves.map(({ conversationId }) => conversationId);
    if (joined.some(({ id }) => !left.includes(id))) return false;
    // In one order for everybody who takes more than one; those that were left before need nothing more.
    const due = leaves
      .filter(({ conversationId }) => joined.some(({ id }) => id === conversationId))
      .toSorted((one, other) => (one.conversationId < other.conversationId ? -1 : 1));
    try {
      for (const leave of due) {
        const asked = await readAsked(parts, leave, actor);
        if (asked.roster.members.some(({ accountId }) => accountId === actor.accountId)) return false;
        const home = await parts.groups.homeOf(leave.conversationId, manager);
        if (typeof home === "string") {
          await leaveAtHome(parts, manager, home, asked);
          continue;
        }
        await applyRoster(parts, manager, asked);
      }
    } catch (error) {
      if (error instanceof MembershipStale || error instanceof RosterRefused) return false;
      throw error;
    }
    return true;
  };
}
