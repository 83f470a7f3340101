import { encodeBase64url as text } from "../encoding/base64url.ts";
import { utf8 } from "../encoding/bytes.ts";
import { senderKeys } from "../groups/sender-keys.ts";
import { signRoster } from "../groups/roster.ts";
import type { RosterMember } from "../groups/roster-roles.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";

const groupId = "group";
const owner: RosterMember = { accountId: "account-alice", role: "owner" };
const member = (accountId: string): RosterMember => ({ accountId, role: "member" });

/** A group as it goes over the wire, for whoever writes another client: what opens, what it says, and what does not. */
export async function recordGroup(p: Primitives) {
  const alice = await generateDeviceKeys(p, await generateMasterKey(p), {
    accountId: owner.accountId,
    deviceId: "device-alice",
  });
  const bob = await generateDeviceKeys(p, await generateMasterKey(p), {
    accountId: "account-bob",
    deviceId: "device-bob",
  });
  const sign = (by: typeof alice, revision: number, previous: Uint8Array, members: RosterMember[]) =>
    signRoster(p, by, { groupId, revision, previous, changedAt: 1_790_000_000_000 + revision, members });
  const first = await sign(alice, 1, new Uint8Array(32), [owner, member("account-bob"), member("account-cleo")]);
  const digest = p.sha256(first);
  const second = await sign(alice, 2, digest, [owner, member("account-cleo"), member("account-dora")]);
  const refused = {
    "a member adds somebody": await sign(bob, 2, digest, [owner, member("account-bob"), member("account-eve")]),
    "a member makes themselves owner": await sign(bob, 2, digest, [
      owner,
      { accountId: "account-bob", role: "owner" },
      member("account-cleo"),
    ]),
    "on top of another roster": await sign(alice, 2, new Uint8Array(32), [owner, member("account-bob")]),
    "a revision is left out": await sign(alice, 3, digest, [owner, member("account-bob")]),
    "a bit of the signature": first.with(first.length - 1, (first.at(-1) ?? 0) ^ 1),
    "a bit of a member": first.with(first.length - 70, (first.at(-70) ?? 0) ^ 1),
    "cut short": first.slice(0, -1),
  };
  const own = { accountId: owner.accountId, deviceId: "device-alice" };
  const audience = [{ accountId: "account-cleo", deviceId: "device-cleo" }];
  let state = senderKeys.create(groupId, own);
  const messages = [];
  let handed = "";
  for (const messageId of ["message-0", "message-1", "message-2"]) {
    const contentKey = p.randomBytes(64);
    const sealed = await senderKeys.seal(p, state, { audience, context: utf8(messageId), plaintext: contentKey });
    state = sealed.state;
    if (sealed.handed !== null) handed = text(sealed.handed.secret);
    messages.push({ messageId, contentKey: text(contentKey), message: text(sealed.message) });
  }
  return {
    groupId,
    rosters: [first, second].map(text),
    digests: [first, second].map((bytes) => text(p.sha256(bytes))),
    steps: [
      { added: ["account-alice", "account-bob", "account-cleo"], removed: [], roles: [] },
      { added: ["account-dora"], removed: ["account-bob"], roles: [] },
    ],
    refused: Object.fromEntries(Object.entries(refused).map(([why, bytes]) => [why, text(bytes)])),
    sender: own,
    handed,
    messages,
  };
}

/** The recording, as it stands in `specs/vectors/groups`. */
export type RecordedGroup = Awaited<ReturnType<typeof recordGroup>>;
