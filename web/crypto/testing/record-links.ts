import { encodeBase64url as text } from "../encoding/base64url.ts";
import { joiningBytes, keptInvitations, withAdmitted } from "../groups/invitations.ts";
import type { Invitation } from "../groups/invitations.ts";
import { rosterStep } from "../groups/roster-steps.ts";
import type { RosterStep, Standing } from "../groups/roster-steps.ts";
import type { RosterMember } from "../groups/roster-roles.ts";
import { openRoster, signRoster } from "../groups/roster.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";

const start = 1_790_000_000_000;
const linkId = "00000000-0000-4000-8000-000000000001";

/** A link that two people may come by: who says what of it, each good roster on top of the last good one. */
export async function recordLinks(p: Primitives) {
  const alice = await generateDeviceKeys(p, await generateMasterKey(p), { accountId: "alice", deviceId: "phone" });
  const link = await p.generateEd25519();
  const masterKey = p.randomBytes(32);
  const proof = await p.signEd25519(link.privateKey, joiningBytes(linkId, "bob", masterKey));
  let before: Standing | null = null;
  const said: { what: string; roster: string; step: RosterStep | null }[] = [];
  const say = async (
    what: string,
    members: readonly RosterMember[],
    invitations: readonly Invitation[],
    changedAt = start + said.length,
  ) => {
    const { revision, digest }: Standing = before ?? { revision: 0, digest: new Uint8Array(32), members: [] };
    const at = { groupId: "group", revision: revision + 1, previous: digest, changedAt };
    const bytes = await signRoster(p, alice, { ...at, members, invitations });
    const roster = await openRoster(p, bytes);
    const step = rosterStep(before, roster);
    said.push({ what, roster: text(bytes), step });
    if (step !== null) before = { ...roster, digest: p.sha256(bytes), invitations: roster.invitations ?? [] };
  };
  const owner: RosterMember = { accountId: "alice", role: "owner" };
  const and = (...others: string[]) => [owner, ...others.map((accountId) => ({ accountId, role: "member" as const }))];
  const made: Invitation = { id: linkId, by: "alice", key: link.publicKey, until: start + 100, uses: 2, admitted: [] };
  const came = (...who: string[]) =>
    who.reduce<readonly Invitation[]>((links, each) => withAdmitted(links, linkId, each, start) ?? links, [made]);

  await say("begins", and(), []);
  await say("makes a link for too many", and(), [{ ...made, uses: 26 }]);
  await say("makes a link", and(), [made]);
  await say("changes until when it is good", and(), [{ ...made, until: start + 200 }]);
  await say("somebody comes by it after its time", and("bob"), came("bob"), start + 101);
  await say("somebody comes by it", and("bob"), came("bob"));
  await say("somebody is added by hand", and("bob", "cleo"), came("bob"));
  await say("somebody is counted who was there", and("bob", "cleo"), came("bob", "cleo"));
  await say("another comes by it", and("bob", "cleo", "dora"), came("bob", "dora"));
  await say("one more than it is for", and("bob", "cleo", "dora", "eve"), [
    { ...made, admitted: ["bob", "dora", "eve"] },
  ]);
  await say("somebody is removed, and it stays", and("bob", "dora"), came("bob", "dora"));
  await say("somebody is removed, and it ends", and("bob", "dora"), keptInvitations([made], and("bob", "dora"), true));
  return {
    link: { id: linkId, secret: text(link.privateKey), key: text(link.publicKey) },
    joining: { accountId: "bob", masterKey: text(masterKey), proof: text(proof) },
    said,
  };
}

/** The recording, as it stands in `specs/vectors/groups`. */
export type RecordedLinks = Awaited<ReturnType<typeof recordLinks>>;
