/** A row as it was answered: its type is the operation's, and what is shown of it the specification's. */
export type ScreenRow = Readonly<Record<string, unknown>>;

/** Names of conditions that hold. */
export type Conditions = ReadonlySet<string>;

/** One page of an answer that has been checked against the specification. */
export function readPage(answer: unknown, field: string): { rows: readonly ScreenRow[]; nextCursor: string | null } {
  const { [field]: rows, nextCursor } = answer as Record<string, unknown>;
  return {
    rows: rows as readonly ScreenRow[],
    nextCursor: typeof nextCursor === "string" ? nextCursor : null,
  };
}
