import type { EntityManager } from "typeorm";
import type { EventContext, EventEnvelope, EventPayloads } from "../../generated/contracts/events.ts";
import { startEventWork } from "../../generated/server/runtime/event-work.ts";
import type { ContextReactions, EventReactions } from "../../generated/server/runtime/events.ts";
import type { Queues } from "../../generated/server/runtime/queues.ts";
import { transaction } from "../kernel/database/transaction.ts";
import { silentLog } from "../kernel/logging/log.ts";
import { openTestKernel } from "./open-test-kernel.ts";

export type MessagePersisted = EventEnvelope<"message-persisted">;

/** Queues from which no job ever comes out: one that was lost, or was never told. */
export function deafQueues(add: () => Promise<void> = async () => undefined): Queues {
  const close = async () => undefined;
  return {
    spacing: 50,
    createQueue: () => ({ add, close }) as never,
    createWorker: () => ({ close }) as never,
    close,
  };
}

/** Events about conversations on a database of their own, and reactions that write down what they did. */
export async function openEventBench() {
  const test = await openTestKernel();
  const { dataSource, outbox, ids } = test.kernel;
  await dataSource.query(
    `CREATE TABLE effects (number bigserial, context text, conversation_id text, sequence bigint,
      PRIMARY KEY (context, conversation_id, sequence))`,
  );
  const running: AsyncDisposableStack[] = [];

  const payloadOf = (conversationId: string, sequence: number): EventPayloads["message-persisted"] => ({
    conversationId,
    messageId: ids.ulid(),
    sequence,
    senderAccountId: ids.uuid(),
    acceptedAt: "2026-11-05T12:00:00.000Z",
  });

  return {
    ...test,
    /** Writes that the events were reacted to; a second time for one of them is an error of the database. */
    async writeDown(context: EventContext, events: readonly MessagePersisted[], manager: EntityManager): Promise<void> {
      await manager.query(
        `INSERT INTO effects (context, conversation_id, sequence)
         SELECT $1, conversation_id, sequence FROM unnest($2::text[], $3::bigint[]) AS event (conversation_id, sequence)`,
        [context, events.map(({ payload }) => payload.conversationId), events.map(({ payload }) => payload.sequence)],
      );
    },
    /** A process that reacts, until it is stopped. */
    async start(
      reactions: Partial<Record<EventContext, ContextReactions>>,
      queues = deafQueues(),
    ): Promise<{ stop(): Promise<void> }> {
      const closing = new AsyncDisposableStack();
      running.push(closing);
      // Whoever is not named reacts to nothing.
      await startEventWork({ dataSource, outbox, queues, log: silentLog }, reactions as EventReactions, closing);
      return { stop: () => closing.disposeAsync() };
    },
    append(conversationId: string, ...sequences: number[]): Promise<void> {
      return transaction(dataSource, async (manager) => {
        for (const sequence of sequences) {
          await outbox.append(manager, "message-persisted", payloadOf(conversationId, sequence));
        }
      });
    },
    payloadOf,
    /** Conversation and sequence of what a context did, in the order in which it did it. */
    async effectsOf(context: EventContext): Promise<{ conversation_id: string; sequence: number }[]> {
      return dataSource.query(`SELECT conversation_id, sequence FROM effects WHERE context = $1 ORDER BY number`, [
        context,
      ]);
    },
    /** Waits until nobody has anything to do any more. */
    async untilEmpty(): Promise<void> {
      for (;;) {
        const [row] = await dataSource.query(`SELECT count(*) AS count FROM outbox_entries`);
        if (row.count === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async reset(): Promise<void> {
      await Promise.all(running.splice(0).map((each) => each.disposeAsync()));
      await dataSource.query(`TRUNCATE outbox_entries, event_positions, set_aside_events, effects`);
    },
  };
}
