import { randomUUID } from "node:crypto";
import type { Log } from "../logging/log.ts";
import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { FrameOptions } from "../../../generated/server/runtime/frame-outlet.ts";
import type { Audience, Bus, Ending, Forget } from "./bus.ts";
import type { OpenChannel } from "./channel.ts";
import type { LocalBus } from "./local-bus.ts";
import { Peers } from "./peers.ts";
import { SpeakingOrder } from "./speaking-order.ts";
import { decodeBatch, encodeBatch } from "./signals.ts";
import type { Batch, Signal } from "./signals.ts";

const BEAT_MILLISECONDS = 1_000;
const SIGNALS_A_BATCH = 256;
const CHARACTERS_A_BATCH = 1024 * 1024;
// What a channel that is down may leave waiting. Beyond it the oldest are given up, and the others notice.
const CHARACTERS_WAITING = 16 * 1024 * 1024;

/**
 * One node's part of a bus over several. What it says is numbered; each second every node says how far it has come.
 * Whoever misses a number forgets all that it remembers and has its clients catch up. So a channel may lose anything at
 * any time, and the worst of it is over within about two seconds.
 *
 * The first channel that works is spoken on; all of them are listened to.
 */
export class NodeBus implements Bus {
  readonly #node = randomUUID();
  readonly #local: LocalBus;
  readonly #peers = new Peers(() => performance.now());
  readonly #log: Log;
  readonly #order: SpeakingOrder;
  #waiting: { signal: Signal; size: number }[] = [];
  #waitingSize = 0;
  /** The number of the first signal that waits. */
  #next = 1;
  #saying: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  private constructor(local: LocalBus, log: Log) {
    this.#local = local;
    this.#log = log;
    this.#order = new SpeakingOrder(log);
  }

  /** Resolves when every channel is open and the others can know of this node. */
  static async open(local: LocalBus, channels: readonly OpenChannel[], log: Log): Promise<NodeBus> {
    const bus = new NodeBus(local, log);
    for (const open of channels) {
      await bus.#order.open(open, (text) => bus.#hear(text));
    }
    await bus.#beat();
    bus.#timer = setInterval(() => void bus.#beat(), BEAT_MILLISECONDS);
    bus.#timer.unref();
    return bus;
  }

  /** How many other nodes are heard. */
  get peers(): number {
    return this.#peers.count;
  }

  send(audience: Audience, frame: EncodedFrame, options?: FrameOptions): void {
    this.#local.send(audience, frame, options);
    this.#say({ frame, to: audience, ...(options === undefined ? {} : { options }) }, frame.text.length);
  }

  /** Where others have their sockets is not known here, so somebody may always listen. */
  hasListeners(audience: Audience): boolean {
    return this.#peers.count > 0 || this.#local.hasListeners(audience);
  }

  end(whose: Ending): void {
    this.#local.end(whose);
    this.#say({ end: whose });
  }

  forget(memory: string, key: string): void {
    this.#local.forget(memory, key);
    this.#say({ forget: memory, key });
  }

  onForget(memory: string, forget: Forget): void {
    this.#local.onForget(memory, forget);
  }

  /** Says what waits, if a channel takes it, and closes all of them. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saying;
    await this.#order.beat(encodeBatch({ node: this.#node, next: this.#next, signals: [], bye: true }));
    await this.#order.close();
  }

  #say(signal: Signal, size = 0): void {
    // Numbered all the same: a node that is there but was not heard yet finds out that it missed something.
    if (this.#peers.count === 0 && this.#waiting.length === 0) {
      this.#next += 1;
      return;
    }
    this.#waiting.push({ signal, size });
    this.#waitingSize += size;
    while (this.#waitingSize > CHARACTERS_WAITING) this.#giveUp(1);
    this.#saying ??= this.#sayAll().finally(() => {
      this.#saying = undefined;
    });
  }

  async #sayAll(): Promise<void> {
    // Whatever is said in the same turn of the event loop goes together.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const { count, batch } = this.#batch();
      const next = this.#next;
      const said = await this.#order.speak(encodeBatch(batch));
      // Some of it may have been given up meanwhile for want of room.
      const left = Math.max(0, count - (this.#next - next));
      if (left > 0) this.#giveUp(left);
      if (!said) this.#giveUp(this.#waiting.length);
    }
  }

  #batch(): { count: number; batch: Batch } {
    let size = 0;
    let count = 0;
    while (count < this.#waiting.length && count < SIGNALS_A_BATCH) {
      size += this.#waiting[count]!.size;
      if (count > 0 && size > CHARACTERS_A_BATCH) break;
      count += 1;
    }
    const signals = this.#waiting.slice(0, count).map(({ signal }) => signal);
    return { count, batch: { node: this.#node, next: this.#next, signals } };
  }

  #giveUp(count: number): void {
    for (const { size } of this.#waiting.splice(0, count)) this.#waitingSize -= size;
    this.#next += count;
  }

  #hear(text: string): void {
    const batch = decodeBatch(text);
    if (batch === undefined) {
      this.#log.warn({ length: text.length }, "something else spoke on the channel of the bus");
      return;
    }
    if (batch.node === this.#node) return;
    const { fresh, missed } = this.#peers.hear(batch);
    // First what was missed: what is remembered after this is as new as the signals that follow.
    if (missed) this.#local.forgetEverything();
    for (const signal of fresh) this.#obey(signal);
  }

  #obey(signal: Signal): void {
    if ("frame" in signal) this.#local.send(signal.to, signal.frame, signal.options);
    else if ("end" in signal) this.#local.end(signal.end);
    else if ("forget" in signal) this.#local.forget(signal.forget, signal.key);
    else this.#log.debug({}, "another node said something that this version does not know");
  }

  async #beat(): Promise<void> {
    if (this.#peers.look()) this.#local.forgetEverything();
    await this.#order.beat(encodeBatch({ node: this.#node, next: this.#next, signals: [] }));
  }
}
