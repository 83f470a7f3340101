import { equalBytes } from "../encoding/bytes.ts";
import { invitationStep, isSameLinks, keptInvitations } from "./invitations.ts";
import type { Invitation } from "./invitations.ts";
import { mayManage, mayRemove } from "./roster-roles.ts";
import type { RosterSenders } from "./roster-roles.ts";
import { longestLife, maximumMembers } from "./roster.ts";
import type { Roster } from "./roster.ts";
import type { RosterMember } from "./roster-roles.ts";

/** Where a group stands: its members, and the roster that says so. */
export type Standing = {
  readonly revision: number;
  /** SHA-256 of the roster. */
  readonly digest: Uint8Array;
  readonly members: readonly RosterMember[];
  /** Absent where there are none. */
  readonly invitations?: readonly Invitation[];
  /** Absent where everybody writes. */
  readonly senders?: Roster["senders"] | undefined;
  /** Absent where it never is. */
  readonly endsAt?: Roster["endsAt"] | undefined;
};

/** Who came, who went, and who of those who stay may do something else now. */
export type RosterStep = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly roles: readonly RosterMember[];
  /** Who of those who came did so by a link; absent where nobody did. */
  readonly byLink?: readonly string[];
  /** How many links were made and ended by this alone; absent where that is not what it says. */
  readonly links?: { readonly made: number; readonly ended: number };
  /** Who writes from here on; absent where that is not what it says. */
  readonly senders?: RosterSenders;
  /** When the group is over; of the first one alone, and absent where it never is. */
  readonly endsAt?: number;
};

/** Where a group stands before it begins. */
export const nobodyYet: Standing = { revision: 0, digest: new Uint8Array(32), members: [] };

/**
 * The members after somebody left: those who stay in their order, and always one of them the owner. After an owner comes
 * the admin who stands first, and where there is none the member who does: rosters have people in the order they came.
 */
export function withoutMembers(members: readonly RosterMember[], gone: readonly string[]): readonly RosterMember[] {
  const kept = members.filter(({ accountId }) => !gone.includes(accountId));
  if (kept.some(({ role }) => role === "owner")) return kept;
  const heir = kept.find(({ role }) => role === "admin") ?? kept[0];
  return kept.map((member) => (member === heir ? { ...member, role: "owner" } : member));
}

/** The members after the owner has made somebody else the owner; the one before is an admin from then on. */
export function handedOver(members: readonly RosterMember[], heir: string): readonly RosterMember[] {
  return members.map((member) => {
    if (member.accountId === heir) return { ...member, role: "owner" };
    return member.role === "owner" ? { ...member, role: "admin" } : member;
  });
}

/**
 * What a roster changes; null if its signer may not say that. The first one begins a group, anybody leaves, owner and
 * admins add people, remove those below them and say who writes, the owner says who is an admin and hands the group over,
 * and an admin may lay that down. One roster changes people, roles, links or who writes, one of them alone, but for who
 * follows an owner that leaves and for links that end with that.
 */
export function rosterStep(before: Standing | null, after: Roster): RosterStep | null {
  const from = before ?? nobodyYet;
  if (after.revision !== from.revision + 1 || !equalBytes(after.previous, from.digest)) return null;
  const actor = after.actor.accountId;
  const [added, removed] = [missingIn(from.members, after.members), missingIn(after.members, from.members)];
  if (before === null) {
    const begins = isBeginning(actor, after.members) && after.invitations === undefined;
    return begins && isLife(after) ? { added, removed, roles: [], ...rulesOf(after) } : null;
  }
  // Nobody prolongs it and nobody cuts it short: every device knows from the beginning.
  if (after.endsAt !== from.endsAt) return null;
  // Which links there are is said by itself, while the members stay as they are; and who writes, while the links do too.
  const links = isSame(from.members, after.members);
  if (after.senders !== from.senders) {
    const same = links && isSameLinks(from.invitations, after.invitations);
    if (!same || !mayManage(roleIn(from.members, actor))) return null;
    return { added, removed, roles: [], senders: after.senders ?? "everybody" };
  }
  const kept = keptInvitations(
    from.invitations ?? [],
    after.members,
    removed.some((accountId) => accountId !== actor),
  );
  const changedAt = after.changedAt;
  const invited = invitationStep(kept, after.invitations ?? [], { actor, added, links, changedAt });
  if (invited === null) return null;
  if (links) {
    const says = mayManage(roleIn(from.members, actor)) && invited.made + invited.ended > 0;
    return says ? { added, removed, roles: [], links: { made: invited.made, ended: invited.ended } } : null;
  }
  const expected = expectedAfter(from.members, after.members, { actor, added, removed });
  if (expected === null || !isSame(expected, after.members)) return null;
  const roles = after.members.filter(
    ({ accountId, role }) => ![undefined, role].includes(roleIn(from.members, accountId)),
  );
  return { added, removed, roles, ...(invited.by.length === 0 ? {} : { byLink: invited.by }) };
}

/** It ends after it began, or never. */
function isLife({ changedAt, endsAt = changedAt + 1 }: Roster): boolean {
  return endsAt > changedAt && endsAt - changedAt <= longestLife;
}

function rulesOf({ senders, endsAt }: Roster): Pick<RosterStep, "senders" | "endsAt"> {
  return { ...(senders === undefined ? {} : { senders }), ...(endsAt === undefined ? {} : { endsAt }) };
}

/** What the members have to be; null where the actor may not change what is changed. */
function expectedAfter(
  from: readonly RosterMember[],
  after: readonly RosterMember[],
  { actor, added, removed }: { actor: string } & Pick<RosterStep, "added" | "removed">,
): readonly RosterMember[] | null {
  if (added.length + removed.length === 0) return expectedRoles(from, after, actor);
  if (added.length === 0 && removed.length === 1 && removed[0] === actor) return withoutMembers(from, removed);
  const role = roleIn(from, actor);
  const below = removed.every((accountId) => mayRemove(role, roleIn(from, accountId) ?? "owner"));
  if (!mayManage(role) || !below) return null;
  return [...withoutMembers(from, removed), ...added.map((accountId) => ({ accountId, role: "member" as const }))];
}

function expectedRoles(
  from: readonly RosterMember[],
  after: readonly RosterMember[],
  actor: string,
): readonly RosterMember[] | null {
  const role = roleIn(from, actor);
  if (role === "admin") return from.map((each) => (each.accountId === actor ? { ...each, role: "member" } : each));
  if (role !== "owner") return null;
  const heir = after.find((each) => each.role === "owner");
  if (heir === undefined) return null;
  if (heir.accountId !== actor) return handedOver(from, heir.accountId);
  // Whoever is an admin after it and whoever is none is what the owner says.
  return from.map((each) => {
    const next = roleIn(after, each.accountId);
    return each.accountId === actor || next === undefined || next === "owner" ? each : { ...each, role: next };
  });
}

/** What somebody sees first who was added later: the word of somebody who may add people that they are in. */
export function isWelcome(accountId: string, { members, actor }: Roster): boolean {
  const owners = members.filter(({ role }) => role === "owner");
  const listed = roleIn(members, accountId) !== undefined;
  return isOfPeople(members) && owners.length === 1 && listed && mayManage(roleIn(members, actor.accountId));
}

/** What somebody may do; undefined of whoever is not among them. */
export function roleIn(members: readonly RosterMember[], accountId: string): RosterMember["role"] | undefined {
  return members.find((member) => member.accountId === accountId)?.role;
}

function isBeginning(actor: string, members: readonly RosterMember[]): boolean {
  return (
    isOfPeople(members) &&
    members.every(
      ({ accountId, role }, index) => role === (index === 0 ? "owner" : "member") && (index > 0 || accountId === actor),
    )
  );
}

function isOfPeople(members: readonly RosterMember[]): boolean {
  const ids = new Set(members.map(({ accountId }) => accountId));
  return ids.size === members.length && ids.size >= 1 && ids.size <= maximumMembers;
}

function missingIn(some: readonly RosterMember[], all: readonly RosterMember[]): string[] {
  return all.flatMap(({ accountId }) => (roleIn(some, accountId) === undefined ? [accountId] : []));
}

function isSame(one: readonly RosterMember[], other: readonly RosterMember[]): boolean {
  return (
    one.length === other.length &&
    one.length <= maximumMembers &&
    one.every(({ accountId, role }, at) => other[at]?.accountId === accountId && other[at].role === role)
  );
}
