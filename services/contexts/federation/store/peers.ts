import type { EntityManager } from "typeorm";
import { FederationPeerEntity } from "../../../../generated/server/federation/entities.ts";
import type { PeerFeature } from "../wire/descriptor.ts";
import type { DatedKey } from "../wire/key-history.ts";

/** A server as it last described itself. */
export interface KnownPeer {
  readonly name: string;

  /** The current one first. */
  readonly keys: readonly DatedKey[];
  readonly apiBaseUrl: string;
  readonly features: readonly PeerFeature[];
  readonly fetchedAt: Date;
}

/** A key as it stands in JSON. */
interface StoredKey {
  readonly publicKey: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** What is known of a server, however old that is; undefined of one that nobody has asked yet. */
export async function readPeer(manager: EntityManager, name: string): Promise<KnownPeer | undefined> {
  const row = await manager.findOneBy(FederationPeerEntity, { name });
  if (row === null) return undefined;
  const keys = (row.keys as StoredKey[]).map(({ publicKey, validFrom, validUntil }) => ({
    publicKey: Buffer.from(publicKey, "base64"),
    validFrom: new Date(validFrom),
    validUntil: validUntil === null ? null : new Date(validUntil),
  }));
  return { ...row, keys, features: row.features as PeerFeature[] };
}

/** Keeps what a server has said of itself, in place of what it said before. */
export async function keepPeer(manager: EntityManager, peer: KnownPeer): Promise<void> {
  const keys = peer.keys.map(({ publicKey, validFrom, validUntil }) => ({
    publicKey: publicKey.toString("base64"),
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
  }));
  const row = { ...peer, keys, features: [...peer.features] };
  await manager.upsert(FederationPeerEntity, row, ["name"]);
}
