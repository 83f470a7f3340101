import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import { type EphemeralStore, ephemeralKey } from "./ephemeral-store.ts";

/** Short-lived values in the database. The DELETE … RETURNING is what makes a value readable once. */
export function createPostgresEphemeralStore(dataSource: DataSource, clock: Clock): EphemeralStore {
  return {
    async put(purpose, secret, value, ttlSeconds) {
      const expiresAt = new Date(clock.now().getTime() + ttlSeconds * 1000);
      await dataSource.query(
        `INSERT INTO ephemeral_values (key, value, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
        [ephemeralKey(purpose, secret), JSON.stringify(value), expiresAt],
      );
    },
    async take(purpose, secret) {
      const [rows] = (await dataSource.query(
        `DELETE FROM ephemeral_values WHERE key = $1 RETURNING value, expires_at > $2 AS alive`,
        [ephemeralKey(purpose, secret), clock.now()],
      )) as [{ value: Record<string, unknown>; alive: boolean }[], number];
      return rows[0]?.alive ? rows[0].value : undefined;
    },
  };
}
