import { isSilent } from "../content/content-kinds.ts";
import { changeTypes } from "../content/item-changes.ts";
import { profileContentType } from "../content/profile-content.ts";
import { withoutHandedProfile, type ConversationRecord } from "../ledger/conversation-record.ts";

/** Whether it is said without a person's doing, so that nobody waits for it, sees that it failed or tries it again. */
export function isUnattended(contentType: string): boolean {
  return isSilent(contentType) && contentType !== changeTypes["ask-again"];
}

/** The conversation in which it counts as said no more, so that it is said again when it is due. */
export function withoutSaid(conversation: ConversationRecord, contentType: string): ConversationRecord {
  if (contentType === profileContentType) return withoutHandedProfile(conversation);
  if (contentType !== changeTypes.receipt) return conversation;
  const { receipted: _receipted, ...rest } = conversation;
  return rest;
}
