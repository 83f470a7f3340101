import type { Reaction } from "../../../../generated/server/runtime/events.ts";

/** By which column each table names an account. What devices had published went with the devices. */
const TABLES = [
  ["account_keys", "account_id"],
  ["device_lists", "account_id"],
  ["link_parcels", "account_id"],
  ["prekey_takes", "claimer_id"],
] as const;

/** Erases what an account has published by its master key, and what it has taken of others. */
export const onAccountDeleted: Reaction<"account-deleted"> = async (events, manager) => {
  const accountIds = events.map(({ payload }) => payload.accountId);
  for (const [table, column] of TABLES) {
    await manager.query(`DELETE FROM ${table} WHERE ${column} = ANY($1::uuid[])`, [accountIds]);
  }
};
