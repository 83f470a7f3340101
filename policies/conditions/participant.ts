import type { UserActor } from "../../generated/server/runtime/operation.ts";

export interface ParticipantFacts {
  isParticipant(conversationId: string, accountId: string): boolean | Promise<boolean>;
}

/**
 * The asker is a member of the conversation that the input names, in d3chat's words as its channel; an input that names
 * none has no participants.
 */
export function participant(facts: ParticipantFacts) {
  return (actor: UserActor, input: unknown): boolean | Promise<boolean> => {
    const { channel_id, conversationId = channel_id } = input as { channel_id?: unknown; conversationId?: unknown };
    return typeof conversationId === "string" && facts.isParticipant(conversationId, actor.accountId);
  };
}
