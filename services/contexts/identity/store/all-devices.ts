import type { DataSource } from "typeorm";
import type { AdministeredDevice } from "../../../../generated/contracts/identity/types.ts";
import type { DevicePosition } from "../rules/device-cursor.ts";

interface Row {
  readonly device_id: string;
  readonly username: string;
  readonly name: string;
  readonly sessions: number;
  readonly last_seen_at: Date;
  readonly created_at: Date;
}

/**
 * Devices whose account's username begins with these letters, by username, from a position on. A beginning is a range of
 * keys, and so is what comes after a position: both are found by the index of usernames.
 */
export async function readAllDevices(
  dataSource: DataSource,
  now: Date,
  { begins, after, limit }: { begins: string; after: DevicePosition | undefined; limit: number },
): Promise<AdministeredDevice[]> {
  const rows = (await dataSource.query(
    `SELECT device_id, username, name, last_seen_at, devices.created_at,
       (SELECT count(*)::int FROM sessions
        WHERE sessions.device_id = devices.device_id AND ended_at IS NULL AND expires_at > $1) AS sessions
     FROM accounts JOIN devices USING (account_id)
     WHERE revoked_at IS NULL AND username_key >= greatest($2, $4) AND username_key < $3
       AND (username_key > $4 OR device_id > $5)
     ORDER BY username_key, device_id LIMIT $6`,
    [now, begins, `${begins}\u{10FFFF}`, after?.usernameKey ?? "", after?.deviceId ?? NO_DEVICE, limit],
  )) as Row[];
  return rows.map((row) => ({
    deviceId: row.device_id,
    username: row.username,
    deviceName: row.name,
    sessions: row.sessions,
    lastSeenAt: row.last_seen_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  }));
}

const NO_DEVICE = "00000000-0000-0000-0000-000000000000";
