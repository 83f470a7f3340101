import { logErrorsTo } from "../../../generated/server/runtime/error-log.ts";
import type { ErrorLog } from "../../../generated/server/runtime/operation.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Log } from "./log.ts";

/** Where the generated gate and filter tell what went wrong, which is counted too, and what has to be recorded. */
export function createErrorLog(log: Log, metrics: Metrics): ErrorLog {
  const told = logErrorsTo(log);
  return {
    ...told,
    unexpected(error, requestId) {
      metrics.count("tenchat_unexpected_errors_total", "Errors that no specification declares.");
      told.unexpected(error, requestId);
    },
  };
}
