import type { EntityManager } from "typeorm";
import { MembershipStale, RosterRefused } from "../../../generated/contracts/conversations/errors.ts";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { JoinedGroups } from "../identity/index.ts";
import { applyRoster } from "./apply-roster.ts";
import { readAsked } from "./write-roster.ts";
import type { AskedRoster, GroupParts } from "./write-roster.ts";

/**
 * Of groups that are at home elsewhere their home is asked. Where that does not answer nobody has to stay for it: it is told
 * that the account is deleted, and with that what they have signed. Where others have changed a group meanwhile that
 * comes too late; then the account is gone, and whoever may still has to take it out.
 */
async function leaveAtHomes(
  parts: GroupParts,
  manager: EntityManager,
  leavesOf: ReadonlyMap<string, readonly AskedRoster[]>,
): Promise<void> {
  const unheard = await Promise.all([...leavesOf].map(([home, leaves]) => askHome(parts, home, leaves)));
  for (const { home, leaves } of unheard)
    for (const { conversationId, messageId, bytes, roster } of leaves)
      await parts.homes.leaveLater(manager, home, roster.actor.accountId, {
        conversationId,
        messageId,
        roster: bytes.toString("base64"),
      });
}

/**
 * What it did not hear. From the first on to which it says nothing it is asked for none: whoever deletes their account would
 * wait as long for each of the others, and with them whoever wants to change a group that they leave here.
 */
async function askHome({ homes, kernel }: GroupParts, home: string, leaves: readonly AskedRoster[]) {
  for (const [at, { conversationId, messageId, bytes, roster }] of leaves.entries()) {
    const { accountId } = roster.actor;
    try {
      await homes.ask(home, { kind: "roster", accountId, conversationId, messageId, roster: bytes });
    } catch (error) {
      kernel.log.info({ error, peer: home }, "a home was not told that somebody has left a group");
      if (error instanceof Unavailable) return { home, leaves: leaves.slice(at) };
    }
  }
  return { home, leaves: [] };
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
    const atHomes = new Map<string, AskedRoster[]>();
    try {
      for (const leave of due) {
        const asked = await readAsked(parts, leave, actor);
        if (asked.roster.members.some(({ accountId }) => accountId === actor.accountId)) return false;
        const home = await parts.groups.homeOf(leave.conversationId, manager);
        if (typeof home === "string") atHomes.set(home, [...(atHomes.get(home) ?? []), asked]);
        else await applyRoster(parts, manager, asked);
      }
    } catch (error) {
      if (error instanceof MembershipStale || error instanceof RosterRefused) return false;
      throw error;
    }
    // Once nothing here refuses it any more: what a home has taken does not come back.
    await leaveAtHomes(parts, manager, atHomes);
    return true;
  };
}
