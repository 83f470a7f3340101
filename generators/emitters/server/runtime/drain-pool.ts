import type { Pool } from "pg";

/** Ends a pool by `end` and waits until every connection is really gone, which ending alone does not. */
export async function drainPool(pool: Pool, end: () => Promise<void>): Promise<void> {
  let open = pool.totalCount;
  const gone = new Promise<void>((resolve) => {
    if (open === 0) resolve();
    pool.on("remove", () => {
      open -= 1;
      if (open === 0) resolve();
    });
  });
  await end();
  await gone;
}
