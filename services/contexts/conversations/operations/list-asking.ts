import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { GroupParts } from "../write-roster.ts";

/** Who asks to be let in; only those who may do that are told, and of what is over nobody. */
export function listAsking({
  groups,
  invitations,
  people,
  kernel: { clock },
}: GroupParts): ConversationsOperations["listAsking"] {
  return async ({ conversationId }, { actor }) => {
    const group = await groups.lastingById(conversationId, clock.now());
    const own = group?.members.find(({ profile }) => profile.accountId === actor.accountId);
    if (own === undefined || !(own.role === "owner" || own.admin)) return { asking: [] };
    const rows = await invitations.askingAt(conversationId);
    const profiles = await people.profilesOf(rows.map(({ account_id }) => account_id));
    return {
      asking: rows.flatMap(({ account_id, invitation_id, master_key, proof, asked_at }) => {
        const profile = profiles.get(account_id);
        if (profile === undefined) return [];
        return [
          {
            invitationId: invitation_id,
            masterKey: master_key.toString("base64"),
            proof: proof.toString("base64"),
            profile,
            askedAt: asked_at.toISOString(),
          },
        ];
      }),
    };
  };
}
