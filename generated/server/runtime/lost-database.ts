// @generated tenchat:server@1 hash:0eb08ee1af3c06280e9dc0237c1de22f DO NOT EDIT DIRECTLY
// From the generator alone.

// SQLSTATE classes (PostgreSQL, appendix A): connection exception, insufficient resources, operator intervention.
const PASSING = /^(08|53|57)[0-9A-Z]{3}$/;
// What the system says of a connection, such as EPIPE.
const SYSTEM = /^E[A-Z]+$/;
// What the driver says without a code.
const DRIVER = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to)/;
// What TypeORM says of a transaction whose connection broke between two statements.
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;
// Two transactions were in each other's way: transaction rollback, lock not available.
const CROSSED = /^(40[0-9A-Z]{3}|55P03)$/;

/** Whether the database could not be reached or had no room, as opposed to refusing what it was asked. */
export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") return PASSING.test(code) || SYSTEM.test(code);
  return DRIVER.test(error.message) || RELEASED.test(error.name);
}

/**
 * Whether it is the hour's fault, not the work's, that work failed: the database is away, or another was in its way.
 */
export function isPassing(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const code = (each as { code?: unknown }).code;
    if (isLostDatabase(each) || (typeof code === "string" && CROSSED.test(code))) return true;
  }
  return false;
}
