import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { removeReportsOf } from "../store/reports.ts";

/** Erases what somebody has reported, and what was reported of them: there is nobody left to do anything about. */
export const onAccountDeleted: Reaction<"account-deleted"> = (events, manager) =>
  removeReportsOf(
    manager,
    events.map(({ payload }) => payload.accountId),
  );
