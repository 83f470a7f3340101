import type { MessageItem, Person } from "../../core/tenchat.ts";

const person = (accountId: string, username: string, displayName: string): Person => ({
  accountId,
  username,
  displayName,
});

export const ME: Person = person("0190-me", "mira", "Mira Lindqvist");

export const PEOPLE: readonly Person[] = [
  person("0190-a1", "ada", "Ada Lovelace"),
  person("0190-b7", "noor", "نور الهدى"),
  person("0190-c3", "jonas_w", "Jonas Weber"),
  person("0190-d4", "grace", "Grace Hopper"),
  person("0190-e9", "tomoko", "ともこ"),
  person("0190-f2", "sam", "sam"),
  person("0190-g8", "averylongusernamethatgoeson_and", "Wilhelmina-Alexandrine von und zu Hohenstein-Pfeffersberg"),
];

/** Who wrote an item of a conversation of two. */
export function sender(
  own: boolean,
  conversationId = "c-0190-a1",
): Pick<MessageItem, "senderAccountId" | "senderDeviceId" | "timeBy" | "doubts" | "reactions"> {
  const senderAccountId = own ? ME.accountId : conversationId.slice(2);
  return { senderAccountId, senderDeviceId: own ? "d1" : "d7", timeBy: "sender", doubts: [], reactions: [] };
}
