// @generated tenchat:server@1 hash:0b71ee78d6fe27d5f63bf1bb44bdfa8d DO NOT EDIT DIRECTLY
// From the generator alone.

import type { DataSource } from "typeorm";
import { EventProducer, EventWorkers, type EventReactions } from "./events.ts";
import { OutboxRelay } from "./outbox-relay.ts";
import type { Outbox } from "./outbox.ts";
import type { QueueLog, Queues } from "./queues.ts";

/** What events pass through. */
export interface EventPlaces {
  readonly dataSource: DataSource;
  readonly outbox: Outbox;
  readonly queues: Queues;
  readonly log: QueueLog;
}

/** From now on committed events reach their queues, and whoever reacts to them. `closing` ends it, workers last. */
export function startEventWork(
  { dataSource, outbox, queues, log }: EventPlaces,
  reactions: EventReactions,
  closing: AsyncDisposableStack,
): void {
  const workers = new EventWorkers((name, process) => queues.createWorker(name, process), reactions);
  closing.defer(() => workers.close());
  const producer = new EventProducer((name) => queues.createQueue(name));
  closing.defer(() => producer.close());
  const relay = new OutboxRelay(dataSource, producer, log);
  outbox.onWork(() => relay.wake());
  relay.start();
  closing.defer(() => relay.stop());
}
