// @generated tenchat:server@1 hash:d48902c8a5d29f4eba55fb7e967693e1 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/models.tsp, specs/contexts/server-info/models.tsp.

import type { TimedTable } from "./runtime/remove-by-time.ts";

/** Every table whose rows are removed by time. */
export const TIMED_TABLES: readonly TimedTable[] = [
  { table: "ephemeral_values", key: ["key"], kept: "PT0S", after: "expires_at", appendOnly: false },
  { table: "sessions", key: ["session_id"], kept: "PT30M", after: "expires_at", appendOnly: false },
  { table: "spent_refresh_tokens", key: ["token_hash"], kept: "PT0S", after: "expires_at", appendOnly: false },
];
