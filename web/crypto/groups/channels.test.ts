import { readFileSync } from "node:fs";
import { decodeBase64url as bytes } from "../encoding/base64url.ts";
import { concatBytes } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import { recordChannel } from "../testing/record-channel.ts";
import type { RecordedChannel } from "../testing/record-channel.ts";
import { primitives } from "../testing/test-primitives.ts";
import { mayWrite } from "./roster-roles.ts";
import { rosterStep } from "./roster-steps.ts";
import type { Standing } from "./roster-steps.ts";
import { openRoster, signRoster } from "./roster.ts";

const file = new URL("../../../specs/vectors/groups/channel.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedChannel;

/** What nobody may say, whoever signs it. */
const refused = [
  "a member has everybody write",
  "an admin is made, and everybody writes at once",
  "somebody leaves, and everybody writes at once",
  "everybody writes, and the link ends at once",
  "a member makes it a channel",
  "it stays as it is",
];

async function follow({ said }: RecordedChannel): Promise<(string | undefined)[]> {
  const p = await primitives;
  let before: Standing | null = null;
  const senders: (string | undefined)[] = [];
  for (const { what, roster: encoded, step } of said) {
    const roster = await openRoster(p, bytes(encoded));
    expect([what, rosterStep(before, roster)]).toEqual([what, step]);
    expect([what, step === null]).toEqual([what, refused.includes(what)]);
    // Whoever knows no channels reads those rosters in which everybody writes.
    expect([what, bytes(encoded)[0] === 4]).toEqual([what, roster.senders !== undefined]);
    if (step === null) continue;
    before = { ...roster, digest: p.sha256(bytes(encoded)) };
    senders.push(step.senders);
  }
  return senders;
}

describe("who writes in a group", () => {
  const changes = ["managers", undefined, undefined, "everybody", "managers", undefined];

  it("is said by its owner and admins, by itself, and stays as it is with all else that changes", async () => {
    expect(await follow(recorded)).toEqual(changes);
    expect(await follow(await recordChannel(await primitives))).toEqual(changes);
  });

  it("is everybody, or whoever may manage it", () => {
    expect(([undefined, "member", "admin", "owner"] as const).map((role) => mayWrite(role, "managers"))).toEqual([
      ...[false, false, true, true],
    ]);
    expect(mayWrite("member")).toBe(true);
  });

  it("is said in no way that is not known, whoever has signed it", async () => {
    const p = await primitives;
    const ids = { accountId: "alice", deviceId: "phone" };
    const device = await generateDeviceKeys(p, await generateMasterKey(p), ids);
    const members = [{ accountId: "alice", role: "owner" as const }];
    const at = { groupId: "channel", revision: 1, previous: new Uint8Array(32), changedAt: 1_790_000_000_000, members };
    const unsigned = (await signRoster(p, device, { ...at, senders: "managers" })).slice(0, -64);
    const withRules = async (rules: number) => {
      const changed = unsigned.with(unsigned.length - 1, rules);
      const signed = labelled("TenChat/1/group roster", [changed]);
      return openRoster(p, concatBytes(changed, await p.signEd25519(device.signingPrivateKey, signed)));
    };
    expect(await withRules(1)).toMatchObject({ senders: "managers" });
    for (const rules of [0, 2, 3, 4, 255])
      await expect(withRules(rules)).rejects.toMatchObject({ kind: "open-failed" });
  });
});
