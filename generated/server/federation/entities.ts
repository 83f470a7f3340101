// @generated tenchat:server@1 hash:8e91d2b1eb32e482af9564ca0fd1ed7d DO NOT EDIT DIRECTLY
// From specs/contexts/federation/models.tsp.

import { EntitySchema } from "typeorm";

/**
 * A row of `federation_keys`. A key by which this server signs what it sends to others, or signed. The private half
 * goes the moment that another key takes its place; the public half stays, so that nobody is given the same key twice
 * for a new one.
 */
export interface FederationKeyRow {
  number: number;
  publicKey: Buffer;
  /** Null of a key in whose place another one is. */
  seed: Buffer | null;
  validFrom: Date;
  /** Until when what it has signed is accepted; null of the current one. */
  validUntil: Date | null;
}

export const FederationKeyEntity = new EntitySchema<FederationKeyRow>({
  name: "federation_keys",
  tableName: "federation_keys",
  columns: {
    number: {
      name: "number",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "federation_keys_pkey",
      generated: "increment"
    },
    publicKey: { name: "public_key", type: "bytea" },
    seed: { name: "seed", type: "bytea", nullable: true },
    validFrom: { name: "valid_from", type: "timestamp with time zone" },
    validUntil: { name: "valid_until", type: "timestamp with time zone", nullable: true },
  },
});

/**
 * A row of `federation_peers`. Another server, as it last described itself. It is asked again each hour in which it is
 * needed.
 */
export interface FederationPeerRow {
  name: string;
  /** The current one first. */
  keys: unknown[];
  /** Where its API is. */
  apiBaseUrl: string;
  features: string[];
  fetchedAt: Date;
}

export const FederationPeerEntity = new EntitySchema<FederationPeerRow>({
  name: "federation_peers",
  tableName: "federation_peers",
  columns: {
    name: {
      name: "name",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "federation_peers_pkey"
    },
    keys: { name: "keys", type: "jsonb" },
    apiBaseUrl: { name: "api_base_url", type: "text", collation: "C" },
    features: { name: "features", type: "jsonb" },
    fetchedAt: { name: "fetched_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "federation_peers_fetched_at_index", columns: ["fetchedAt"], unique: false },
  ],
});

/**
 * A row of `received_peer_events`. An event of another server that was taken in: the same one has no effect again. What
 * it said is not kept here.
 */
export interface ReceivedPeerEventRow {
  origin: string;
  /** Its id; where ids of d3chat come again for something new, with its time. */
  eventId: string;
  receivedAt: Date;
}

export const ReceivedPeerEventEntity = new EntitySchema<ReceivedPeerEventRow>({
  name: "received_peer_events",
  tableName: "received_peer_events",
  columns: {
    origin: {
      name: "origin",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "received_peer_events_pkey"
    },
    eventId: {
      name: "event_id",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "received_peer_events_pkey"
    },
    receivedAt: { name: "received_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "received_peer_events_received_at_index", columns: ["receivedAt"], unique: false },
  ],
});
