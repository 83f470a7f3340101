import { equalBytes } from "../encoding/bytes.ts";
import { maximumMembers } from "./roster.ts";
import type { Roster, RosterMember } from "./roster.ts";

/** Where a group stands: its members, and the roster that says so. */
export type Standing = {
  readonly revision: number;
  /** SHA-256 of the roster. */
  readonly digest: Uint8Array;
  readonly members: readonly RosterMember[];
};

/** Who came and who went. */
export type RosterStep = { readonly added: readonly string[]; readonly removed: readonly string[] };

/** Where a group stands before it begins. */
export const nobodyYet: Standing = { revision: 0, digest: new Uint8Array(32), members: [] };

/** The members after somebody left: those who stay in their order, and always one of them an owner. */
export function withoutMembers(members: readonly RosterMember[], gone: readonly string[]): readonly RosterMember[] {
  const kept = members.filter(({ accountId }) => !gone.includes(accountId));
  if (kept.length === 0 || kept.some(({ owner }) => owner)) return kept;
  return kept.map((member, index) => (index === 0 ? { ...member, owner: true } : member));
}

/**
 * What a roster changes; null if its signer may not say that. Owners add and remove people, anybody leaves, the first one
 * begins a group. Nothing else changes: nobody is made an owner but by the last one's leaving.
 */
export function rosterStep(before: Standing | null, after: Roster): RosterStep | null {
  const from = before ?? nobodyYet;
  if (after.revision !== from.revision + 1 || !equalBytes(after.previous, from.digest)) return null;
  const actor = after.actor.accountId;
  const [added, removed] = [missingIn(from.members, after.members), missingIn(after.members, from.members)];
  if (before === null) return isBeginning(actor, after.members) ? { added, removed } : null;
  const leaves = added.length === 0 && removed.length === 1 && removed[0] === actor;
  const owner = from.members.some((member) => member.accountId === actor && member.owner);
  const changes = owner && !removed.includes(actor) && added.length + removed.length > 0;
  if (!leaves && !changes) return null;
  const newcomers = added.map((accountId) => ({ accountId, owner: false }));
  const expected = [...withoutMembers(from.members, removed), ...newcomers];
  return isSame(expected, after.members) ? { added, removed } : null;
}

/** What somebody sees first who was added later: an owner's word that they are in. */
export function isWelcome(accountId: string, after: Roster): boolean {
  const has = (id: string, owner: boolean) =>
    after.members.some((member) => member.accountId === id && (member.owner || !owner));
  return isOfPeople(after.members) && has(accountId, false) && has(after.actor.accountId, true);
}

function isBeginning(actor: string, members: readonly RosterMember[]): boolean {
  return (
    isOfPeople(members) &&
    members.every(({ accountId, owner }, index) => owner === (index === 0) && (index > 0 || accountId === actor))
  );
}

function isOfPeople(members: readonly RosterMember[]): boolean {
  const ids = new Set(members.map(({ accountId }) => accountId));
  return ids.size === members.length && ids.size >= 1 && ids.size <= maximumMembers;
}

function missingIn(some: readonly RosterMember[], all: readonly RosterMember[]): string[] {
  return all.flatMap(({ accountId }) => (some.some((member) => member.accountId === accountId) ? [] : [accountId]));
}

function isSame(one: readonly RosterMember[], other: readonly RosterMember[]): boolean {
  return (
    one.length === other.length &&
    one.length <= maximumMembers &&
    one.every(({ accountId, owner }, at) => other[at]?.accountId === accountId && other[at].owner === owner)
  );
}
