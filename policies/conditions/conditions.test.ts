import { bindConditions } from "./index.ts";

const alice = { role: "user", accountId: "alice", deviceId: "phone", sessionId: "s", address: "::1" } as const;
const conditions = bindConditions({
  isParticipant: (conversationId, accountId) => conversationId === "c1" && accountId === "alice",
  hasPublishedKeys: async (deviceId) => deviceId === "phone",
  isAdministrator: (accountId) => accountId === "alice",
});

describe("conditions", () => {
  it("let a participant into their own conversation and into no other", async () => {
    expect(await conditions.participant(alice, { conversationId: "c1" })).toBe(true);
    expect(await conditions.participant(alice, { conversationId: "c2" })).toBe(false);
    expect(await conditions.participant({ ...alice, accountId: "bob" }, { conversationId: "c1" })).toBe(false);
  });

  it("take nobody for a participant of an input without a conversation", async () => {
    expect(await conditions.participant(alice, {})).toBe(false);
    expect(await conditions.participant(alice, { conversationId: ["c1"] })).toBe(false);
  });

  it("know whoever runs the server, whatever is asked", async () => {
    expect(await conditions.administrator(alice, {})).toBe(true);
    expect(await conditions.administrator({ ...alice, accountId: "bob" }, { accountId: "alice" })).toBe(false);
  });

  it("know a device that has published its keys from one that has not", async () => {
    expect(await conditions["device-ready"](alice, {})).toBe(true);
    expect(await conditions["device-ready"]({ ...alice, deviceId: "tablet" }, {})).toBe(false);
  });
});
