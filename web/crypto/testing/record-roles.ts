import { encodeBase64url as text } from "../encoding/base64url.ts";
import { handedOver, rosterStep, withoutMembers } from "../groups/roster-steps.ts";
import type { RosterStep, Standing } from "../groups/roster-steps.ts";
import { openRoster, signRoster } from "../groups/roster.ts";
import type { RosterMember } from "../groups/roster-roles.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";

const groupId = "group";
const withRole = (members: readonly RosterMember[], accountId: string, role: RosterMember["role"]) =>
  members.map((member) => (member.accountId === accountId ? { ...member, role } : member));

/** What owner, admins and members of a group say about roles: each good roster on top of the last good one. */
export async function recordRoles(p: Primitives) {
  const people = new Map<string, Awaited<ReturnType<typeof generateDeviceKeys>>>();
  for (const name of ["alice", "bob", "cleo", "dora"]) {
    const ids = { accountId: `account-${name}`, deviceId: `device-${name}` };
    people.set(ids.accountId, await generateDeviceKeys(p, await generateMasterKey(p), ids));
  }
  let before: Standing | null = null;
  const said: { what: string; roster: string; step: RosterStep | null }[] = [];
  const say = async (what: string, by: string, next: (members: readonly RosterMember[]) => readonly RosterMember[]) => {
    const { revision, digest, members }: Standing = before ?? { revision: 0, digest: new Uint8Array(32), members: [] };
    const device = people.get(by) ?? [...people.values()][0]!;
    const at = { groupId, revision: revision + 1, previous: digest, changedAt: 1_790_000_000_000 + said.length };
    const bytes = await signRoster(p, device, { ...at, members: next(members) });
    const roster = await openRoster(p, bytes);
    const step = rosterStep(before, roster);
    said.push({ what, roster: text(bytes), step });
    if (step !== null) before = { revision: roster.revision, digest: p.sha256(bytes), members: roster.members };
  };
  const member = (accountId: string): RosterMember => ({ accountId, role: "member" });
  const ids = [...people.keys()];
  const [alice, bob, cleo, dora] = ids as [string, string, string, string];
  await say("begins", alice, () => [{ accountId: alice, role: "owner" }, ...[bob, cleo, dora].map(member)]);
  await say("a member makes themselves admin", bob, (members) => withRole(members, bob, "admin"));
  await say("the owner makes two admins", alice, (members) =>
    withRole(withRole(members, cleo, "admin"), dora, "admin"),
  );
  await say("an admin makes an admin", cleo, (members) => withRole(members, bob, "admin"));
  await say("an admin ends another", cleo, (members) => withRole(members, dora, "member"));
  await say("an admin removes another", cleo, (members) => withoutMembers(members, [dora]));
  await say("an admin removes the owner", cleo, (members) => withoutMembers(members, [alice]));
  await say("an admin takes the group over", cleo, (members) => handedOver(members, cleo));
  await say("an admin removes a member", cleo, (members) => withoutMembers(members, [bob]));
  await say("an admin adds a member", cleo, (members) => [...members, member(bob)]);
  await say("an admin adds an admin", cleo, (members) => [...members, { accountId: "account-eve", role: "admin" }]);
  await say("the owner adds and promotes at once", alice, (members) => [
    ...withRole(members, bob, "admin"),
    member("account-eve"),
  ]);
  await say("an admin lays it down", dora, (members) => withRole(members, dora, "member"));
  await say("the owner makes a second owner", alice, (members) => withRole(members, bob, "owner"));
  await say("the owner hands the group over and stays nothing", alice, (members) =>
    withRole(handedOver(members, bob), alice, "member"),
  );
  await say("the owner hands the group over", alice, (members) => handedOver(members, bob));
  await say("who owned it before takes it back", alice, (members) => handedOver(members, alice));
  await say("the owner leaves, and says who follows", bob, (members) =>
    withRole(withoutMembers(members, [bob]), dora, "owner"),
  );
  await say("the owner leaves, and the first admin follows", bob, (members) => withoutMembers(members, [bob]));
  await say("nothing changes", alice, (members) => members);
  return { said };
}

/** The recording, as it stands in `specs/vectors/groups`. */
export type RecordedRoles = Awaited<ReturnType<typeof recordRoles>>;
