import type { Member } from "../../core/tenchat.ts";
import type { IconName } from "../../ui/icon/icon.ts";

export type MemberAction = "makeAdmin" | "endAdmin" | "layDown" | "handOver" | "remove" | "report";

interface Offered {
  readonly name: MemberAction;
  readonly icon: IconName;
}

const offered = {
  makeAdmin: { name: "makeAdmin", icon: "shield" },
  endAdmin: { name: "endAdmin", icon: "down" },
  layDown: { name: "layDown", icon: "down" },
  handOver: { name: "handOver", icon: "key" },
  remove: { name: "remove", icon: "close" },
  report: { name: "report", icon: "alert" },
} as const satisfies Record<MemberAction, Offered>;

/** What the page offers; whether it may be done every client and the server find out by themselves. */
export function actionsOn(me: Member | null, member: Member | null): readonly Offered[] {
  if (member === null) return [];
  if (member.own) return me?.role === "admin" ? [offered.layDown] : [];
  return [...changesOf(me, member), offered.report];
}

function changesOf(me: Member | null, member: Member): readonly Offered[] {
  if (me?.role === "admin") return member.role === "member" ? [offered.remove] : [];
  if (me?.role !== "owner") return [];
  return [member.role === "admin" ? offered.endAdmin : offered.makeAdmin, offered.handOver, offered.remove];
}
