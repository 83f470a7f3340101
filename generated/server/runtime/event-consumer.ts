// @generated tenchat:server@1 hash:4760e813e79b5da869c5dff1bef23099 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { DataSource, EntityManager } from "typeorm";
import type { EventPriority, EventType } from "../../contracts/events.ts";
import { envelopeOf, EVENT_COLUMNS, type PlacedRow } from "./event-rows.ts";
import { EVENT_PRIORITIES, react, typesHeard, type ContextReactions } from "./events.ts";
import { isPassing } from "./lost-database.ts";
import { PARTITIONS } from "./outbox-order.ts";
import type { SetAside } from "./set-aside.ts";
import { transaction } from "./transaction.ts";

interface Position {
  readonly partition: number;
  readonly done: number;
  readonly attempts: number;
  /** Whether it is not waiting for another try. */
  readonly due: boolean;
  /** The last place that was given. */
  readonly head: number;
}

/** What a priority's events are read by. */
interface Reading {
  readonly priority: EventPriority;
  readonly types: readonly EventType[];
}

type Outcome = { readonly more: boolean; readonly doubtful: readonly number[] };

const BATCH = 500;
// While more waits than one batch takes, others may have some of the partitions.
const SHARE = PARTITIONS / 4;

/**
 * One context's reactions. It holds partitions, reads their events in order, and commits what the reactions do and how
 * far it is in one transaction. Whoever else would take these partitions passes them over meanwhile, and the end of
 * this process, whichever way, lets them go.
 *
 * A batch that fails is done again event by event, partition by partition, until the one that cannot be done is known.
 * That one is tried a few times, with its partition waiting; then it is set aside and the partition goes on without it.
 * So the order of a partition has one exception: what was set aside is done later than what followed it, or never.
 */
export class EventConsumer {
  readonly #dataSource: DataSource;
  readonly #context: string;
  readonly #reactions: ContextReactions;
  readonly #setAside: SetAside;
  readonly #readings: readonly Reading[];

  constructor(dataSource: DataSource, context: string, reactions: ContextReactions, setAside: SetAside) {
    this.#dataSource = dataSource;
    this.#context = context;
    this.#reactions = reactions;
    this.#setAside = setAside;
    this.#readings = EVENT_PRIORITIES.map((priority) => ({ priority, types: typesHeard(reactions, priority) })).filter(
      ({ types }) => types.length > 0,
    );
  }

  /** The priorities of what it reacts to. */
  get priorities(): readonly EventPriority[] {
    return this.#readings.map(({ priority }) => priority);
  }

  /** What it reacts to. */
  get types(): readonly EventType[] {
    return this.#readings.flatMap(({ types }) => types);
  }

  /** Does what there is to do. After each batch it looks again for what is more urgent. */
  async consume(isStopped: () => boolean): Promise<void> {
    let share = PARTITIONS;
    for (let index = 0; index < this.#readings.length && !isStopped(); index += 1) {
      const { more, doubtful } = await this.#batch(this.#readings[index]!, share);
      for (const partition of doubtful) await this.#oneByOne(this.#readings[index]!, partition, isStopped);
      share = more ? SHARE : PARTITIONS;
      if (more) index = -1;
    }
  }

  async #batch(reading: Reading, share: number): Promise<Outcome> {
    let touched: number[] = [];
    try {
      return await transaction(this.#dataSource, async (manager) => {
        const held = await this.#hold(manager, reading, share);
        const sound = held.filter(({ attempts }) => attempts === 0);
        const doubtful = held.filter(({ attempts, due }) => attempts > 0 && due).map(({ partition }) => partition);
        const head = held[0]?.head ?? 0;
        const behind = sound.filter(({ done }) => done < head);
        if (behind.length === 0) return { more: false, doubtful };
        const rows = await readEvents(manager, reading, behind, head, BATCH);
        touched = [...new Set(rows.map(({ partition }) => partition))];
        if (rows.length > 0) await react(rows.map(envelopeOf), this.#reactions, manager);
        const full = rows.length === BATCH;
        await this.#advance(manager, reading, behind, full ? rows.at(-1)!.place : head);
        return { more: full || share < PARTITIONS, doubtful };
      });
    } catch (error) {
      if (isPassing(error) || touched.length === 0) throw error;
      return { more: false, doubtful: touched };
    }
  }

  /** Until there is nothing more, or an event that has to wait for another try. */
  async #oneByOne(reading: Reading, partition: number, isStopped: () => boolean): Promise<void> {
    while (!isStopped()) {
      let current: PlacedRow | undefined;
      try {
        const found = await transaction(this.#dataSource, async (manager) => {
          const [position] = await this.#hold(manager, reading, 1, partition);
          if (position === undefined || !position.due || position.done >= position.head) return false;
          [current] = await readEvents(manager, reading, [position], position.head, 1);
          if (current) await react([envelopeOf(current)], this.#reactions, manager);
          await this.#advance(manager, reading, [position], current?.place ?? position.head);
          return current !== undefined;
        });
        if (!found) return;
      } catch (error) {
        if (isPassing(error) || current === undefined) throw error;
        const { priority } = reading;
        if (!(await this.#setAside.blame({ context: this.#context, priority, row: current }, error))) return;
      }
    }
  }

  /** Its positions that nobody else holds, those furthest behind first. */
  async #hold(manager: EntityManager, { priority }: Reading, most: number, only?: number): Promise<Position[]> {
    return manager.query(
      `SELECT partition, done, attempts, coalesce(retry_at <= now(), true) AS due,
              (SELECT coalesce(max(place), 0) FROM outbox_entries) AS head
       FROM event_positions WHERE context = $1 AND priority = $2 AND ($4::int IS NULL OR partition = $4)
       ORDER BY done, partition LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [this.#context, priority, most, only ?? null],
    );
  }

  async #advance(
    manager: EntityManager,
    { priority }: Reading,
    positions: readonly Position[],
    place: number,
  ): Promise<void> {
    await manager.query(
      `UPDATE event_positions SET done = $4, attempts = 0, retry_at = NULL
       WHERE context = $1 AND priority = $2 AND partition = ANY($3::int[]) AND done < $4`,
      [this.#context, priority, positions.map(({ partition }) => partition), place],
    );
  }
}

function readEvents(
  manager: EntityManager,
  { priority, types }: Reading,
  positions: readonly Position[],
  head: number,
  most: number,
): Promise<PlacedRow[]> {
  const lowest = Math.min(...positions.map(({ done }) => done));
  return manager.query(
    `SELECT place, entry.partition, ${EVENT_COLUMNS} FROM outbox_entries AS entry
     JOIN unnest($1::int[], $2::bigint[]) AS held (partition, done)
       ON entry.partition = held.partition AND entry.place > held.done
     WHERE place > $3 AND place <= $4 AND priority = $5 AND type = ANY($6::text[])
     ORDER BY place LIMIT $7`,
    [
      positions.map(({ partition }) => partition),
      positions.map(({ done }) => done),
      lowest,
      head,
      priority,
      types,
      most,
    ],
  );
}
