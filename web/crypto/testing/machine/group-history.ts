import { CryptoError } from "../../errors.ts";
import { decodeGroupMessage } from "../../groups/group-layout.ts";
import { epochsKept } from "../../groups/group-state.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import { GroupMember } from "../group-member.ts";
import { historyPrimitives, Seeded } from "./seeded.ts";

type Letter = {
  readonly text: string;
  readonly from: GroupMember;
  readonly to: GroupMember;
  readonly message: Uint8Array;
  /** Their chain, where it goes along. */
  readonly handed: Uint8Array | null;
};

/** What was said, and whom it is for. */
type Said = {
  readonly text: string;
  readonly from: GroupMember;
  readonly message: Uint8Array;
  readonly to: ReadonlySet<GroupMember>;
};

const most = { people: 8, devices: 3 };

async function orNull(reading: Promise<string>): Promise<string | null> {
  return reading.catch((error: unknown) => {
    if (error instanceof CryptoError && error.kind === "open-failed") return null;
    throw error;
  });
}

/**
 * Up to eight people with one to three devices each who come and go, link devices and remove them, while the power goes
 * between any two steps and messages come late, twice or never; their pairwise sessions are sound.
 */
export async function liveInGroup(real: Primitives, seed: number): Promise<void> {
  await new GroupHistory(real, seed).live();
}

class GroupHistory {
  readonly #random: Seeded;
  readonly #p: Primitives;
  readonly #everybody: readonly string[];
  readonly #devices = new Map<string, GroupMember[]>();
  readonly #members = new Set<string>();
  /** What those who left knew, in the hands of somebody who goes on listening. */
  readonly #ghosts: GroupMember[] = [];
  /** What is stored and has not left, or is not known to have. */
  readonly #outbox = new Map<GroupMember, Letter[]>();
  readonly #underWay: Letter[] = [];
  readonly #left = new Set<Letter>();
  readonly #said: Said[] = [];
  readonly #read = new Map<string, number>();
  #written = 0;
  #made = 0;

  constructor(real: Primitives, seed: number) {
    this.#random = new Seeded(seed);
    this.#p = historyPrimitives(real, this.#random.bytes);
    this.#everybody = Array.from({ length: 3 + this.#random.below(most.people - 2) }, (_, at) => `person ${at}`);
    for (const person of this.#everybody) {
      this.#devices.set(person, []);
      for (let count = 1 + this.#random.below(2); count > 0; count--) this.#make(person);
    }
    for (const person of this.#everybody.slice(0, 2)) this.#members.add(person);
  }

  async live(): Promise<void> {
    for (let event = 0; event < 60; event++) await this.#next(this.#random.below(16));
    for (const device of this.#outbox.keys()) this.#post(device);
    while (this.#underWay.length > 0) await this.#deliver(this.#random.below(this.#underWay.length), false);
    await this.#expectNoOthers();
  }

  async #next(what: number): Promise<void> {
    const random = this.#random;
    const person = random.pick([...this.#members]) as string;
    const device = random.pick(this.#of(person)) as GroupMember;
    const outsider = random.pick(this.#everybody.filter((one) => !this.#members.has(one)));
    if (what < 5) await this.#write(device);
    else if (what < 10) await this.#deliver(random.below(this.#underWay.length), random.oneIn(4));
    else if (what === 10) this.#underWay.splice(random.below(this.#underWay.length), 1);
    else if (what === 11 && outsider !== undefined) {
      this.#members.add(outsider);
      this.#refuseWaiting();
    } else if (what === 12 && this.#members.size > 2) this.#leave(person);
    else if (what === 13 && this.#of(person).length < most.devices) {
      this.#make(person);
      this.#refuseWaiting();
    } else if (what === 14 && this.#of(person).length > 1) this.#remove(person, device);
    else if (what === 15) this.#post(device);
  }

  #of(person: string): GroupMember[] {
    return this.#devices.get(person) as GroupMember[];
  }

  #make(person: string): GroupMember {
    const device = new GroupMember(this.#p, `${++this.#made}`, person);
    this.#of(person).push(device);
    return device;
  }

  get #present(): GroupMember[] {
    return [...this.#members].flatMap((person) => this.#of(person));
  }

  /** The power may go before what was made is stored, when nothing of it is left; or before it leaves, when it leaves later. */
  async #write(device: GroupMember): Promise<void> {
    const text = `message ${++this.#written}`;
    const audience = this.#present.filter((other) => other !== device);
    const before = device.state;
    const { message, handed } = await device.write(text, audience);
    const crash = this.#random.below(6);
    if (crash === 0) return void (device.state = before);
    const letters = audience.map((to) => {
      const isHanded = handed?.devices.some(({ deviceId }) => deviceId === to.device.deviceId) === true;
      return { text, from: device, to, message, handed: isHanded ? handed.secret : null };
    });
    this.#said.push({ text, from: device, message, to: new Set(audience) });
    this.#outbox.set(device, [...(this.#outbox.get(device) ?? []), ...letters]);
    if (crash !== 1) this.#post(device);
    const outside = this.#everybody.filter((one) => !this.#members.has(one)).flatMap((one) => this.#of(one));
    for (const other of [...this.#ghosts, ...outside])
      if ((await orNull(other.read(device, message))) !== null) throw new Error(`${text}: read from outside`);
  }

  /** What is stored leaves; now and then that is not noted before the power goes, and it leaves once more. */
  #post(device: GroupMember): void {
    for (const letter of this.#outbox.get(device) ?? []) {
      // What came by the pairwise session once counts; that it comes again changes nothing.
      if (letter.handed !== null && !this.#left.has(letter)) letter.to.learn(device, letter.handed);
      this.#underWay.push(letter);
      this.#left.add(letter);
    }
    if (!this.#random.oneIn(6)) this.#outbox.delete(device);
  }

  /** The power may go before what was opened is stored: then it comes again, and is opened then. */
  async #deliver(at: number, keep: boolean): Promise<void> {
    const letter = this.#underWay[at];
    if (letter === undefined) return;
    const { text, from, to, message } = letter;
    const name = `${text} to ${to.device.deviceId}`;
    const before = to.state;
    const times = this.#read.get(name) ?? 0;
    const opened = await orNull(to.read(from, message));
    const { epoch } = decodeGroupMessage(message);
    const chains = to.state.receiving.filter((chain) => chain.sender.deviceId === from.device.deviceId);
    const forgotten = chains.some((chain) => chain.epoch - epoch >= epochsKept);
    const entitled = times === 0 && !forgotten;
    if (opened !== (entitled ? text : null)) throw new Error(`${name}: read as ${String(opened)}, ${times} times`);
    if (this.#random.oneIn(6)) return void (to.state = before);
    if (!keep) this.#underWay.splice(at, 1);
    if (entitled) this.#read.set(name, times + 1);
  }

  #leave(person: string): void {
    this.#members.delete(person);
    for (const device of this.#of(person)) this.#gone(device);
    this.#refuseWaiting();
  }

  #remove(person: string, device: GroupMember): void {
    this.#devices.set(
      person,
      this.#of(person).filter((one) => one !== device),
    );
    this.#gone(device);
    this.#refuseWaiting();
  }

  /** Who comes back begins anew: the others no longer know their chain. */
  #gone(device: GroupMember): void {
    for (const other of this.#present) other.expel(device);
    this.#ghosts.push(device.ghost());
    device.leave();
    this.#outbox.delete(device);
    for (let at = this.#underWay.length - 1; at >= 0; at--)
      if (this.#underWay[at]?.from === device || this.#underWay[at]?.to === device) this.#underWay.splice(at, 1);
  }

  /** What was sealed for others than there are now is not taken: whoever was handed a chain by it does not have that. */
  #refuseWaiting(): void {
    for (const [device, letters] of this.#outbox) {
      for (const letter of letters) if (letter.handed !== null && !this.#left.has(letter)) device.retell(letter.to);
      this.#outbox.delete(device);
    }
  }

  /** Whoever came later, or was not meant, reads none of it, whatever they have learnt since. */
  async #expectNoOthers(): Promise<void> {
    for (const { text, from, message, to } of this.#said)
      for (const device of this.#present)
        if (device !== from && !to.has(device) && (await orNull(device.read(from, message))) !== null)
          throw new Error(`${text}: read by ${device.device.deviceId}, which it was not for`);
  }
}
