import type { DataSource } from "typeorm";
import { StoredRelayEntity } from "../../../../generated/server/mesh/entities.ts";
import type { StoredRelayRow } from "../../../../generated/server/mesh/entities.ts";
import { NEW_RELAY } from "../rules/standing.ts";

/** Another relay, as it is known. */
export type KnownRelay = StoredRelayRow;

/** All that are known, in the order of their addresses. */
export function readRelays(dataSource: DataSource): Promise<KnownRelay[]> {
  return dataSource.manager.find(StoredRelayEntity, { order: { address: "ASC" } });
}

/** Takes note of relays that were never heard of; those that are known stay as they are. */
export async function noteRelays(dataSource: DataSource, addresses: readonly string[], now: Date): Promise<void> {
  if (addresses.length === 0) return;
  const rows = addresses.map((address) => ({
    ...NEW_RELAY,
    address,
    seenAt: now,
    answersSince: null,
    listedAt: null,
    comparesDigests: null,
    failures: 0,
    askAt: now,
    load: null,
  }));
  await dataSource.manager.createQueryBuilder().insert().into(StoredRelayEntity).values(rows).orIgnore().execute();
}

/** Keeps what is known of one now. */
export async function keepRelay(dataSource: DataSource, { address, ...known }: KnownRelay): Promise<void> {
  await dataSource.manager.update(StoredRelayEntity, { address }, known);
}

export async function forgetRelay(dataSource: DataSource, address: string): Promise<void> {
  await dataSource.manager.delete(StoredRelayEntity, { address });
}
