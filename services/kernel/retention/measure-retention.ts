import { countPast } from "../../../generated/server/runtime/remove-by-time.ts";
import { TIMED_TABLES } from "../../../generated/server/retention.ts";
import type { Kernel } from "../kernel.ts";
import type { Measured } from "../metrics/metrics.ts";

/** Tells how many rows are past their time and still there; read when the metrics are. */
export function measureRetention({ dataSource, clock, metrics, log }: Kernel): void {
  const ask = async (sql: string, values: readonly unknown[]) => dataSource.query(sql, [...values]);
  metrics.gauges(async () => {
    try {
      const measured: Measured[] = [];
      for (const timed of TIMED_TABLES)
        measured.push({
          name: "tenchat_rows_past_their_time",
          help: "Rows that should be gone; see tenchat retention.",
          value: await countPast(ask, timed, clock.now()),
          labels: { table: timed.table },
        });
      return measured;
    } catch (error) {
      // The other counters are told all the same; one that is missing says what is wrong.
      log.warn({ error }, "rows past their time not counted");
      return [];
    }
  });
}
