import { CryptoError } from "../../errors.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import { GroupMember } from "../group-member.ts";
import { historyPrimitives, Seeded } from "./seeded.ts";

type Letter = {
  readonly text: string;
  readonly from: GroupMember;
  readonly to: GroupMember;
  readonly message: Uint8Array;
};

async function orNull(reading: Promise<string>): Promise<string | null> {
  return reading.catch((error: unknown) => {
    if (error instanceof CryptoError && error.kind === "open-failed") return null;
    throw error;
  });
}

/** Up to eight people who come and go, while messages come late, twice or never; their pairwise sessions are sound. */
export async function liveInGroup(real: Primitives, seed: number): Promise<void> {
  const random = new Seeded(seed);
  const p = historyPrimitives(real, random.bytes);
  const everybody = Array.from({ length: 3 + random.below(6) }, (_, at) => new GroupMember(p, `${at}`));
  const members = new Set(everybody.slice(0, 2));
  // What those who left knew, in the hands of somebody who goes on listening.
  const ghosts: GroupMember[] = [];
  const underWay: Letter[] = [];
  const read = new Map<string, number>();
  let written = 0;

  const deliver = async (at: number, keep: boolean) => {
    const letter = underWay[at] as Letter;
    const name = `${letter.text} to ${letter.to.device.deviceId}`;
    if (!keep) underWay.splice(at, 1);
    const times = read.get(name) ?? 0;
    const opened = await orNull(letter.to.read(letter.from, letter.message));
    const entitled = times === 0 && members.has(letter.to) && members.has(letter.from);
    if (opened !== (entitled ? letter.text : null))
      throw new Error(`${name}: read as ${String(opened)}, ${times} times`);
    if (!entitled) return;
    read.set(name, times + 1);
  };

  for (let event = 0; event < 60; event++) {
    const what = random.below(12);
    const member = random.pick([...members]) as GroupMember;
    const outsider = random.pick(everybody.filter((one) => !members.has(one)));
    if (what < 5) {
      const text = `message ${++written}`;
      const audience = [...members].filter((other) => other !== member);
      const message = await member.tell(text, audience);
      for (const to of audience) underWay.push({ text, from: member, to, message });
      for (const other of [...ghosts, ...everybody.filter((one) => !members.has(one))])
        if ((await orNull(other.read(member, message))) !== null) throw new Error(`${text}: read from outside`);
    } else if (what < 9 && underWay.length > 0) await deliver(random.below(underWay.length), random.oneIn(4));
    else if (what === 9 && underWay.length > 0) underWay.splice(random.below(underWay.length), 1);
    else if (what === 10 && outsider) members.add(outsider);
    else if (what === 11 && members.size > 2) {
      members.delete(member);
      for (const other of members) other.expel(member);
      // Who comes back begins anew: the others no longer know their chain.
      ghosts.push(member.ghost());
      member.leave();
      for (let at = underWay.length - 1; at >= 0; at--)
        if (underWay[at]?.from === member || underWay[at]?.to === member) underWay.splice(at, 1);
    }
  }
  while (underWay.length > 0) await deliver(random.below(underWay.length), false);
}
