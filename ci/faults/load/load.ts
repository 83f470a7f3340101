import { setTimeout as sleep } from "node:timers/promises";
import type { Evidence, LogEntry } from "../check/evidence.ts";
import type { Random } from "../random.ts";
import { until, within } from "../until.ts";
import type { ReadDatabase } from "../check/read-database.ts";
import { LoadClient } from "./load-client.ts";
import { nameOf } from "./population.ts";
import type { Disk } from "./load-client.ts";

/** How long after the last fault everything has to be where it belongs. */
const SETTLE_MILLISECONDS = 60_000;
const STEADY_MILLISECONDS = 1_000;
/**
 * For how long the table has load W written. A fault on a slow machine takes longer: then it goes on with a message now
 * and then, by which is seen whether anybody is answered.
 */
const WRITTEN_SECONDS = 120;
const AFTERWARDS_MILLISECONDS = 200;

/** Makes somebody's client; the last one is which of them. */
export type MakeClient = (...given: [...ConstructorParameters<typeof LoadClient>, number]) => LoadClient;

/**
 * Load W: people in groups, or in pairs, who write at a steady rate, whatever becomes of their messages.
 */
export class Load {
  readonly clients: readonly LoadClient[];
  readonly problems: unknown[] = [];
  readonly #random: Random;
  #members = new Map<string, string[]>();
  #running: Promise<void> | undefined;
  #stopped = false;

  private constructor(disks: readonly Disk[], origins: readonly string[], random: Random, make: MakeClient) {
    this.#random = random;
    this.clients = disks.map((disk, index) => {
      const origin = origins[index % origins.length]!;
      return make(nameOf(index), origin, disk, (error) => this.problems.push(error), index);
    });
  }

  /** Opens everybody's client, spread over the servers, and waits until all are online. */
  static async open(
    disks: readonly Disk[],
    origins: readonly string[],
    random: Random,
    make: MakeClient = (name, origin, disk, report) => new LoadClient(name, origin, disk, report),
  ): Promise<Load> {
    const load = new Load(await Promise.all(disks.map((disk) => disk.copy())), origins, random, make);
    await Promise.all(load.clients.map(({ tenchat }) => tenchat.start()));
    await until(() => load.clients.every((client) => client.online), "everybody is online");
    for (const client of load.clients) {
      client.watch();
      for (const { id } of client.tenchat.conversations.list.get()) {
        load.#members.set(id, [...(load.#members.get(id) ?? []), client.name]);
      }
    }
    return load;
  }

  /** From now on so many messages a second are written, for two minutes; then few. */
  start(rate: number): void {
    this.#stopped = false;
    this.#running = this.#write(rate);
  }

  /**
   * Waits until messages are acknowledged as fast as they are written. To everybody's first ones they make a session,
   * which takes many devices on one machine some seconds, whatever becomes of the servers meanwhile.
   */
  async steady(): Promise<void> {
    const began = Date.now();
    await within(
      SETTLE_MILLISECONDS,
      () => Date.now() - began >= STEADY_MILLISECONDS && this.#oldestUnanswered() < 500,
    );
  }

  /** Nobody writes any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all(this.clients.map(({ tenchat }) => tenchat.stop()));
  }

  /** Waits until everything has arrived and been dealt with, for as long as the table allows; how long it took. */
  settle(read: ReadDatabase, patience = SETTLE_MILLISECONDS): Promise<number | undefined> {
    return within(patience, async () => {
      const count = this.#counts();
      if (count.acked < count.sent || count.shown < count.due) return false;
      // What a server has forgotten that went back is on its way to it once more.
      if (this.clients.some((client) => client.waits())) return false;
      return (await read.stuckRows()) === 0;
    });
  }

  /** Waits for the first acknowledgement after a moment; how many milliseconds after it that was. */
  async nextAck(moment: number, patience = SETTLE_MILLISECONDS): Promise<number> {
    let found: number | undefined;
    await within(patience, () => {
      const later = this.clients.flatMap(({ log }) => log.findLast(({ kind }) => kind === "acked")?.at ?? 0);
      const first = Math.min(...later.filter((at) => at > moment));
      if (first !== Infinity) found = first - moment;
      return found !== undefined;
    });
    return found ?? Infinity;
  }

  async evidence(read: ReadDatabase): Promise<Evidence> {
    return {
      members: this.#members,
      log: this.clients.flatMap((client) => client.log),
      seen: this.clients.flatMap((client) => client.seen()),
      stored: await read.storedMessages([...this.#members.keys()]),
      stuckRows: await read.stuckRows(),
    };
  }

  /** For how many milliseconds the message that has waited longest waits to be acknowledged. */
  #oldestUnanswered(): number {
    const waiting = new Map<string, number>();
    for (const { log } of this.clients)
      for (const { kind, conversationId, text, at } of log) {
        if (kind === "sent") waiting.set(`${conversationId}/${text}`, at);
        if (kind === "acked") waiting.delete(`${conversationId}/${text}`);
      }
    return Date.now() - Math.min(Date.now(), ...waiting.values());
  }

  /** `due`: on how many screens of others everything that was sent has to be shown. */
  #counts(): Record<LogEntry["kind"] | "due", number> {
    const count = { sent: 0, acked: 0, shown: 0, due: 0 };
    for (const { log } of this.clients)
      for (const { kind, conversationId } of log) {
        count[kind] += 1;
        if (kind === "sent") count.due += (this.#members.get(conversationId)?.length ?? 1) - 1;
      }
    return count;
  }

  async #write(rate: number): Promise<void> {
    const started = performance.now();
    for (let written = 0; !this.#stopped; written += 1) {
      const due = started + (written * 1000) / rate;
      const early = due - performance.now();
      if (written >= rate * WRITTEN_SECONDS) await sleep(AFTERWARDS_MILLISECONDS);
      else if (early > 0) await sleep(early);
      const client = this.#random.pick(this.clients);
      const { id } = this.#random.pick(client.tenchat.conversations.list.get());
      // Not waited for: the rate stays what it is, however long a device takes to keep a message.
      client.write(id, this.#random.below(400)).catch((error: unknown) => this.problems.push(error));
    }
  }
}
