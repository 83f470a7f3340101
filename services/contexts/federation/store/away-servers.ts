import type { EntityManager } from "typeorm";
import type { FederationPeerRow } from "../../../../generated/server/federation/entities.ts";

/** A server that does not answer, and since when. */
export type Away = Pick<FederationPeerRow, "name"> & { readonly since: Date };

/** It did not answer: since when, the first time says. */
export async function noteAway(manager: EntityManager, name: string, now: Date): Promise<void> {
  await manager.query(`UPDATE federation_peers SET away_since = $2 WHERE name = $1 AND away_since IS NULL`, [
    name,
    now,
  ]);
}

/** It has answered where it is told something, whatever that was. Where it did before as well nothing is written. */
export async function noteBack(manager: EntityManager, name: string): Promise<void> {
  await manager.query(`UPDATE federation_peers SET away_since = NULL WHERE name = $1 AND away_since IS NOT NULL`, [
    name,
  ]);
}

/** Those of them that do not answer. */
export async function awayAmong(manager: EntityManager, names: readonly string[]): Promise<Away[]> {
  return (await manager.query(
    `SELECT name, away_since AS since FROM federation_peers
     WHERE name = ANY($1::text[]) AND away_since IS NOT NULL ORDER BY name`,
    [names],
  )) as Away[];
}
