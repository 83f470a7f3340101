// @generated tenchat:server@1 hash:0cf3ebad52351f4413ce5ad5b1a78f54 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Queue, Worker } from "bullmq";
import type { QueueLog, Queues } from "./queues.ts";

/** A range of the outbox in which there is something to do; nothing of the events themselves. */
export interface WakeUp {
  readonly first: string;
  readonly last: string;
}

const QUEUE = "events";

// A wake-up that is lost is made up for by the next look into the outbox, so none is kept or tried again.
const ONCE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/**
 * Tells workers, in this process or another, that events were committed. However many there are, a job is made only
 * once in a while, for all of them; and while the queue takes its time, nobody waits and nothing piles up.
 */
export class WakeUps {
  readonly #queues: Queues;
  readonly #queue: Queue<WakeUp>;
  readonly #log: QueueLog;
  #worker: Worker<WakeUp> | undefined;
  #range: WakeUp | undefined;
  #sending = false;
  #closed = false;

  constructor(queues: Queues, log: QueueLog) {
    this.#queues = queues;
    this.#log = log;
    this.#queue = queues.createQueue(QUEUE);
  }

  /** From now on this process is one of those that are told. */
  hear(wake: () => void): void {
    this.#worker = this.#queues.createWorker(QUEUE, async () => wake());
  }

  tell(first: string, last: string): void {
    this.#range = { first: this.#range?.first ?? first, last };
    if (this.#sending || this.#closed) return;
    this.#sending = true;
    void this.#send();
  }

  /** A queue that is away is not waited for: what it knows is in the outbox too. */
  async close(): Promise<void> {
    this.#closed = true;
    const closing = Promise.all([this.#worker?.close(), this.#queue.close()]);
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
  }

  async #send(): Promise<void> {
    while (this.#range && !this.#closed) {
      const range = this.#range;
      this.#range = undefined;
      const pause = new Promise((resolve) => setTimeout(resolve, this.#queues.spacing).unref());
      try {
        await this.#queue.add("wake", range, ONCE);
      } catch (error) {
        this.#log.warn({ error }, "nobody was woken");
      }
      await pause;
    }
    this.#sending = false;
  }
}
