// @generated tenchat:server@1 hash:fb0fce1db6f1bced5d367075a846e583 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { DataSource } from "typeorm";

/** What waits, for whoever watches a server. */
export interface EventBacklog {
  /** Events in the outbox. */
  readonly waiting: number;
  /** Since when the oldest of them waits; 0 when there is none. */
  readonly oldestSeconds: number;
  /** By context: events that it could not process. */
  readonly setAside: ReadonlyMap<string, number>;
}

export async function readBacklog(dataSource: DataSource): Promise<EventBacklog> {
  const [[waiting], counts] = (await Promise.all([
    dataSource.query(
      `SELECT count(*) AS count, coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8 AS seconds FROM outbox_entries`,
    ),
    dataSource.query(
      `SELECT context, (SELECT count(*) FROM set_aside_events e WHERE e.context = p.context) AS count
       FROM event_positions p GROUP BY context`,
    ),
  ])) as [{ count: number; seconds: number }[], { context: string; count: number }[]];
  return {
    waiting: Number(waiting!.count),
    oldestSeconds: Math.max(0, waiting!.seconds),
    setAside: new Map(counts.map(({ context, count }) => [context, Number(count)])),
  };
}
