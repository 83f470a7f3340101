import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import { recordConversation } from "./record-conversation.ts";

const moment = "2026-11-05T12:00:00.000Z";

/** A conversation of these people, as the server tells of it. */
function told(...names: string[]): Conversation {
  const members = names.map((name) => ({
    profile: { accountId: name, username: name, displayName: name.toUpperCase() },
    role: "member" as const,
    joinedAt: moment,
  }));
  return { conversationId: "c", kind: "direct", members, createdAt: moment, lastActivityAt: moment };
}

describe("The record of a conversation", () => {
  it("has everybody in it, and begins where nothing was said", () => {
    const record = recordConversation(told("mira", "jon"), "mira", undefined);
    expect(record).toMatchObject({ id: "c", kind: "direct", unread: 0, last: null, draft: "" });
    expect(record.members.map(({ accountId }) => accountId)).toEqual(["mira", "jon"]);
    expect(record.keys).toEqual({ suite: "pairwise", version: 1 });
    expect(record.lastAt).toBe(Date.parse(moment));
  });

  it("takes over neither another person nor less than what is known already", () => {
    const known = { ...recordConversation(told("mira", "jon"), "mira", undefined), draft: "begun" };
    expect(recordConversation(told("mira", "eve"), "mira", known)).toEqual(known);
  });

  it.each([[["mira", "jon", "eve"]], [["jon", "eve"]], [[]]])("is refused of %j", (names) => {
    expect(() => recordConversation(told(...names), "mira", undefined)).toThrow(ProtocolViolation);
  });
});
