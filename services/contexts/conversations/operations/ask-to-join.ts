import { InvitationEnded, InvitationNotFound } from "../../../../generated/contracts/conversations/errors.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { InvitationEnd } from "../../../../generated/contracts/conversations/types.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { hasLink } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { InvitationRow } from "../store/invitation-store.ts";
import type { GroupParts } from "../write-roster.ts";

/** Notes that somebody who has a link asks to be let in, and tells those who may do that. */
export function askToJoin(parts: GroupParts): ConversationsOperations["askToJoin"] {
  const { kernel, people, here, groups, invitations, verifier } = parts;
  return async (input, { actor: { accountId } }) => {
    const { invitationId: id } = input;
    const found = await invitations.byId(id);
    const [masterKey, proof] = [Buffer.from(input.masterKey, "base64"), Buffer.from(input.proof, "base64")];
    // Who cannot prove to have the link is not told that there is one.
    const has = found && (await hasLink(verifier, { id, key: found.public_key }, { accountId, masterKey, proof }));
    if (!has) throw new InvitationNotFound();
    const { conversation_id: conversationId } = found;
    const group = await groups.byId(conversationId);
    if (group === undefined) throw new InvitationNotFound();
    if (group.members.some(({ profile }) => profile.accountId === accountId)) return { conversationId, joined: true };
    const now = kernel.clock.now();
    const reason = (await groups.isOver(conversationId, now)) ? "ended" : endOf(found, now);
    if (reason !== null) throw new InvitationEnded({ reason });
    const links = await groups.invitationsOf(conversationId);
    if (links.some((link) => link.id === id && link.admitted.includes(accountId)))
      throw new InvitationEnded({ reason: "used-up" });
    const managers = group.members.filter(({ role, admin }) => role === "owner" || admin);
    const managerIds = managers.map(({ profile }) => profile.accountId);
    // Devices at other servers are told of nobody who asks here: they would wait for ever.
    if ((await here.profilesOf(managerIds)).size === 0) throw new InvitationNotFound();
    await transaction(kernel.dataSource, async (manager) => {
      // What is erased of an account is what there is when it goes: nothing of it may come after that.
      if ((await people.hold(manager, [accountId])).size === 0) throw new Unauthenticated();
      await invitations.ask(manager, conversationId, accountId, input, now);
    });
    const frame = encodeFrame("group.asked", { conversationId });
    for (const managerId of managerIds) kernel.bus.send({ accountId: managerId }, frame);
    return { conversationId, joined: false };
  };
}

function endOf({ ended_at, expires_at, used, uses }: InvitationRow, now: Date): InvitationEnd | null {
  if (ended_at !== null) return "ended";
  if (expires_at <= now) return "expired";
  return used >= uses ? "used-up" : null;
}
