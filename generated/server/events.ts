// @generated tenchat:server@1 hash:15433c8207918fe481e9952f85186c93 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Job, Queue, Worker } from "bullmq";
import { check } from "../contracts/runtime.ts";
import { EVENTS, type EventEnvelope, type EventPriority, type EventType } from "../contracts/events.ts";

/** One batch of events of one priority, in the order in which they happened. */
export interface EventBatch {
  readonly envelopes: readonly EventEnvelope[];
}

/** Acts on an event. It is called at least once, so doing it twice must do no more than doing it once. */
export type Reaction<T extends EventType> = (event: EventEnvelope<T>) => Promise<void>;

/** Who reacts to what. Every event type is named: that nobody reacts is a decision too. */
export type EventReactions = { readonly [T in EventType]: readonly Reaction<T>[] };

export const EVENT_PRIORITIES: readonly EventPriority[] = ["chat", "presence", "analytics"];

/** The queue that events of a priority wait in. */
export function queueNameOf(priority: EventPriority): string {
  return `events-${priority}`;
}

const RETRIES = {
  attempts: 20,
  backoff: { type: "exponential", delay: 250 },
  removeOnComplete: 1_000,
  removeOnFail: false,
} as const;

/** Hands events to their queues. */
export class EventProducer {
  readonly #queues: ReadonlyMap<EventPriority, Queue<EventBatch>>;

  constructor(createQueue: (name: string) => Queue<EventBatch>) {
    this.#queues = new Map(EVENT_PRIORITIES.map((priority) => [priority, createQueue(queueNameOf(priority))]));
  }

  /** One job a priority. The job's id comes from its first event, so that a batch handed over twice is one job. */
  async publish(envelopes: readonly EventEnvelope[]): Promise<void> {
    for (const priority of EVENT_PRIORITIES) {
      const batch = envelopes.filter((envelope) => EVENTS[envelope.type].priority === priority);
      const first = batch[0];
      if (first === undefined) continue;
      await this.#queues
        .get(priority)!
        .add("batch", { envelopes: batch }, { ...RETRIES, jobId: `${first.id}-${batch.length}` });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}

/** Takes events from their queues and lets everybody react. */
export class EventWorkers {
  readonly #workers: readonly Worker<EventBatch>[];

  constructor(
    createWorker: (name: string, process: (job: Job<EventBatch>) => Promise<void>) => Worker<EventBatch>,
    reactions: EventReactions,
  ) {
    this.#workers = EVENT_PRIORITIES.map((priority) =>
      createWorker(queueNameOf(priority), (job) => reactToBatch(job.data, reactions)),
    );
  }

  /** Lets running batches finish. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }
}

/** Every reaction to every event of a batch, in order; the first that fails fails the batch, which then comes again. */
export async function reactToBatch(batch: EventBatch, reactions: EventReactions): Promise<void> {
  for (const envelope of batch.envelopes) await react(envelope, reactions);
}

async function react<T extends EventType>(envelope: EventEnvelope<T>, reactions: EventReactions): Promise<void> {
  const definition = Object.hasOwn(EVENTS, envelope.type) ? EVENTS[envelope.type] : undefined;
  if (definition === undefined) throw new Error(`An event of the unknown type ${envelope.type} waits in a queue.`);
  const checked = check(definition.validate, envelope.payload);
  if (!checked.ok)
    throw new Error(
      `The event ${envelope.id} does not fit ${envelope.type}: ${checked.issues.map((issue) => `${issue.path} ${issue.problem}`).join("; ")}.`,
    );
  for (const reaction of reactions[envelope.type] as readonly Reaction<T>[]) await reaction(envelope);
}
