// @generated tenchat:server@1 hash:abd940f402e6946a33c560fdcac17593 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { TimedTable } from "./runtime/remove-by-time.ts";

/** Every table whose rows are removed by time. */
export const TIMED_TABLES: readonly TimedTable[] = [
  { table: "ephemeral_values", key: ["key"], kept: "PT0S", after: "expires_at", appendOnly: false },
  { table: "federation_peers", key: ["name"], kept: "P90D", after: "fetched_at", appendOnly: false },
  { table: "group_invitations", key: ["invitation_id"], kept: "P1D", after: "expires_at", appendOnly: false },
  { table: "join_requests", key: ["conversation_id","account_id"], kept: "P7D", after: "asked_at", appendOnly: false },
  {
    table: "link_parcels",
    key: ["account_id","link_id","number"],
    kept: "PT1H",
    after: "created_at",
    appendOnly: false
  },
  { table: "mesh_packets", key: ["number"], kept: "P7D", after: "stored_at", appendOnly: false },
  { table: "mesh_relays", key: ["address"], kept: "P7D", after: "seen_at", appendOnly: false },
  { table: "mesh_seen_packets", key: ["packet_id"], kept: "P14D", after: "stored_at", appendOnly: false },
  { table: "prekey_takes", key: ["take_id"], kept: "PT1H", after: "taken_at", appendOnly: false },
  { table: "received_peer_events", key: ["origin","event_id"], kept: "P30D", after: "received_at", appendOnly: false },
  { table: "reports", key: ["report_id"], kept: "P90D", after: "reported_at", appendOnly: false },
  { table: "sessions", key: ["session_id"], kept: "PT30M", after: "expires_at", appendOnly: false },
  { table: "spent_refresh_tokens", key: ["token_hash"], kept: "PT0S", after: "expires_at", appendOnly: false },
];
