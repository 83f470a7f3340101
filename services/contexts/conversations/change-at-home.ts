import { createHash } from "node:crypto";
import type { Group } from "../../../generated/contracts/conversations/types.ts";
import { cameBack } from "./group-homes.ts";
import { welcome } from "./write-roster.ts";
import type { AskedRoster, GroupParts } from "./write-roster.ts";

/**
 * One server alone puts the changes of a group in an order: of one that is at home elsewhere it is asked, and here nothing
 * is changed before it has come back from there.
 */
export async function changeAtHome(parts: GroupParts, home: string, asked: AskedRoster): Promise<Group> {
  const { conversationId, messageId, bytes, roster } = asked;
  const { accountId } = roster.actor;
  await parts.homes.ask(home, { kind: "roster", accountId, conversationId, messageId, roster: bytes });
  const digest = createHash("sha256").update(bytes).digest();
  await cameBack(async () => (await parts.groups.standsAt(conversationId, digest)) || undefined);
  return welcome(parts, asked, []);
}
