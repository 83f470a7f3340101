import type { ErrorLog } from "./operation.ts";

/** Where a server says what happens, in lines without what people wrote. */
export interface ServerLog {
  info(fields: object, what: string): void;
  warn(fields: object, what: string): void;
  error(fields: object, what: string): void;
}

/** The gate and the filter tell a log what went wrong and what has to be recorded. */
export function logErrorsTo(log: ServerLog): ErrorLog {
  return {
    unexpected: (error, requestId) => log.error({ error, reference: requestId }, "unexpected error"),
    audited(action, actor, outcome) {
      // The address of a guest stays out of the log: it is personal data, and the rate limiter already acts on it.
      const who = actor.role === "guest" ? {} : { accountId: actor.accountId, deviceId: actor.deviceId };
      log.info({ action, outcome, role: actor.role, ...who }, "audited");
    },
  };
}
