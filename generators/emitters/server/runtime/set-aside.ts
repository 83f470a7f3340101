import type { DataSource } from "typeorm";
import type { EventPriority } from "../../contracts/events.ts";
import { envelopeOf, EVENT_COLUMNS, type EventRow, type PlacedRow } from "./event-rows.ts";
import { react, type ContextReactions } from "./events.ts";
import { isPassing } from "./lost-database.ts";
import type { QueueLog } from "./queues.ts";
import { transaction } from "./transaction.ts";

/** An event that a context could not deal with. */
export interface Failed {
  readonly context: string;
  readonly priority: EventPriority;
  readonly row: PlacedRow;
}

/** Seconds to wait after each failure; after the last one the event is set aside. */
const PATIENCE = [0.25, 1, 4];
const LONGEST_SENTENCE = 2_000;
const AT_ONCE = 100;

/** What cannot be processed goes out of the way of everything else, and stays until it can, or until it is given up. */
export class SetAside {
  readonly #dataSource: DataSource;
  readonly #log: QueueLog;
  readonly #later: (seconds: number) => void;

  /** `later` is called with the seconds after which a try is due. */
  constructor(dataSource: DataSource, log: QueueLog, later: (seconds: number) => void) {
    this.#dataSource = dataSource;
    this.#log = log;
    this.#later = later;
  }

  /** Counts a failure against the event; whether its partition can go on, since the event was set aside. */
  async blame({ context, priority, row }: Failed, error: unknown): Promise<boolean> {
    const fields = { error, context, type: row.type, event: row.event_id };
    return transaction(this.#dataSource, async (manager) => {
      const place = [context, priority, row.partition, row.place];
      const [position] = (await manager.query(
        `SELECT attempts FROM event_positions
         WHERE context = $1 AND priority = $2 AND partition = $3 AND done < $4 FOR UPDATE`,
        place,
      )) as { attempts: number }[];
      // Another has dealt with it meanwhile.
      if (position === undefined) return true;
      const wait = PATIENCE[position.attempts];
      if (wait !== undefined) {
        await manager.query(
          `UPDATE event_positions SET attempts = attempts + 1, retry_at = now() + make_interval(secs => $4)
           WHERE context = $1 AND priority = $2 AND partition = $3`,
          [context, priority, row.partition, wait],
        );
        this.#log.warn(fields, "an event could not be processed and is tried again");
        this.#later(wait);
        return false;
      }
      await manager.query(
        `INSERT INTO set_aside_events (context, ${EVENT_COLUMNS}, priority, attempts, error, set_aside_at, again)
         SELECT $1, ${EVENT_COLUMNS}, priority, $3, $4, now(), false FROM outbox_entries WHERE place = $2
         ON CONFLICT (context, event_id) DO NOTHING`,
        [context, row.place, position.attempts + 1, sentenceOf(error)],
      );
      await manager.query(
        `UPDATE event_positions SET done = $4, attempts = 0, retry_at = NULL
         WHERE context = $1 AND priority = $2 AND partition = $3`,
        place,
      );
      this.#log.error(fields, "an event was set aside");
      return true;
    });
  }

  /** Tries what the operator asked for. What succeeds is gone; what fails stays, with its new reason. */
  async tryAgain(context: string, reactions: ContextReactions): Promise<void> {
    const wanted = (await this.#dataSource.query(
      `SELECT event_id FROM set_aside_events WHERE context = $1 AND again ORDER BY event_id LIMIT $2`,
      [context, AT_ONCE],
    )) as { event_id: string }[];
    for (const { event_id } of wanted) {
      try {
        await transaction(this.#dataSource, async (manager) => {
          const [row] = (await manager.query(
            `SELECT ${EVENT_COLUMNS} FROM set_aside_events
             WHERE context = $1 AND event_id = $2 AND again FOR UPDATE SKIP LOCKED`,
            [context, event_id],
          )) as EventRow[];
          if (row === undefined) return;
          await react([envelopeOf(row)], reactions, manager);
          await manager.query(`DELETE FROM set_aside_events WHERE context = $1 AND event_id = $2`, [context, event_id]);
        });
      } catch (error) {
        if (isPassing(error)) throw error;
        await this.#dataSource.query(
          `UPDATE set_aside_events SET again = false, attempts = attempts + 1, error = $3
           WHERE context = $1 AND event_id = $2`,
          [context, event_id, sentenceOf(error)],
        );
        this.#log.error({ error, context, event: event_id }, "an event that was set aside failed again");
      }
    }
  }
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, LONGEST_SENTENCE);
}
