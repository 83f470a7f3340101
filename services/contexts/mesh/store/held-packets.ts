import type { DataSource } from "typeorm";
import type { Clock } from "../../../kernel/clock.ts";
import { PrefixTree } from "../reconcile/prefix-tree.ts";
import { HELD_MILLISECONDS, SEEN_MILLISECONDS } from "./lifetimes.ts";
import { readGone, readHeld } from "./packet-rows.ts";
import { SeenNumbers } from "./seen-numbers.ts";

/** What is known of a held packet without looking into the table. */
export interface HeldPacket {
  readonly hash: string;
  readonly storedAt: number;
  readonly bytes: number;
}

/** What other processes of this server have stored is found so often. */
const LOOK_MILLISECONDS = 5_000;

/** Which packets are held, in memory: some three hundred bytes for each. */
export class HeldPackets {
  readonly tree = new PrefixTree();
  readonly #dataSource: DataSource;
  readonly #clock: Clock;

  /** In the order of coming. */
  readonly #held = new Map<string, HeldPacket>();
  readonly #ofHash = new Map<string, string[]>();
  readonly #gone = new Map<string, number>();
  readonly #seen = new SeenNumbers();
  #bytes = 0;
  #looked = -Infinity;
  #looking: Promise<void> | undefined;

  constructor(dataSource: DataSource, clock: Clock) {
    this.#dataSource = dataSource;
    this.#clock = clock;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get hashes(): Iterable<string> {
    return this.#ofHash.keys();
  }

  of(id: string): HeldPacket | undefined {
    return this.#held.get(id);
  }

  /** The packets of a hash: one, but where somebody made others of it. */
  idsOf(hash: string): readonly string[] {
    return this.#ofHash.get(hash) ?? [];
  }

  hasHash(hash: string): boolean {
    return this.#ofHash.has(hash);
  }

  /** Whether a packet of that hash was here until its week was over. */
  isGone(hash: string): boolean {
    return this.#gone.has(hash);
  }

  /** One that this process has stored. */
  add(id: string, number: number, packet: HeldPacket): void {
    this.#seen.add(number);
    this.#keep(id, packet);
  }

  #keep(id: string, packet: HeldPacket): void {
    if (this.#held.has(id)) return;
    this.#held.set(id, packet);
    const others = this.#ofHash.get(packet.hash);
    // Whoever makes thousands of one hash has none of them copied.
    if (others === undefined) this.#ofHash.set(packet.hash, [id]);
    else others.push(id);
    this.#bytes += packet.bytes;
    this.tree.add(id);
  }

  /** Forgets what is past its time and learns what others have stored, unless it did so a moment ago. */
  async refresh(): Promise<void> {
    this.#forgetOld();
    if (performance.now() - this.#looked < LOOK_MILLISECONDS) return;
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  async #look(): Promise<void> {
    const now = this.#clock.now();
    if (this.#looked === -Infinity)
      for (const { hash, storedAt } of await readGone(this.#dataSource, now)) this.#gone.set(hash, storedAt.getTime());
    // What this process has stored itself is not read again.
    const seen = { newest: this.#seen.newest, missing: this.#seen.missing() };
    const askedAt = performance.now();
    for await (const rows of readHeld(this.#dataSource, now, seen))
      for (const { id, number, hash, storedAt, bytes } of rows) {
        this.#seen.read(number);
        this.#keep(id, { hash, storedAt: storedAt.getTime(), bytes });
      }
    this.#seen.giveUp(seen.missing, askedAt);
    this.#looked = performance.now();
  }

  #forgetOld(): void {
    const now = this.#clock.now().getTime();
    for (const [id, { hash, storedAt, bytes }] of this.#held) {
      if (storedAt > now - HELD_MILLISECONDS) break;
      this.#held.delete(id);
      this.tree.remove(id);
      this.#bytes -= bytes;
      const others = this.#ofHash.get(hash)!;
      others.splice(others.indexOf(id), 1);
      if (others.length === 0) this.#ofHash.delete(hash);
      this.#gone.set(hash, storedAt);
    }
    for (const [hash, storedAt] of this.#gone) {
      if (storedAt > now - SEEN_MILLISECONDS) break;
      this.#gone.delete(hash);
    }
  }
}
