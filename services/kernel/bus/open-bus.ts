import type { Redis } from "ioredis";
import type { DataSource } from "typeorm";
import type { Log } from "../logging/log.ts";
import type { LocalBus } from "./local-bus.ts";
import { NodeBus } from "./node-bus.ts";
import { postgresChannel } from "./postgres-channel.ts";
import { redisChannel } from "./redis-channel.ts";

export interface BusPlaces {
  /** A database that other nodes use as well. */
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly redis: Redis | undefined;
}

/** The bus of a node among others: over Redis where there is one, and over PostgreSQL without it or while it is away. */
export async function openBus(
  local: LocalBus,
  { databaseUrl, dataSource, redis }: BusPlaces,
  log: Log,
): Promise<NodeBus> {
  const postgres = postgresChannel(databaseUrl, log);
  if (redis === undefined) return NodeBus.open(local, [postgres], log);
  // Whoever shares this Redis with another database must not hear its frames.
  const name = `tenchat:bus:${await databaseId(dataSource)}`;
  return NodeBus.open(local, [redisChannel(redis, name, log), postgres], log);
}

/** The same for every node of a database, and for no other database. */
async function databaseId(dataSource: DataSource): Promise<string> {
  const rows = (await dataSource.query(
    `SELECT system_identifier || '-' || oid AS id FROM pg_control_system(), pg_database
     WHERE datname = current_database()`,
  )) as [{ id: string }];
  return rows[0].id;
}
