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
  it("is with the other person, and begins where nothing was said", () => {
    const record = recordConversation(told("mira", "jon"), "mira", undefined);
    expect(record).toMatchObject({ id: "c", peer: { accountId: "jon" }, unread: 0, lastText: null, draft: "" });
    expect(record.lastAt).toBe(Date.parse(moment));
  });

  it("takes over a new name, and neither another person nor what is known already", () => {
    const known = { ...recordConversation(told("mira", "jon"), "mira", undefined), draft: "begun" };
    const renamed = told("mira", "jon");
    renamed.members[1]!.profile.displayName = "Jonas";
    expect(recordConversation(renamed, "mira", known)).toMatchObject({
      peer: { displayName: "Jonas" },
      draft: "begun",
    });
    expect(recordConversation(told("mira", "eve"), "mira", known).peer.accountId).toBe("jon");
  });

  it.each([[["mira", "jon", "eve"]], [["jon", "eve"]], [[]]])("is refused of %j", (names) => {
    expect(() => recordConversation(told(...names), "mira", undefined)).toThrow(ProtocolViolation);
  });
});
