import { QueryFailedError } from "typeorm";

/** The table whose unique key an insert ran into, or undefined if the error is something else (SQLSTATE 23505). */
export function violatedTable(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, table } = error.driverError as { code?: string; table?: string };
  return code === "23505" ? table : undefined;
}
