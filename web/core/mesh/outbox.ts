import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { answerOf } from "./answer-of.ts";
import { between, usualPace } from "./mesh-host.ts";
import type { MeshHost } from "./mesh-host.ts";
import type { RelayBook, Slot } from "./relay-book.ts";
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
  #passes = false;
  #stopped = false;

  constructor(host: MeshHost, database: SealedDatabase, book: RelayBook, changed: () => void) {
    this.#host = host;
    this.#database = database;
    this.#book = book;
    this.#changed = changed;
  }

  async load(): Promise<void> {
    this.#waiting = await this.#database.list<WaitingPacket>("outbox", { prefix: "" });
  }

  /** What has to be stored for nothing of a conversation to go any more. Nothing in memory changes before `dropped`. */
  changesWithout(conversation: string): Change[] {
    return this.#waiting
      .filter((each) => isOf(conversation, each))
      .map(({ id }) => ({ table: "outbox", key: id, remove: true }));
  }

  /** That the changes of `changesWithout` are stored. */
  dropped(conversation: string): void {
    this.#waiting = this.#waiting.filter((each) => !isOf(conversation, each));
  }

  /** What has to be stored for no part of a file to go any more. Nothing in memory changes before `droppedParts`. */
  changesWithoutParts(of: string): Change[] {
    return this.#waiting
      .filter((each) => isPart(of, each))
      .map(({ id }) => ({ table: "outbox", key: id, remove: true }));
  }

  /** That the changes of `changesWithoutParts` are stored. */
  droppedParts(of: string): void {
    this.#waiting = this.#waiting.filter((each) => !isPart(of, each));
  }

  /** How many that others wait for; copies for oneself are nobody's concern. */
  waitingOf(of: string): number {
    return this.#waiting.filter((each) => each.of === of && each.slot !== "copy").length;
  }

  get slots(): ReadonlySet<Slot> {
    return new Set(this.#waiting.map(({ slot }) => slot));
  }

  /** The moment that a new packet may go, each its own. */
  moment(): number {
    return this.#host.now() + between(this.#host, (this.#host.pace ?? usualPace).send);
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
    if (this.#passes || this.#stopped) return;
    this.#cancel();
    if (this.#waiting.length === 0) return;
    const due = Math.min(...this.#waiting.map(({ notBefore }) => notBefore));
    this.#cancel = this.#host.timers.after(Math.max(0, due - this.#host.now()), () => void this.#pass());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  async #pass(): Promise<void> {
    this.#passes = true;
    try {
      const due = this.#waiting.filter(({ notBefore }) => notBefore <= this.#host.now());
      // People first: where relays are few, a copy for oneself takes none that a contact needs.
      const [copies, others] = [due.filter(({ slot }) => slot === "copy"), due.filter(({ slot }) => slot !== "copy")];
      await Promise.all([...Map.groupBy(others, ({ slot }) => slot).values()].map((some) => this.#each(some)));
      await this.#each(copies);
    } catch (error) {
      if (!this.#stopped) this.#host.report(error);
    } finally {
      this.#passes = false;
    }
    // What is still due has no relay for now, and is tried again a while later; a new one keeps its own moment.
    const [now, later] = [this.#host.now(), this.moment()];
    this.#waiting = this.#waiting.map((each) => (each.notBefore <= now ? { ...each, notBefore: later } : each));
    this.wake();
  }

  async #each(packets: readonly WaitingPacket[]): Promise<void> {
    for (const waiting of packets) {
      if (this.#stopped) return;
      // Its conversation may have been let go while the ones before it went.
      if (!this.#waiting.some(({ id }) => id === waiting.id)) continue;
      if (!(await this.#send(waiting))) return;
      await this.#database.commit([{ table: "outbox", key: waiting.id, remove: true }]);
      this.#waiting = this.#waiting.filter(({ id }) => id !== waiting.id);
      this.#changed();
    }
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

function isPart(of: string, waiting: WaitingPacket): boolean {
  return waiting.of === of && waiting.slot === "files";
}

function holds(body: unknown, { recipient, message, hash, signature }: Packet): boolean {
  const { messages } = (body ?? {}) as { readonly messages?: unknown };
  if (!Array.isArray(messages)) return false;
  return (messages as (Partial<Packet> | null)[]).some(
    (each) =>
      each?.hash === hash && each.message === message && each.recipient === recipient && each.signature === signature,
  );
}
