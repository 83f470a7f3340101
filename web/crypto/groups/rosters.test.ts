import { readFileSync } from "node:fs";
import { decodeBase64url as bytes, encodeBase64url as text } from "../encoding/base64url.ts";
import { utf8 } from "../encoding/bytes.ts";
import { recordGroup } from "../testing/record-group.ts";
import type { RecordedGroup } from "../testing/record-group.ts";
import { primitives } from "../testing/test-primitives.ts";
import { openRoster } from "./roster.ts";
import { isWelcome, rosterStep, withoutMembers } from "./roster-steps.ts";
import type { Standing } from "./roster-steps.ts";
import { senderKeys } from "./sender-keys.ts";

const file = new URL("../../../specs/vectors/groups/group.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedGroup;

async function stepsOf({ rosters, digests, steps, refused }: RecordedGroup): Promise<void> {
  const p = await primitives;
  let before: Standing | null = null;
  for (const [at, encoded] of rosters.entries()) {
    const roster = await openRoster(p, bytes(encoded));
    expect(text(p.sha256(bytes(encoded)))).toBe(digests[at]);
    expect(rosterStep(before, roster)).toMatchObject(steps[at] ?? {});
    before ??= { revision: 1, digest: bytes(digests[0] ?? ""), members: roster.members };
  }
  for (const [why, encoded] of Object.entries(refused)) {
    const roster = await openRoster(p, bytes(encoded)).catch(() => null);
    expect([why, roster && rosterStep(before, roster)]).toEqual([why, null]);
  }
}

describe("rosters and messages of a group", () => {
  it("are read as they are recorded, and those that nobody may sign are refused", async () => {
    await stepsOf(recorded);
    const p = await primitives;
    const { sender, handed, messages, groupId } = recorded;
    const cleo = senderKeys.create(groupId, { accountId: "account-cleo", deviceId: "device-cleo" });
    let state = senderKeys.learn(cleo, sender, bytes(handed));
    for (const { messageId, contentKey, message } of messages.toReversed()) {
      const opened = await senderKeys.open(p, state, { sender, context: utf8(messageId), message: bytes(message) });
      state = opened.state;
      expect(text(opened.plaintext)).toBe(contentKey);
    }
  });

  it("are what this version would record", async () => stepsOf(await recordGroup(await primitives)));

  it("are refused when any byte of a roster is another one", async () => {
    const p = await primitives;
    const roster = bytes(recorded.rosters[0] ?? "");
    for (let at = 0; at < roster.length; at++) {
      const changed = roster.with(at, (roster[at] ?? 0) ^ (1 << (at % 8)));
      await expect(openRoster(p, changed)).rejects.toMatchObject({ kind: "open-failed" });
    }
  });

  it("always leave somebody who owns the group, and let in only whom an owner lets in", async () => {
    const members = ["a", "b", "c"].map((accountId, at) => ({
      accountId,
      role: at === 0 ? ("owner" as const) : ("member" as const),
    }));
    expect(withoutMembers(members, ["a"])).toEqual([
      { accountId: "b", role: "owner" as const },
      { accountId: "c", role: "member" as const },
    ]);
    expect(withoutMembers(members, ["b"])[0]).toEqual({ accountId: "a", role: "owner" as const });
    const roster = await openRoster(await primitives, bytes(recorded.rosters[1] ?? ""));
    expect(isWelcome("account-dora", roster)).toBe(true);
    expect(isWelcome("account-bob", roster)).toBe(false);
    const byBob = { ...roster, actor: { ...roster.actor, accountId: "account-cleo" } };
    expect(isWelcome("account-dora", byBob)).toBe(false);
  });
});
