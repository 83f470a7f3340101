import type { ConversationSummary, Person } from "../../core/tenchat.ts";

type Members = Pick<ConversationSummary, "members">;

/** Everybody in a conversation but oneself. */
export function othersIn({ members }: Members): readonly Person[] {
  return members.filter(({ own }) => !own);
}

/** What stands for a conversation where there is room for one: its only other person, or the first of several. */
export function faceOf(conversation: Members): Person {
  return othersIn(conversation)[0] ?? conversation.members[0] ?? { accountId: "", username: "", displayName: "" };
}

/** What a conversation is called: those who are in it. */
export function titleOf(conversation: Members): string {
  return namesOf(othersIn(conversation));
}

/** Several people as one name. */
export function namesOf(people: readonly Person[]): string {
  return people.map(({ displayName }) => displayName).join(", ");
}
