import { encodeBase64url as text } from "../encoding/base64url.ts";
import { rosterStep } from "../groups/roster-steps.ts";
import type { RosterStep, Standing } from "../groups/roster-steps.ts";
import type { RosterMember } from "../groups/roster-roles.ts";
import { openRoster, signRoster } from "../groups/roster.ts";
import type { Roster } from "../groups/roster.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import type { Primitives } from "../primitives/primitives.ts";

const start = 1_790_000_000_000;

/** What owner, admins and members of a channel say about who writes there: each good roster on top of the last good one. */
export async function recordChannel(p: Primitives) {
  const device = async (accountId: string) =>
    generateDeviceKeys(p, await generateMasterKey(p), { accountId, deviceId: `phone of ${accountId}` });
  const people = { alice: await device("alice"), bob: await device("bob"), cleo: await device("cleo") };
  const link = {
    ...{ id: "00000000-0000-4000-8000-000000000001", by: "alice", key: p.randomBytes(32) },
    ...{ until: start + 100, uses: 1, admitted: [] },
  };
  let before: Standing | null = null;
  const said: { what: string; roster: string; step: RosterStep | null }[] = [];
  const say = async (
    what: string,
    by: keyof typeof people,
    next: Partial<Pick<Roster, "members" | "invitations" | "senders">>,
  ) => {
    const { revision, digest, members }: Standing = before ?? { revision: 0, digest: new Uint8Array(32), members: [] };
    const at = { groupId: "channel", revision: revision + 1, previous: digest, changedAt: start + said.length };
    const bytes = await signRoster(p, people[by], { ...at, members, ...next });
    const roster = await openRoster(p, bytes);
    const step = rosterStep(before, roster);
    said.push({ what, roster: text(bytes), step });
    if (step !== null) before = { ...roster, digest: p.sha256(bytes) };
  };
  const senders = "managers";
  const member = (accountId: string, role: RosterMember["role"] = "member"): RosterMember => ({ accountId, role });
  const begun = [member("alice", "owner"), member("bob"), member("cleo")];
  const withAdmin = [member("alice", "owner"), member("bob", "admin"), member("cleo")];
  await say("begins as a channel", "alice", { members: begun, senders });
  await say("a member has everybody write", "cleo", {});
  await say("an admin is made, and everybody writes at once", "alice", { members: withAdmin });
  await say("an admin is made", "alice", { members: withAdmin, senders });
  await say("somebody leaves, and everybody writes at once", "cleo", { members: withAdmin.slice(0, 2) });
  await say("a link is made", "alice", { senders, invitations: [link] });
  await say("everybody writes, and the link ends at once", "alice", {});
  await say("everybody writes", "bob", { invitations: [link] });
  await say("a member makes it a channel", "cleo", { senders, invitations: [link] });
  await say("an admin makes it a channel", "bob", { senders, invitations: [link] });
  await say("it stays as it is", "bob", { senders, invitations: [link] });
  await say("somebody leaves", "cleo", { members: withAdmin.slice(0, 2), senders, invitations: [link] });
  return { said };
}

/** The recording, as it stands in `specs/vectors/groups`. */
export type RecordedChannel = Awaited<ReturnType<typeof recordChannel>>;
