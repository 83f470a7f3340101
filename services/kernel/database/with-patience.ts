import type { ClientBase } from "pg";

/**
 * How long the database may take to give a connection and answer. A request is answered within ten seconds, so also when
 * the database is there and says nothing; whatever may take longer (migrations, a backup) does not ask through here.
 */
export const PATIENCE_MILLISECONDS = 7_000;

// What got its connection late still gets this long, or a busy moment would cut what is well.
const LEAST_MILLISECONDS = 1_500;

/**
 * Runs `work` on a connection that was asked for at `since`, by `performance.now()`. When the patience is over it cuts the
 * connection, so that all that waits for it fails as it does when the database goes: nobody knows then what it committed.
 */
export async function withPatience<T>(client: ClientBase, since: number, work: () => Promise<T>): Promise<T> {
  const left = PATIENCE_MILLISECONDS - (performance.now() - since);
  const timer = setTimeout(() => cut(client), Math.max(left, LEAST_MILLISECONDS));
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

function cut(client: ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(error?: Error): void } } };
  connection.stream.destroy(Object.assign(new Error("The database did not answer in time."), { code: "ETIMEDOUT" }));
}
