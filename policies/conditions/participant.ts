import type { UserActor } from "../../generated/server/runtime/operation.ts";

export interface ParticipantFacts {
  isParticipant(conversationId: string, accountId: string): boolean | Promise<boolean>;
}

/** The asker is a member of the conversation that the input names; an input that names none has no participants. */
export function participant(facts: ParticipantFacts) {
  return (actor: UserActor, input: unknown): boolean | Promise<boolean> => {
    const { conversationId } = input as { conversationId?: unknown };
    return typeof conversationId === "string" && facts.isParticipant(conversationId, actor.accountId);
  };
}
