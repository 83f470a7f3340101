// @generated tenchat:server@1 hash:fdf8495283c85bc10237de7d369becbc DO NOT EDIT DIRECTLY
// From the generator alone.

import type { DataSource } from "typeorm";
import { createEnvelope, type EventEnvelope, type EventPayloads, type EventType } from "../contracts/events.ts";
import type { QueueLog } from "./queues.ts";

/** Takes events to their queues; EventProducer is one. */
export interface EventSink {
  publish(envelopes: readonly EventEnvelope[]): Promise<void>;
}

interface OutboxRow {
  position: number;
  event_id: string;
  type: EventType;
  payload: EventPayloads[EventType];
  occurred_at: Date;
}

const BATCH = 500;
const POLL_MILLISECONDS = 1_000;

/**
 * Moves committed events from the outbox to their queues, oldest first, in batches: first into the queue, then out of
 * the table. A crash in between hands a batch over twice, never not at all.
 */
export class OutboxRelay {
  readonly #dataSource: DataSource;
  readonly #sink: EventSink;
  readonly #log: QueueLog;
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(dataSource: DataSource, sink: EventSink, log: QueueLog) {
    this.#dataSource = dataSource;
    this.#sink = sink;
    this.#log = log;
  }

  /** Drains now and from time to time: the poll finds what a crashed or another process left behind. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), POLL_MILLISECONDS);
    this.#timer.unref();
    this.wake();
  }

  /** Drains soon; however often it is called meanwhile, one more round follows the running one. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#draining) {
      this.#again = true;
      return;
    }
    this.#draining = this.#drain().finally(() => {
      this.#draining = undefined;
      if (this.#again) {
        this.#again = false;
        this.wake();
      }
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#draining;
  }

  async #drain(): Promise<void> {
    try {
      while (!this.#stopped && (await this.#moveBatch()) === BATCH);
    } catch (error) {
      // Nothing is lost: the rows are still there, and the poll tries again.
      this.#log.warn({ error }, "outbox not drained");
    }
  }

  async #moveBatch(): Promise<number> {
    return this.#dataSource.transaction(async (manager) => {
      const rows = (await manager.query(
        `SELECT position, event_id, type, payload, occurred_at FROM outbox_entries
         ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH],
      )) as OutboxRow[];
      if (rows.length === 0) return 0;
      await this.#sink.publish(rows.map(envelopeOf));
      await manager.query(`DELETE FROM outbox_entries WHERE position = ANY($1::bigint[])`, [
        rows.map((row) => row.position),
      ]);
      return rows.length;
    });
  }
}

function envelopeOf(row: OutboxRow): EventEnvelope {
  return createEnvelope(row.type, row.payload, { id: row.event_id, occurredAt: row.occurred_at.toISOString() });
}
