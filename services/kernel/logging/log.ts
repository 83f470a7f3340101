/**
 * Structured lines about the machinery. A line says what happened with ids and numbers; it never carries what people
 * wrote, their names, tokens or keys, and `redact` stands behind that.
 */
export interface Log {
  debug(fields: object, what: string): void;
  info(fields: object, what: string): void;
  warn(fields: object, what: string): void;
  error(fields: object, what: string): void;
}

/** For tests and programs that want silence. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
