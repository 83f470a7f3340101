// @generated tenchat:server@1 hash:73df253ef0b052d3caeb1deb02f09403 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/models.tsp, specs/contexts/keys/models.tsp, specs/contexts/server-info/models.tsp.

import type { TimedTable } from "./runtime/remove-by-time.ts";

/** Every table whose rows are removed by time. */
export const TIMED_TABLES: readonly TimedTable[] = [
  { table: "ephemeral_values", key: ["key"], kept: "PT0S", after: "expires_at", appendOnly: false },
  {
    table: "link_parcels",
    key: ["account_id","link_id","number"],
    kept: "PT1H",
    after: "created_at",
    appendOnly: false
  },
  { table: "prekey_takes", key: ["take_id"], kept: "PT1H", after: "taken_at", appendOnly: false },
  { table: "sessions", key: ["session_id"], kept: "PT30M", after: "expires_at", appendOnly: false },
  { table: "spent_refresh_tokens", key: ["token_hash"], kept: "PT0S", after: "expires_at", appendOnly: false },
];
