import type { Actor, ErrorLog } from "../../../generated/server/runtime.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Log } from "./log.ts";

/** Where the generated gate and filter tell what went wrong and what has to be recorded. */
export function createErrorLog(log: Log, metrics: Metrics): ErrorLog {
  return {
    unexpected(error, requestId) {
      metrics.count("tenchat_unexpected_errors_total", "Errors that no specification declares.");
      log.error({ error, reference: requestId }, "unexpected error");
    },
    audited(action, actor, outcome) {
      log.info({ action, outcome, ...describe(actor) }, "audited");
    },
  };
}

// The address of a guest stays out of the log: it is personal data, and the rate limiter already acts on it.
function describe(actor: Actor): Record<string, string> {
  return actor.role === "user"
    ? { role: actor.role, accountId: actor.accountId, deviceId: actor.deviceId }
    : { role: actor.role };
}
