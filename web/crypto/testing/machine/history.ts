import { encodeBase64url } from "../../encoding/base64url.ts";
import { generateMasterKey } from "../../keys/device-keys.ts";
import type { MasterKey } from "../../keys/identity.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import { decodeEnvelope } from "../../sessions/key-envelope.ts";
import { Crash, MachineDevice } from "./machine-device.ts";
import type { Kept } from "./machine-device.ts";
import { PostOffice } from "./post-office.ts";
import type { Letter } from "./post-office.ts";
import { historyPrimitives, Seeded } from "./seeded.ts";

const accounts = ["alice", "bob"] as const;
const maximumDevices = 6;

/** What a history went through, to see that everything was tried; and a hash of all that was sent, to see that it is the same. */
export interface Lived {
  readonly happened: Readonly<Record<string, number>>;
  readonly trace: string;
}

/**
 * One history of two people with two to six devices each, all of it chosen by a seed: who writes when, what is lost,
 * comes twice or late, where the power goes, who is linked or revoked, who loses their sessions or goes back to earlier
 * ones. It ends when everything under way has come and what could not be read was asked for again. Then every letter has
 * been read exactly once by every device that should, and by no other.
 */
export class History {
  readonly #random: Seeded;
  readonly #p: Primitives;
  readonly #office = new PostOffice();
  readonly #masters = new Map<string, MasterKey>();
  readonly #everybody = new Map<string, MachineDevice>();
  readonly #active = new Set<MachineDevice>();
  readonly #earlier = new Map<string, Kept["peers"]>();
  readonly #sent: Letter[] = [];
  readonly #lost = new Set<string>();
  readonly #happened: Record<string, number> = {};
  #letters = 0;

  private constructor(real: Primitives, seed: number) {
    this.#random = new Seeded(seed);
    this.#p = historyPrimitives(real, this.#random.bytes);
  }

  static async live(real: Primitives, seed: number): Promise<Lived> {
    const history = new History(real, seed);
    await history.#begin();
    const length = 10 + history.#random.below(40);
    for (let event = 0; event < length; event++) await history.#next();
    await history.#settle();
    for (let word = 0; word < 2; word++) {
      for (const device of history.#active) await history.#write(device);
      await history.#settle();
    }
    history.#check();
    return { happened: history.#happened, trace: history.#office.trace };
  }

  async #begin(): Promise<void> {
    for (const account of accounts) {
      this.#masters.set(account, await generateMasterKey(this.#p));
      for (let devices = 2 + this.#random.below(2); devices > 0; devices--) await this.#link(account);
    }
    // Everybody at once, before anything has come.
    if (this.#random.oneIn(3)) for (const device of this.#active) await this.#write(device);
  }

  async #next(): Promise<void> {
    const device = this.#random.pick([...this.#active]) as MachineDevice;
    if (this.#random.oneIn(6)) device.stepsLeft = this.#random.below(12);
    try {
      await this.#act(device, this.#random.below(40));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.#count("crash");
    }
    device.stepsLeft = null;
  }

  async #act(device: MachineDevice, what: number): Promise<void> {
    if (what < 9) await this.#write(device);
    else if (what < 15) await this.#post(device);
    else if (what < 29) await this.#deliver(device);
    else if (what < 32) await this.#repair(device);
    else if (what === 32) this.#loseLetter(device);
    else if (what === 33) await this.#link(device.account);
    else if (what === 34) this.#revoke(device);
    else if (what === 35) this.#forget(device);
    else if (what === 36) this.#goBack(device);
    else await this.#intrude(device);
  }

  #count(what: string): void {
    this.#happened[what] = (this.#happened[what] ?? 0) + 1;
  }

  #device(name: string): MachineDevice {
    return this.#everybody.get(name) as MachineDevice;
  }

  async #write(device: MachineDevice): Promise<void> {
    const targets = [...this.#active].filter((other) => other !== device);
    await device.write(`letter ${++this.#letters}`, targets);
    this.#count("write");
    if (this.#random.oneIn(3)) this.#earlier.set(device.name, device.kept.peers);
  }

  async #post(device: MachineDevice): Promise<void> {
    await device.post((letter) => {
      this.#sent.push(letter);
      this.#office.take(letter, device.wentBack);
    });
  }

  async #deliver(device: MachineDevice): Promise<void> {
    const queue = this.#office.queues.get(device.name) ?? [];
    const letter = this.#random.pick(queue);
    if (letter === undefined) return;
    const sender = this.#device(letter.from);
    const outcome = await device.receive(letter, sender);
    this.#count(outcome);
    // What was acknowledged is gone from the queue, unless the server has it come again.
    if (this.#random.oneIn(5)) this.#count("again");
    else queue.splice(queue.indexOf(letter), 1);
    if (outcome === "known") await this.#expectSpent(device, letter, sender);
    for (const id of outcome === "read" ? letter.wants : []) await this.#writeAgain(device, id, sender);
  }

  /** The engine alone refuses what it opened before, as long as it holds the session. */
  async #expectSpent(device: MachineDevice, letter: Letter, sender: MachineDevice): Promise<void> {
    const { sessions } = device.kept.peers.get(sender.name) ?? { sessions: null };
    const id = encodeBase64url(decodeEnvelope(letter.wrapped).sessionId);
    if (device.wentBack || device.forgot || !sessions?.sessions.some((session) => session.id === id)) return;
    // The same text may have come in another envelope; only the one that was read is spent.
    const opened = await device.open(letter, sender, sessions);
    if (opened !== null && device.opened.has(letter)) throw new Error(`${device.name} opened ${letter.id} twice.`);
  }

  async #writeAgain(device: MachineDevice, id: string, reader: MachineDevice): Promise<void> {
    if (!device.kept.written.get(id)?.includes(reader.name) || !this.#active.has(reader)) return;
    await device.write(id, [reader]);
    this.#count("write again");
  }

  async #repair(device: MachineDevice): Promise<void> {
    for (const sender of new Set(device.kept.unreadable.values())) {
      const writer = this.#device(sender);
      if (!this.#active.has(writer)) continue;
      const wants = [...device.kept.unreadable].flatMap(([id, from]) => (from === sender ? [id] : []));
      await device.write(`request ${++this.#letters}`, [writer], wants);
      this.#count("repair");
    }
  }

  #loseLetter(device: MachineDevice): void {
    const queue = this.#office.queues.get(device.name) ?? [];
    const letter = this.#random.pick(queue);
    if (letter === undefined) return;
    queue.splice(queue.indexOf(letter), 1);
    this.#lost.add(`${letter.id} ${letter.to}`);
    this.#count("loss");
  }

  async #link(account: string): Promise<void> {
    const own = [...this.#everybody.values()].filter((device) => device.account === account);
    if (own.filter((device) => this.#active.has(device)).length >= maximumDevices) return;
    const name = `${account} ${own.length + 1}`;
    const device = await MachineDevice.make(this.#p, account, name, this.#masters.get(account) as MasterKey);
    this.#everybody.set(name, device);
    this.#active.add(device);
    this.#office.queues.set(name, []);
    this.#count("link");
  }

  #revoke(device: MachineDevice): void {
    if ([...this.#active].filter(({ account }) => account === device.account).length <= 1) return;
    this.#active.delete(device);
    this.#office.queues.delete(device.name);
    this.#count("revocation");
  }

  #forget(device: MachineDevice): void {
    const peer = this.#random.pick([...device.kept.peers.keys()]);
    if (peer === undefined) return;
    const peers = new Map(device.kept.peers);
    peers.delete(peer);
    device.kept = { ...device.kept, peers };
    device.forgot = true;
    this.#count("sessions lost");
  }

  #goBack(device: MachineDevice): void {
    const earlier = this.#earlier.get(device.name);
    if (earlier === undefined) return;
    device.kept = { ...device.kept, peers: earlier };
    device.wentBack = true;
    this.#count("went back");
  }

  /** What was wrapped for another device opens here in no session, and leaves everything as it is. */
  async #intrude(device: MachineDevice): Promise<void> {
    const letter = this.#random.pick(this.#sent);
    if (letter === undefined || letter.to === device.name || letter.from === device.name) return;
    const outsider = this.#random.pick([...this.#everybody.values()]) as MachineDevice;
    for (const other of new Set([device, outsider])) {
      if (other.name === letter.to || other.name === letter.from) continue;
      const before = JSON.stringify([...other.kept.peers]);
      for (const { sessions } of [...other.kept.peers.values(), { sessions: null }]) {
        const opened = await other.open(letter, this.#device(letter.from), sessions);
        if (opened !== null) throw new Error(`${other.name} opened ${letter.id}, which was for ${letter.to}.`);
      }
      if (JSON.stringify([...other.kept.peers]) !== before) throw new Error("A refused letter changed something.");
      this.#count("intrusion");
    }
  }

  /** Everything under way comes, in any order, and what cannot be read is asked for until it can. */
  async #settle(): Promise<void> {
    for (let round = 0; round < 12; round++) {
      for (const device of this.#active) await this.#post(device);
      for (const device of this.#active) {
        const queue = this.#office.queues.get(device.name) ?? [];
        while (queue.length > 0) await this.#deliver(device);
      }
      for (const device of this.#active) await this.#repair(device);
      if ([...this.#active].every(({ kept }) => kept.outbox.length === 0)) return;
    }
    throw new Error("What could not be read was still asked for in the end.");
  }

  #check(): void {
    for (const device of this.#everybody.values()) {
      for (const [id, times] of device.kept.read) {
        const writer = [...this.#everybody.values()].find(({ kept }) => kept.written.get(id)?.includes(device.name));
        if (writer === undefined || times !== 1) throw new Error(`${device.name} read ${id} ${times} times.`);
      }
    }
    for (const writer of this.#everybody.values()) {
      for (const [id, targets] of writer.kept.written) {
        for (const name of targets) this.#checkRead(writer, id, this.#device(name));
      }
    }
    for (const a of this.#active) for (const b of this.#active) this.#checkAgreed(a, b);
  }

  #checkRead(writer: MachineDevice, id: string, reader: MachineDevice): void {
    if (!this.#active.has(reader) || reader.kept.read.has(id) || this.#lost.has(`${id} ${reader.name}`)) return;
    // A device that left could not be asked again, or never posted it.
    const gone = !this.#active.has(writer);
    const posted = this.#sent.some((letter) => letter.id === id && letter.to === reader.name);
    if (gone && (!posted || reader.kept.unreadable.has(id))) return;
    throw new Error(`${reader.name} never read ${id} of ${writer.name}.`);
  }

  /** After a last word each way both send in the same session. */
  #checkAgreed(a: MachineDevice, b: MachineDevice): void {
    if (a === b) return;
    const [ours, theirs] = [a.kept.peers.get(b.name)?.sessions, b.kept.peers.get(a.name)?.sessions];
    if (ours?.sessions[0]?.id !== theirs?.sessions[0]?.id) throw new Error(`${a.name} and ${b.name} disagree.`);
  }
}
