import type { DataSource } from "typeorm";
import type { EventContext, EventPriority } from "../../contracts/events.ts";
import { EventConsumer } from "./event-consumer.ts";
import type { ContextReactions, EventReactions } from "./events.ts";
import { isAnythingWaiting, PARTITIONS, placeEvents, removeDoneEvents } from "./outbox-order.ts";
import type { Outbox } from "./outbox.ts";
import type { QueueLog, Queues } from "./queues.ts";
import { SetAside } from "./set-aside.ts";
import { transaction } from "./transaction.ts";
import { WakeUps } from "./wake-ups.ts";
import { WakeableWork } from "./wakeable-work.ts";

/** What events pass through. */
export interface EventPlaces {
  readonly dataSource: DataSource;
  readonly outbox: Outbox;
  readonly queues: Queues;
  readonly log: QueueLog;
}

// Finds what a lost queue, a crash or another process has left behind.
const SWEEP_MILLISECONDS = 1_000;
// A little more than lies between two wake-ups.
const QUIET_MILLISECONDS = 450;

/**
 * For a process that commits events and deals with none: others, in which `startEventWork` runs, are told at once.
 * `closing` ends it.
 */
export function tellEventWork(
  { outbox, queues, log }: Omit<EventPlaces, "dataSource">,
  closing: AsyncDisposableStack,
): WakeUps {
  const wakeUps = new WakeUps(queues, log);
  closing.defer(() => wakeUps.close());
  outbox.onWork((first, last) => wakeUps.tell(first, last));
  return wakeUps;
}

/**
 * From now on committed events reach whoever reacts to them. The outbox is the truth: an event stays there until every
 * context that reacts to anything is past it. A job in a queue only wakes; without any the sweep does it all, a second
 * later. `closing` ends it, and lets batches under way finish.
 */
export async function startEventWork(
  { dataSource, outbox, queues, log }: EventPlaces,
  reactions: EventReactions,
  closing: AsyncDisposableStack,
): Promise<void> {
  let stopped = false;
  const failed = (error: unknown): void => log.warn({ error }, "events wait");
  const setAside = new SetAside(dataSource, log, (seconds) => setTimeout(() => placing.wake(), seconds * 1000).unref());
  const consumers = (Object.entries(reactions) as [string, ContextReactions][])
    .map(([context, its]) => ({ context, consumer: new EventConsumer(dataSource, context, its, setAside) }))
    .filter(({ consumer }) => consumer.priorities.length > 0);
  await keepPositions(
    dataSource,
    consumers.flatMap(({ context, consumer }) => consumer.priorities.map((priority) => ({ context, priority }))),
  );

  // Contexts work side by side: a slow one holds up nobody else.
  const removing = new WakeableWork(() => removeDoneEvents(dataSource), failed);
  const consuming = consumers.map(({ consumer }) => ({
    consumer,
    work: new WakeableWork(async () => {
      await consumer.consume(() => stopped);
      removing.wake();
    }, failed),
  }));
  const retrying = consumers.map(
    ({ context }) => new WakeableWork(() => setAside.tryAgain(context, reactions[context as EventContext]), failed),
  );
  let [placedAt, passedAt] = [-Infinity, -Infinity];
  let quiet: NodeJS.Timeout | undefined;
  const passing = new WakeableWork(async () => {
    passedAt = performance.now();
    if (!(await isAnythingWaiting(dataSource))) return;
    for (const each of [...retrying, ...consuming.map(({ work }) => work)]) each.wake();
    if (consuming.length === 0) removing.wake();
  }, failed);
  const placing = new WakeableWork(async () => {
    const types = await placeEvents(dataSource);
    placedAt = performance.now();
    // For the others there is nothing in it: they pass by once it is quiet, or now and then.
    for (const { consumer, work } of consuming) if (consumer.types.some((type) => types.has(type))) work.wake();
    clearTimeout(quiet);
    if (placedAt - passedAt > SWEEP_MILLISECONDS) passing.wake();
    else quiet = setTimeout(() => passing.wake(), QUIET_MILLISECONDS).unref();
  }, failed);
  const sweeping = new WakeableWork(async () => {
    const isAtWork = performance.now() - placedAt < SWEEP_MILLISECONDS / 2;
    if (!isAtWork && (await isAnythingWaiting(dataSource))) placing.wake();
  }, failed);

  closing.defer(async () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(quiet);
    const consumed = consuming.map(({ work }) => work);
    for (const each of [sweeping, placing, passing, ...retrying, ...consumed, removing]) await each.stop();
  });
  tellEventWork({ outbox, queues, log }, closing).hear(() => placing.wake());
  const timer = setInterval(() => sweeping.wake(), SWEEP_MILLISECONDS);
  timer.unref();
  sweeping.wake();
}

/**
 * A position for every consumer there is, and none for those that are no more, for which events would stay for ever.
 */
async function keepPositions(
  dataSource: DataSource,
  consumers: readonly { context: string; priority: EventPriority }[],
): Promise<void> {
  const columns = [consumers.map(({ context }) => context), consumers.map(({ priority }) => priority)];
  await transaction(dataSource, async (manager) => {
    await manager.query(
      `DELETE FROM event_positions WHERE NOT EXISTS (
         SELECT FROM unnest($1::text[], $2::text[]) AS kept (context, priority)
         WHERE kept.context = event_positions.context AND kept.priority = event_positions.priority)`,
      columns,
    );
    await manager.query(
      `INSERT INTO event_positions (context, priority, partition, done, attempts)
       SELECT context, priority, partition, 0, 0
       FROM unnest($1::text[], $2::text[]) AS wanted (context, priority), generate_series(0, $3 - 1) AS partition
       ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
      [...columns, PARTITIONS],
    );
  });
}
