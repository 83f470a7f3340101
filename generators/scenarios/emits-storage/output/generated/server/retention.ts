// @generated tenchat:server@1 hash:b99115a4b15496609251196b6a53a825 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { TimedTable } from "./runtime/remove-by-time.ts";

/** Every table whose rows are removed by time. */
export const TIMED_TABLES: readonly TimedTable[] = [
  { table: "log_entries", key: ["position"], kept: "P1Y2M3W4DT5H6M7S", after: "written_at", appendOnly: true },
  { table: "notes", key: ["note_id","part"], kept: "P30D", after: "removed_at", appendOnly: false },
];
