import type { Primitives } from "../../primitives/primitives.ts";
import { utf8 } from "../../encoding/bytes.ts";
import { keptInvitations, withAdmitted } from "../../groups/invitations.ts";
import type { Invitation } from "../../groups/invitations.ts";
import { handedOver, isWelcome, nobodyYet, roleIn, rosterStep, withoutMembers } from "../../groups/roster-steps.ts";
import type { Standing } from "../../groups/roster-steps.ts";
import type { Roster } from "../../groups/roster.ts";
import { mayWrite } from "../../groups/roster-roles.ts";
import type { RosterMember } from "../../groups/roster-roles.ts";
import { Seeded } from "./seeded.ts";

const start = 1_790_000_000_000;

type Members = readonly RosterMember[];
/** What a roster says besides its members. */
type Rest = { readonly invitations: readonly Invitation[] } & Pick<Standing, "senders" | "endsAt">;

const withRole = (members: Members, accountId: string, role: RosterMember["role"]): Members =>
  members.map((member) => (member.accountId === accountId ? { ...member, role } : member));

/** Something that somebody has written, and whether it is for anybody, as plainly as that can be said. */
type Written = { readonly by: string; readonly counts: boolean };

/**
 * Up to eight people ask for whatever change of a group comes to their minds, and write there whether they may or not; each
 * device hears of it in its own time. What is taken says who may what as plainly as this can be said, each device shows
 * what was written by who might, and in the end all who are in it know the same.
 */
export function liveByRosters(p: Primitives, seed: number): void {
  const random = new Seeded(seed);
  const people = Array.from({ length: 3 + random.below(6) }, (_, at) => `account ${at}`);
  const first = people[0] ?? "";
  const digestOf = (roster: Roster) => p.sha256(utf8(JSON.stringify(roster)));
  const log: (Roster | Written)[] = [];
  const known = new Map<string, Standing>();
  const read = new Map<string, number>();

  const roster = (by: string, members: Members, from: Standing, { invitations, senders, endsAt }: Rest): Roster => ({
    groupId: "group",
    revision: from.revision + 1,
    previous: from.digest,
    changedAt: start + log.length,
    actor: { accountId: by, deviceId: `device of ${by}` } as Roster["actor"],
    members,
    ...(invitations.length === 0 ? {} : { invitations }),
    ...(senders === undefined ? {} : { senders }),
    ...(endsAt === undefined ? {} : { endsAt }),
  });
  const after = (next: Roster): Standing => ({
    revision: next.revision,
    digest: digestOf(next),
    members: next.members,
    invitations: next.invitations ?? [],
    senders: next.senders,
    endsAt: next.endsAt,
  });
  let server: Standing = nobodyYet;

  /** What one device makes of the next thing that it has not read. */
  const readNext = (who: string) => {
    const at = read.get(who) ?? 0;
    const next = log[at];
    if (next === undefined) return;
    read.set(who, at + 1);
    const before = known.get(who);
    if ("by" in next) {
      const shown = before !== undefined && mayWrite(roleIn(before.members, next.by), before.senders);
      if (before !== undefined && shown !== next.counts)
        throw new Error(`${who} shows otherwise what ${next.by} wrote`);
      return;
    }
    const listed = roleIn(next.members, who) !== undefined;
    if (before === undefined) {
      if (next.revision === 1 ? rosterStep(null, next) !== null : listed && isWelcome(who, next))
        known.set(who, after(next));
      return;
    }
    if (rosterStep(before, next) === null) throw new Error(`${who} refuses what the server took: ${next.revision}`);
    // Who has gone is told nothing more, and begins anew if they come back.
    if (listed) known.set(who, after(next));
    else known.delete(who);
  };

  const admittedBy = new Map<string, Set<string>>();
  /** As an honest client of theirs does: links that have to end do. */
  const kept = (by: string, members: Members, from: Standing) => {
    const removes = from.members.some(({ accountId }) => accountId !== by && roleIn(members, accountId) === undefined);
    return keptInvitations(from.invitations ?? [], members, removes);
  };
  const ask = (by: string, members: Members, from: Standing, said: Partial<Rest> = {}) => {
    const rest = { invitations: kept(by, members, from), senders: from.senders, endsAt: from.endsAt, ...said };
    const next = roster(by, members, from, rest);
    const step = rosterStep(server.revision === 0 ? null : server, next);
    if (step === null) return;
    expectAllowed(server, next, by);
    for (const { id, uses, until, admitted } of next.invitations ?? []) {
      const before = server.invitations?.find((each) => each.id === id)?.admitted ?? [];
      const came = admittedBy.get(id) ?? new Set();
      if (new Set(admitted).size < admitted.length) throw new Error(`somebody came by ${id} twice`);
      for (const who of admitted.filter((each) => !before.includes(each))) {
        if (came.has(who) || next.changedAt > until) throw new Error(`${who} came by ${id} twice or late`);
        admittedBy.set(id, came.add(who));
      }
      if (came.size > uses) throw new Error(`${id} let in ${came.size}, and is for ${uses}`);
    }
    server = after(next);
    log.push(next);
  };

  ask(
    first,
    people.slice(0, 2).map((accountId, at) => ({ accountId, role: at === 0 ? "owner" : "member" })),
    server,
    { endsAt: random.oneIn(2) ? start + 1_000 : undefined },
  );
  const link = (by: string, at: number): Invitation => ({
    id: `link ${at}`,
    by,
    key: new Uint8Array(32),
    until: start + log.length + 1 + random.below(12),
    uses: 1 + random.below(3),
    admitted: [],
  });
  for (let event = 0; event < 80; event++) {
    // Mostly somebody who is in it, and knows where it stands.
    const within = random.pick(server.members)?.accountId ?? first;
    const by = random.oneIn(5) ? (random.pick(people) ?? first) : within;
    if (!random.oneIn(4)) while ((read.get(by) ?? 0) < log.length) readNext(by);
    const who = random.pick(people) ?? first;
    const from = known.get(by) ?? server;
    const { members } = from;
    const what = random.below(20);
    if (what < 3) readNext(by);
    else if (what < 5) ask(by, withRole(members, who, "admin"), from);
    else if (what === 5) ask(by, [...members, { accountId: who, role: "member" }], from);
    else if (what === 6) ask(by, withoutMembers(members, [who]), from);
    else if (what === 7 && random.oneIn(3)) ask(by, withoutMembers(members, [by]), from);
    else if (what === 8 || what === 9) ask(by, withRole(members, who, "member"), from);
    else if (what === 10) ask(by, handedOver(members, who), from);
    else if (what === 11) ask(by, withRole(members, who, "owner"), from);
    else if (what === 12) ask(by, members, from, { invitations: [...kept(by, members, from), link(by, event)] });
    else if (what === 13) ask(by, members, from, { invitations: (from.invitations ?? []).slice(1) });
    else if (what === 14) {
      const senders = from.senders === undefined ? ("managers" as const) : undefined;
      // Now and then somebody would have it go on for longer, or end at once.
      const endsAt = random.oneIn(3) ? random.pick([undefined, start + 2_000, start + log.length]) : from.endsAt;
      ask(by, members, from, { senders, endsAt });
    }
    // All at once, as nobody may.
    else if (what === 15)
      ask(by, withoutMembers(members, [who]), from, { senders: random.oneIn(2) ? "managers" : undefined });
    else if (what < 18) {
      const role = roleIn(server.members, within);
      log.push({ by: within, counts: server.senders === undefined || role === "owner" || role === "admin" });
    } else {
      // Somebody uses a link, or a client does as if they had: also one that is full, over, or was used by them before.
      const used = random.pick(from.invitations ?? []);
      const more = { ...used, admitted: [...(used?.admitted ?? []), who] } as Invitation;
      const good = used && withAdmitted(from.invitations ?? [], used.id, who, start + log.length);
      const links = good ?? (from.invitations ?? []).map((each) => (each === used ? more : each));
      if (used) ask(by, [...members, { accountId: who, role: "member" }], from, { invitations: links });
    }
  }
  for (const who of people) while ((read.get(who) ?? 0) < log.length) readNext(who);
  for (const { accountId } of server.members) {
    const here = known.get(accountId);
    if (JSON.stringify(here?.members) !== JSON.stringify(server.members)) throw new Error(`${accountId} knows others`);
    if (here?.senders !== server.senders) throw new Error(`${accountId} knows otherwise who writes`);
    if (here?.endsAt !== server.endsAt) throw new Error(`${accountId} knows another end`);
  }
}

/** The rules once more, said about what came of it and not about how it was asked for. */
function expectAllowed(
  before: Standing,
  { members, revision, senders, endsAt, invitations = [] }: Roster,
  by: string,
): void {
  const wrong = (what: string) => {
    throw new Error(`revision ${revision} by ${by}: ${what}`);
  };
  const role = roleIn(before.members, by);
  if (members.length > 0 && members.filter((member) => member.role === "owner").length !== 1) wrong("not one owner");
  if (revision === 1) return;
  if (endsAt !== before.endsAt) wrong("it ends at another time than was said");
  if (role === undefined) wrong("by somebody who is not in it");
  if (senders !== before.senders) {
    const same = (what: unknown, is: unknown) => JSON.stringify(what) === JSON.stringify(is);
    if (role === "member") wrong("a member says who writes");
    if (!same(members, before.members) || !same(invitations, before.invitations)) wrong("who writes, and more at once");
  }
  for (const { accountId, role: was } of before.members) {
    const is = roleIn(members, accountId);
    if (is === undefined && accountId !== by && (role === "member" || role === was || was === "owner"))
      wrong(`${accountId} was removed`);
    const ownerLeft = role === "owner" && roleIn(members, by) === undefined;
    const laidDown = accountId === by && role === "admin" && is === "member";
    if (is !== undefined && is !== was && role !== "owner" && !laidDown) wrong(`${accountId} became ${is}`);
    if (ownerLeft && is === "owner" && was === "member" && before.members.some((each) => each.role === "admin"))
      wrong("a member follows although there are admins");
  }
  const added = members.filter(({ accountId }) => roleIn(before.members, accountId) === undefined);
  if (added.length > 0 && role === "member") wrong("a member added somebody");
  if (added.some((member) => member.role !== "member")) wrong("somebody came as more than a member");
}
