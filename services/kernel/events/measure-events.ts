import type { DataSource } from "typeorm";
import { readBacklog, type EventBacklog } from "../../../generated/server/runtime/event-backlog.ts";
import type { Log } from "../logging/log.ts";
import type { Metrics } from "../metrics/metrics.ts";

/** Tells how many events wait, for how long, and how many each context has set aside; read when the metrics are. */
export function measureEvents(metrics: Metrics, dataSource: DataSource, log: Log): void {
  const read = async (): Promise<EventBacklog | undefined> => {
    try {
      return await readBacklog(dataSource);
    } catch (error) {
      // The other counters are told all the same; one that is missing says what is wrong.
      log.warn({ error }, "events not counted");
      return undefined;
    }
  };
  metrics.gauges(async () => {
    const backlog = await read();
    if (backlog === undefined) return [];
    return [
      { name: "tenchat_events_waiting", help: "Events in the outbox.", value: backlog.waiting },
      {
        name: "tenchat_events_oldest_seconds",
        help: "For how long the oldest event waits.",
        value: backlog.oldestSeconds,
      },
      ...[...backlog.setAside].map(([context, value]) => ({
        name: "tenchat_events_set_aside",
        help: "Events that could not be processed; see tenchat events.",
        value,
        labels: { context },
      })),
    ];
  });
}
