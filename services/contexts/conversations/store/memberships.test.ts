import type { DataSource } from "typeorm";
import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import { systemClock } from "../../../kernel/clock.ts";
import { RecordingBus } from "../../../testing/open-test-kernel.ts";
import { createMemberships } from "./memberships.ts";

/** One conversation, of Alice and Bob, and what was asked of the database that has it. */
function open() {
  const asked: string[] = [];
  const query = async (statement: string, [conversationId, accountId]: string[]) => {
    asked.push(statement.trim());
    const members = conversationId === "theirs" ? ["alice", "bob"] : [];
    if (accountId !== undefined) return [{ isOne: members.includes(accountId) }];
    return members.map((each) => ({ account_id: each }));
  };
  const outbox = { onCommitted() {} } as unknown as Outbox;
  const memberships = createMemberships({ query } as unknown as DataSource, outbox, new RecordingBus(), systemClock);
  return { asked, memberships };
}

describe("who is in a conversation", () => {
  it("costs a stranger the same question, whether there is such a conversation and whether its members are at it", async () => {
    const { asked, memberships } = open();
    const cost = async (conversationId: string) => {
      asked.length = 0;
      expect(await memberships.isParticipant(conversationId, "mallory")).toBe(false);
      return [...asked];
    };
    const [cold, none] = [await cost("theirs"), await cost("nobodys")];
    await memberships.isParticipant("theirs", "alice");
    const hot = await cost("theirs");
    expect(cold).toHaveLength(1);
    expect([hot, none]).toEqual([cold, cold]);
    expect(await cost("nobodys")).toEqual(none);
  });

  it("is in memory for its members", async () => {
    const { asked, memberships } = open();
    expect(await memberships.isParticipant("theirs", "alice")).toBe(true);
    asked.length = 0;
    expect(await memberships.isParticipant("theirs", "alice")).toBe(true);
    expect(await memberships.isParticipant("theirs", "bob")).toBe(true);
    expect(await memberships.membersOf("theirs")).toEqual(["alice", "bob"]);
    expect(asked).toEqual([]);
  });
});

it("members that are asked for after a group's revision are no earlier ones, though nobody has said yet that they changed", async () => {
  let members = ["alice"];
  const query = async (statement: string) => {
    if (statement.includes("revision")) return [{ revision: members.length, senders: null, endsAt: null }];
    return members.map((each) => ({ account_id: each }));
  };
  const outbox = { onCommitted() {} } as unknown as Outbox;
  const of = { query } as unknown as DataSource;
  const memberships = createMemberships(of, outbox, new RecordingBus(), systemClock);
  expect(await memberships.membersOf("group")).toEqual(["alice"]);
  members = ["alice", "bob"];
  expect(await memberships.groupOf("group")).toMatchObject({ revision: 2 });
  expect(await memberships.membersOf("group")).toEqual(["alice", "bob"]);
  // A change that this process has not heard of is looked for when somebody knows of it, and its members with it.
  members = ["alice", "bob", "carol"];
  expect(await memberships.groupOf("group", 2)).toMatchObject({ revision: 2 });
  expect(await memberships.groupOf("group", 3)).toMatchObject({ revision: 3 });
  expect(await memberships.membersOf("group")).toEqual(["alice", "bob", "carol"]);
});
