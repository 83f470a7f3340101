import type { DataSource } from "typeorm";
import type { Packet } from "../../../../generated/contracts/mesh/types.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { CommitLane } from "../../../kernel/database/commit-lane.ts";
import type { Pipeline } from "../../../kernel/database/pipeline.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { packetIdOf } from "../wire/packet.ts";
import { HeldPackets } from "./held-packets.ts";
import { readHeldAmong, readPackets, storePackets } from "./packet-rows.ts";
import type { NewPacket, PlacedPacket, Wanted } from "./packet-rows.ts";

/** `gone`: it was here, and its week is over. */
export type Stored = "stored" | "held" | "gone";

const MOST_AT_ONCE = 500;
const LATE_MILLISECONDS = 5_000;

type Needs = Pick<Kernel, "dataSource" | "clock" | "openPipeline">;

/** The packets of this relay. */
export class PacketStore {
  readonly held: HeldPackets;
  readonly #dataSource: DataSource;
  readonly #clock: Clock;
  readonly #mostBytes: number;
  readonly #pipeline: Pipeline;
  readonly #lane: CommitLane<NewPacket, Stored>;
  #underWay = 0;

  constructor({ dataSource, clock, openPipeline }: Needs, mostBytes: number) {
    this.#pipeline = openPipeline();
    this.#dataSource = dataSource;
    this.#clock = clock;
    this.#mostBytes = mostBytes;
    this.held = new HeldPackets(dataSource, clock);
    this.#lane = new CommitLane((packets) => this.#commit(packets), MOST_AT_ONCE);
  }

  /** Bytes that still go in. */
  get room(): number {
    return this.#mostBytes - this.held.bytes - this.#underWay;
  }

  /** Whether whoever comes now would wait for longer than they do. */
  get isLate(): boolean {
    return this.#lane.lag > LATE_MILLISECONDS;
  }

  /** How full it is, from 0 to 100. */
  get fill(): number {
    return Math.min(100, Math.round((100 * this.held.bytes) / this.#mostBytes));
  }

  /** Resolves once it is committed; packets that come at once share a commit. */
  async keep(packet: Packet): Promise<Stored> {
    const bytes = sizeOf(packet);
    this.#underWay += bytes;
    try {
      return await this.#lane.append({ id: packetIdOf(packet), packet });
    } finally {
      this.#underWay -= bytes;
    }
  }

  read(wanted: Wanted): Promise<readonly PlacedPacket[]> {
    return readPackets(this.#dataSource, wanted, this.#clock.now());
  }

  /** Finishes what was begun. */
  async close(): Promise<void> {
    await this.#lane.drained();
    await this.#pipeline.close();
  }

  async #commit(packets: readonly NewPacket[]): Promise<readonly Stored[]> {
    // Also what was here before this process was.
    await this.held.refresh();
    const now = this.#clock.now();
    const stored = await storePackets(this.#pipeline, packets, now);
    for (const { id, packet } of packets) {
      const number = stored.get(id);
      if (number !== undefined)
        this.held.add(id, number, { hash: packet.hash, storedAt: now.getTime(), bytes: sizeOf(packet) });
    }
    // Another process of this server may have it since a moment ago.
    const unknown = packets.map(({ id }) => id).filter((id) => this.held.of(id) === undefined);
    const elsewhere = unknown.length === 0 ? undefined : await readHeldAmong(this.#dataSource, unknown, now);
    const isHeld = (id: string) => this.held.of(id) !== undefined || elsewhere?.has(id) === true;
    return packets.map(({ id }) => (stored.has(id) ? "stored" : isHeld(id) ? "held" : "gone"));
  }
}

/** As it lies in the table. */
export function sizeOf({ recipient, message, signature }: Packet): number {
  return Buffer.byteLength(recipient) + Buffer.byteLength(message, "base64") + Buffer.byteLength(signature, "base64");
}
