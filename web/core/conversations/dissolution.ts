import { CryptoError, openRoster, rosterStep } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import { fromBase64, sameBytes } from "../base64.ts";
import type { Pins } from "../keys/pins.ts";
import { rosterStanding } from "../keys/roster-standing.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";

/**
 * Whether a group was dissolved: its owner, by the key that is trusted, has signed on top of what is known here that nobody
 * is in it but they. The server's word for it alone would be as good as none.
 */
export async function isDissolved(
  { primitives, pins }: { readonly primitives: Primitives; readonly pins: Pick<Pins, "trusted" | "change"> },
  conversation: ConversationRecord,
  bytes: string,
): Promise<boolean> {
  const roster = await openRoster(primitives, fromBase64(bytes)).catch((error: unknown) => {
    if (error instanceof CryptoError) return null;
    throw error;
  });
  const before = rosterStanding(conversation);
  if (roster === null || before === null || roster.groupId !== conversation.id) return false;
  const { accountId, masterKey } = roster.actor;
  const trusted = pins.trusted(accountId);
  if (trusted === null || pins.change(accountId) !== null || !sameBytes(trusted, masterKey)) return false;
  const [member, ...others] = roster.members;
  const isAlone = member?.accountId === accountId && member.role === "owner" && others.length === 0;
  return isAlone && rosterStep(before, roster) !== null;
}
