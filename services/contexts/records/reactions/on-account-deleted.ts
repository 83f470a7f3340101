import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { removeRecordsOf } from "../store/sealed-records.ts";

/** Erases what an account has kept, so that nobody reads its profile any more either. */
export const onAccountDeleted: Reaction<"account-deleted"> = (events, manager) =>
  removeRecordsOf(
    manager,
    events.map(({ payload }) => payload.accountId),
  );
