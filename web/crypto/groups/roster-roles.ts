/** What somebody may do in a group. There is always one owner, who may do all. */
export type RosterRole = "owner" | "admin" | "member";

/** Somebody in a group, and what they may do there. */
export type RosterMember = { readonly accountId: string; readonly role: RosterRole };

/** Who writes in a group: everybody in it, or as in a channel the owner and the admins. */
export type RosterSenders = "everybody" | "managers";

/** As it stands in the bytes of a roster; version 1 knows only the first two. */
export const roleNumbers = { member: 0, owner: 1, admin: 2 } as const satisfies Record<RosterRole, number>;

const ranks = { owner: 2, admin: 1, member: 0 } as const satisfies Record<RosterRole, number>;

/** Owners and admins add people, remove those below them, and say what the group is called. */
export function mayManage(role: RosterRole | undefined): boolean {
  return role !== undefined && ranks[role] >= ranks.admin;
}

/** Whether somebody of that role may say something of their own, and not only what is about another's word. */
export function mayWrite(role: RosterRole | undefined, senders: RosterSenders = "everybody"): boolean {
  return senders === "everybody" || mayManage(role);
}

/** Nobody is removed by somebody of the same rank. */
export function mayRemove(role: RosterRole | undefined, other: RosterRole): boolean {
  return role !== undefined && mayManage(role) && ranks[role] > ranks[other];
}
