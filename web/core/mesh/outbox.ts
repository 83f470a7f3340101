import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { answerOf, packetsIn } from "./answer-of.ts";
import { between, usualPace } from "./mesh-host.ts";
import type { MeshHost } from "./mesh-host.ts";
import type { RelayBook, Slot } from "./relay-book.ts";
import type { Waiting } from "./talk-record.ts";
import { messageMark } from "./talks.ts";

/** A packet that no relay is known to have yet, with the exact bytes that one may have all the same. */
export interface WaitingPacket {
  readonly id: string;
  readonly slot: Slot;
  readonly packet: Packet;
  /** Which message it is of: its conversation and id. */
  readonly of: string;
  /** It is not sent before: each packet waits for as long as chance says. */
  readonly notBefore: number;
}

/**
 * What waits to be sent, kept sealed until a relay has shown that it holds it. Sending the same bytes again changes nothing,
 * at a relay as at whoever receives them, so that a crash in between costs nothing.
 */
export class Outbox {
  readonly #host: MeshHost;
  readonly #database: SealedDatabase;
  readonly #book: RelayBook;
  readonly #changed: () => void;
  #waiting: WaitingPacket[] = [];
  #cancel: () => void = () => undefined;
  /** Purposes that something is being sent for. */
  readonly #busy = new Set<Slot>();
  #stopped = false;

  constructor(host: MeshHost, database: SealedDatabase, book: RelayBook, changed: () => void) {
    this.#host = host;
    this.#database = database;
    this.#book = book;
    this.#changed = changed;
  }

  async load(): Promise<void> {
    const now = this.#host.now();
    // What came due while nothing was at work would leave all at once, and what a wrong clock has put off never.
    const isSoon = ({ notBefore }: WaitingPacket) => notBefore > now && notBefore <= now + this.#pace[1];
    const kept = await this.#database.list<WaitingPacket>("outbox", { prefix: "" });
    this.#waiting = kept.map((each) => (isSoon(each) ? each : this.#anew(each)));
  }

  /** What has to be stored for nothing of a conversation to go any more. Nothing in memory changes before `dropped`. */
  changesWithout(conversation: string): Change[] {
    return this.#without((each) => isOf(conversation, each));
  }

  /** That the changes of `changesWithout` are stored. */
  dropped(conversation: string): void {
    this.#waiting = this.#waiting.filter((each) => !isOf(conversation, each));
  }

  /** What has to be stored for no part of these messages' files to go any more. Nothing in memory changes before `droppedParts`. */
  changesWithoutParts(of: ReadonlySet<string>): Change[] {
    return this.#without((each) => isPart(of, each));
  }

  /** That the changes of `changesWithoutParts` are stored. */
  droppedParts(of: ReadonlySet<string>): void {
    this.#waiting = this.#waiting.filter((each) => !isPart(of, each));
  }

  #without(isGone: (each: WaitingPacket) => boolean): Change[] {
    return this.#waiting.filter(isGone).map(({ id }) => ({ table: "outbox", key: id, remove: true }));
  }

  /** What of a message others wait for; copies for oneself are nobody's concern. */
  waitingOf(of: string): Waiting {
    const some = this.#waiting.filter((each) => each.of === of && each.slot !== "copy");
    return { packets: some.length, parts: some.filter(({ slot }) => slot === "files").length };
  }

  get slots(): ReadonlySet<Slot> {
    return new Set(this.#waiting.map(({ slot }) => slot));
  }

  /** The moment that a new packet may go, each its own. */
  moment(): number {
    return this.#host.now() + between(this.#host, this.#pace);
  }

  changesFor(packets: readonly WaitingPacket[]): Change[] {
    return packets.map((value) => ({ table: "outbox", key: value.id, value }));
  }

  /** That the changes of `changesFor` are stored. */
  took(packets: readonly WaitingPacket[]): void {
    this.#waiting.push(...packets);
    this.wake();
  }

  wake(): void {
    if (this.#stopped) return;
    this.#cancel();
    const moments = this.#waiting.filter(({ slot }) => !this.#busy.has(slot)).map(({ notBefore }) => notBefore);
    if (moments.length === 0) return;
    const due = moments.reduce((one, other) => Math.min(one, other));
    this.#cancel = this.#host.timers.after(Math.max(0, due - this.#host.now()), () => this.#pass());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  get #pace(): readonly [number, number] {
    return (this.#host.pace ?? usualPace).send;
  }

  #anew(waiting: WaitingPacket): WaitingPacket {
    return { ...waiting, notBefore: this.moment() };
  }

  /** No purpose waits for another: what is due for one would leave together with what came due for others meanwhile. */
  #pass(): void {
    const due = new Set(this.#waiting.filter((each) => this.#isDue(each)).map(({ slot }) => slot));
    for (const slot of due) if (!this.#busy.has(slot)) void this.#serve(slot);
    this.wake();
  }

  /** One after another, each as it is due; where a relay is slower than they come, at its pace. */
  async #serve(slot: Slot): Promise<void> {
    this.#busy.add(slot);
    try {
      for (let next = this.#due(slot); next !== undefined && !this.#stopped; next = this.#due(slot)) {
        if (!(await this.#send(next))) break;
        const { id } = next;
        await this.#database.commit([{ table: "outbox", key: id, remove: true }]);
        this.#waiting = this.#waiting.filter((each) => each.id !== id);
        this.#changed();
      }
    } catch (error) {
      if (!this.#stopped) this.#host.report(error);
    }
    // What is still due has no relay for now, and is tried again a while later.
    this.#waiting = this.#waiting.map((each) => (each.slot === slot && this.#isDue(each) ? this.#anew(each) : each));
    this.#busy.delete(slot);
    this.wake();
  }

  #due(slot: Slot): WaitingPacket | undefined {
    return this.#waiting.find((each) => each.slot === slot && this.#isDue(each));
  }

  #isDue({ notBefore }: WaitingPacket): boolean {
    return notBefore <= this.#host.now();
  }

  /** Whether a relay has it for sure. */
  async #send({ slot, packet }: WaitingPacket): Promise<boolean> {
    const relay = await this.#book.relayFor(slot);
    if (relay === undefined) return false;
    const { address } = relay;
    const sent = await answerOf(this.#host, address, "/send", packet);
    // By its hash, which says no other key: a relay that drops or alters shows it at its first packet (JA-010, JA-018).
    const shown = sent && (await answerOf(this.#host, address, "/fetch", { hashes: [packet.hash] }));
    if (shown === undefined) {
      await this.#book.silent(address);
      return false;
    }
    const isHeld = holds(shown.body, packet);
    await (isHeld ? this.#book.answered(address) : this.#book.change(address, { bad: true }));
    return isHeld;
  }
}

function isOf(conversation: string, { of }: WaitingPacket): boolean {
  return of.startsWith(messageMark(conversation, ""));
}

function isPart(of: ReadonlySet<string>, waiting: WaitingPacket): boolean {
  return waiting.slot === "files" && of.has(waiting.of);
}

function holds(body: unknown, { recipient, message, hash, signature }: Packet): boolean {
  return (packetsIn(body) ?? []).some(
    (each) =>
      each.hash === hash && each.message === message && each.recipient === recipient && each.signature === signature,
  );
}
