import type { Client } from "pg";
import { StartProblem } from "../start-problem.ts";

interface SetAsideRow {
  readonly event_id: string;
  readonly context: string;
  readonly type: string;
  readonly attempts: number;
  readonly set_aside_at: Date;
  readonly again: boolean;
  readonly error: string;
}

/** A line for each event that was set aside, oldest first, or one line that says that there is none. */
export async function listSetAside(client: Client): Promise<string[]> {
  const { rows } = await client.query<SetAsideRow>(
    `SELECT event_id, context, type, attempts, set_aside_at, again, error FROM set_aside_events
     ORDER BY set_aside_at, event_id, context`,
  );
  if (rows.length === 0) return ["No event is set aside."];
  return rows.map(
    ({ event_id, context, type, attempts, set_aside_at, again, error }) =>
      `${event_id} ${type} (${context}, ${attempts} tries, ${set_aside_at.toISOString()}${again ? ", to be tried again" : ""}): ${error}`,
  );
}

/** `retry`, and the ids of events or none for all of them. Says how many will be tried again. */
export async function wantAgain(client: Client, [word, ...ids]: readonly string[]): Promise<string> {
  if (word !== "retry") throw new StartProblem(`tenchat events knows no "${word}": see \`--help\`.`);
  const { rows } = await client.query<{ event_id: string }>(
    `UPDATE set_aside_events SET again = true WHERE $1::text[] IS NULL OR event_id = ANY($1::text[]) RETURNING event_id`,
    [ids.length === 0 ? null : ids],
  );
  const found = new Set(rows.map(({ event_id }) => event_id));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) {
    const others = found.size === 0 ? "" : "; the others are tried again";
    throw new StartProblem(`No event ${unknown} is set aside${others}.`);
  }
  return rows.length === 0 ? "No event is set aside." : `To be tried again: ${rows.length}.`;
}
