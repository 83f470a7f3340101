import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import type { Metrics } from "../../../kernel/metrics/metrics.ts";

/** Counters and timings in the Prometheus text format. */
export function readMetrics(metrics: Metrics): ServerInfoOperations["readMetrics"] {
  return () => metrics.render();
}
