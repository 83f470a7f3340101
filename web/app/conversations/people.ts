import type { ConversationSummary, Person } from "../../core/tenchat.ts";

type Members = Pick<ConversationSummary, "members">;
type Named = Pick<ConversationSummary, "id" | "kind" | "name" | "members">;

/** Everybody in a conversation but oneself. */
export function othersIn({ members }: Members): readonly Person[] {
  return members.filter(({ own }) => !own);
}

/** What stands for a conversation where there is room for one: its only other person, or the group by its name. */
export function faceOf(conversation: Named | undefined, untitled: (count: number) => string): Person {
  if (conversation === undefined) return { accountId: "", username: "", displayName: "" };
  if (conversation.kind === "group") {
    const displayName = titleOf(conversation, untitled);
    return { accountId: conversation.id, username: displayName, displayName };
  }
  return othersIn(conversation)[0] ?? conversation.members[0] ?? { accountId: "", username: "", displayName: "" };
}

/** What a conversation is called: a group as its owners say, two people by the other's name. */
export function titleOf(conversation: Named | undefined, untitled: (count: number) => string): string {
  if (conversation === undefined) return "";
  if (conversation.kind === "group") return conversation.name ?? untitled(conversation.members.length);
  return namesOf(othersIn(conversation));
}

/** Several people as one name. */
export function namesOf(people: readonly Person[]): string {
  return people.map(({ displayName }) => displayName).join(", ");
}
