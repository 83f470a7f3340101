import type { ConversationSummary } from "../../core/tenchat.ts";
import { plainText } from "../i18n/plain-text.ts";
import { othersIn, titleOf } from "./people.ts";

/** Whether a conversation may be looked for by these words: by its own name, or by any name of somebody in it. */
export function isCalled(
  conversation: Pick<ConversationSummary, "id" | "kind" | "name" | "members">,
  words: string,
  untitled: (count: number) => string,
  givenName: (accountId: string) => string,
): boolean {
  const people = othersIn(conversation).flatMap((person) => [
    person.displayName,
    person.username,
    givenName(person.accountId),
  ]);
  return plainText([titleOf(conversation, untitled), ...people].join("\n")).includes(plainText(words.trim()));
}
