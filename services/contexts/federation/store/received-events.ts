import type { EntityManager } from "typeorm";
import type { ReceivedPeerEventRow } from "../../../../generated/server/federation/entities.ts";
import { CommitLane } from "../../../kernel/database/commit-lane.ts";
import type { Pipeline } from "../../../kernel/database/pipeline.ts";
import type { Kernel } from "../../../kernel/kernel.ts";

/**
 * Whether this event of this server is here for the first time, which is remembered with whatever else the transaction
 * writes: an effect that fails leaves no mark, and a mark no event without its effect. Of two at once the second waits
 * until it is known what became of the first.
 */
export async function markReceived(
  manager: EntityManager,
  { origin, eventId, receivedAt }: ReceivedPeerEventRow,
): Promise<boolean> {
  const marked = (await manager.query(
    `INSERT INTO received_peer_events (origin, event_id, received_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING event_id`,
    [origin, eventId, receivedAt],
  )) as unknown[];
  return marked.length > 0;
}

/** "known": somebody here has to do with whose doing it is, so that nothing was marked. */
export type Marked = "ok" | "duplicate" | "known";

interface Event extends ReceivedPeerEventRow {
  /** Whose doing it is; undefined of an event that does nothing, whoever has sent it. */
  readonly username: string | undefined;
}

const MOST_AT_ONCE = 64;

// Sorted, so that two servers that mark the same events at once cannot wait for each other.
const MARK = `
  WITH given AS MATERIALIZED (
    SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[])
      WITH ORDINALITY AS given (origin, event_id, received_at, username_key, line)
  ), known AS MATERIALIZED (
    SELECT line FROM given JOIN people_elsewhere USING (username_key) WHERE server = origin
  ), marked AS (
    INSERT INTO received_peer_events (origin, event_id, received_at)
    SELECT origin, event_id, received_at FROM given WHERE line NOT IN (SELECT line FROM known) ORDER BY origin, event_id
    ON CONFLICT DO NOTHING RETURNING origin, event_id
  )
  SELECT line::int, line IN (SELECT line FROM known) AS known,
    EXISTS (SELECT FROM marked WHERE marked.origin = given.origin AND marked.event_id = given.event_id) AS marked
  FROM given ORDER BY line`;

/**
 * The same of events that do nothing but leave their mark, which most of what strangers send is: those that come at once
 * share a commit. Whoever becomes known meanwhile does by an event that their server sends before this one.
 */
export class StrangersEvents {
  readonly #pipeline: Pipeline;
  readonly #lane: CommitLane<Event, Marked>;

  constructor({ openPipeline }: Pick<Kernel, "openPipeline">) {
    this.#pipeline = openPipeline();
    this.#lane = new CommitLane((events) => this.#commit(events), MOST_AT_ONCE);
  }

  mark(row: ReceivedPeerEventRow, username?: string): Promise<Marked> {
    return this.#lane.append({ ...row, username });
  }

  /** Finishes what was begun. */
  async close(): Promise<void> {
    await this.#lane.drained();
    await this.#pipeline.close();
  }

  async #commit(events: readonly Event[]): Promise<Marked[]> {
    const values = [
      events.map(({ origin }) => origin),
      events.map(({ eventId }) => eventId),
      events.map(({ receivedAt }) => receivedAt),
      // A name that no row can have is nobody's who is known; of the others of its commit nothing is to fail by it.
      events.map(({ username }) => (username?.includes("\0") ? null : (username?.toLowerCase() ?? null))),
    ];
    const [answer] = await this.#pipeline.transact([{ name: "mark-strangers-events", text: MARK, values }]);
    const seen = new Set<string>();
    return (answer!.rows as { line: number; known: boolean; marked: boolean }[]).map(({ line, known, marked }) => {
      if (known) return "known";
      const { origin, eventId } = events[line - 1]!;
      const key = JSON.stringify([origin, eventId]);
      // Of two of one event the first is the one that was marked.
      if (!marked || seen.has(key)) return "duplicate";
      seen.add(key);
      return "ok";
    });
  }
}
