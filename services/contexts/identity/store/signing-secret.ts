import { randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Clock } from "../../../kernel/clock.ts";

const NAME = "access-token-signing";

/** The secret that signs access tokens, made on first start. Of several servers that start at once, one makes it. */
export async function openSigningSecret(dataSource: DataSource, clock: Clock): Promise<Buffer> {
  await dataSource.query(
    `INSERT INTO server_secrets (name, secret, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING`,
    [NAME, randomBytes(32), clock.now()],
  );
  const rows = (await dataSource.query(`SELECT secret FROM server_secrets WHERE name = $1`, [NAME])) as {
    secret: Buffer;
  }[];
  return rows[0]!.secret;
}
