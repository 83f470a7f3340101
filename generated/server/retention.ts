// @generated tenchat:server@1 hash:1621c2b92553839568b3354902d3c7e3 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/models.tsp, specs/contexts/server-info/models.tsp.

import type { TimedTable } from "./remove-by-time.ts";

/** Every table whose rows are removed by time. */
export const TIMED_TABLES: readonly TimedTable[] = [
  { table: "ephemeral_values", key: ["key"], kept: "PT0S", after: "expires_at", appendOnly: false },
  { table: "sessions", key: ["session_id"], kept: "PT30M", after: "expires_at", appendOnly: false },
  { table: "spent_refresh_tokens", key: ["token_hash"], kept: "PT0S", after: "expires_at", appendOnly: false },
];
