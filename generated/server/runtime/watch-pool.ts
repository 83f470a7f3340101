// @generated tenchat:server@1 hash:22e5ec3a042beb23d91c579e7dfb827a DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Pool, PoolClient } from "pg";

/** Ends a pool by `end` and waits until every connection is really gone, which ending alone does not. */
export type DrainPool = (end: () => Promise<void>) => Promise<void>;

/**
 * Watches a pool, from its making on, so that it can be drained. Counting its clients at the end would not do: those
 * that it let go just before count no more, but are gone no sooner.
 */
export function watchPool(pool: Pool): DrainPool {
  const open = new Set<PoolClient>();
  let whenEmpty = () => {};
  pool.on("connect", (client) => open.add(client));
  // One that was there before the watch began is known from its first use on.
  pool.on("acquire", (client) => open.add(client));
  pool.on("remove", (client) => {
    open.delete(client);
    if (open.size === 0) whenEmpty();
  });
  return async (end) => {
    const empty = new Promise<void>((resolve) => (whenEmpty = resolve));
    await end();
    if (open.size > 0) await empty;
  };
}
