// @generated tenchat:server@1 hash:b7a9f6b044cc3490b08f555a43aba6f6 DO NOT EDIT DIRECTLY
// From the generator alone.

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
