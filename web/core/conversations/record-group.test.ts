import type { Group } from "../../../generated/contracts/conversations/types.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { recordGroup } from "./record-group.ts";

const listed = (since: number): Group => ({
  conversationId: "c",
  revision: 3,
  createdAt: "2026-11-28T12:00:00.000Z",
  members: [{ profile: { accountId: "mira", username: "mira", displayName: "Mira" }, role: "member", since }],
});

it("somebody who is let in once more is out until the roster has come that says so, however often the server lists it", () => {
  const known = { ...recordGroup(listed(1), "mira", undefined), position: 9, ended: true } as ConversationRecord;
  const once = recordGroup(listed(14), "mira", known);
  expect(once).toMatchObject({ since: 14, position: 13, ended: true });
  expect(recordGroup(listed(14), "mira", once!)).toMatchObject({ since: 14, position: 13, ended: true });
  // That one is out was the server's word alone.
  expect(recordGroup(listed(1), "mira", known)).not.toHaveProperty("ended");
});
