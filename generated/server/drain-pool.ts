// @generated tenchat:server@1 hash:334e409e176e4a09b2d8b61a167734c7 DO NOT EDIT DIRECTLY
// From the generator alone.

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
