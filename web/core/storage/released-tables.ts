/**
 * Which tables the browsers of each released version have. A release is entered here when it is made and never changed
 * afterwards: what a browser keeps is brought forward by adding the tables that are missing, and by nothing else, so that
 * whoever takes one away or calls it otherwise leaves what is in it behind.
 */
export const RELEASED_TABLES: Readonly<Record<string, readonly string[]>> = {
  "0.1.0": ["device", "keys", "peers", "pins", "conversations", "messages", "outbox"],
};

/** What has to be made so that a database with these tables has those that are wanted. What else it has stays. */
export function missingTables(there: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((table) => !there.includes(table));
}
