import type { PlatformOperations } from "../../../../generated/server/platform/operations.ts";
import type { Metrics } from "../../../kernel/metrics/metrics.ts";

/** Counters and timings in the Prometheus text format. */
export function readMetrics(metrics: Metrics): PlatformOperations["readMetrics"] {
  return () => metrics.render();
}
