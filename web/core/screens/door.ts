import type { Conditions, ScreenRow } from "./read-page.ts";

/** What one screen of the specification is shown by and acts by, whatever it is about. */
export interface ScreensDoor {
  /** What holds for whoever is signed in, of what screens ask for. */
  conditions(): Promise<Conditions>;

  /** The rows that an operation answers in one of its fields, and where the next page begins; null at the end. */
  rows(
    operation: string,
    field: string,
    input: ScreenRow,
  ): Promise<{ readonly rows: readonly ScreenRow[]; readonly nextCursor: string | null }>;

  /** Does something with a row. */
  act(operation: string, input: ScreenRow): Promise<void>;
}
