// @generated tenchat:server@1 hash:40ccc4dbf6544b9fa0600b29aaf99fb0 DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/models.tsp.

import { EntitySchema } from "typeorm";

/**
 * A row of `mesh_seen_packets`. That a packet is or was here, once. Another relay that still has it does not bring it
 * back after its week.
 */
export interface SeenPacketRow {
  packetId: Buffer;
  hash: Buffer;
  storedAt: Date;
}

export const SeenPacketEntity = new EntitySchema<SeenPacketRow>({
  name: "mesh_seen_packets",
  tableName: "mesh_seen_packets",
  columns: {
    packetId: { name: "packet_id", type: "bytea", primary: true, primaryKeyConstraintName: "mesh_seen_packets_pkey" },
    hash: { name: "hash", type: "bytea" },
    storedAt: { name: "stored_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "mesh_seen_packets_stored_at_index", columns: ["storedAt"], unique: false },
  ],
});

/** A row of `mesh_packets`. A packet that is held. It goes a week after it came. */
export interface StoredPacketRow {
  number: number;
  /**
   * SHA-256 of all of it: a relay that changes the key or the signature of a packet makes another one, and displaces
   * none.
   */
  packetId: Buffer;
  hash: Buffer;
  /** SHA-256 of the key, by which it is looked for. */
  recipientDigest: Buffer;
  recipient: string;
  message: Buffer;
  signature: Buffer;
  storedAt: Date;
}

export const StoredPacketEntity = new EntitySchema<StoredPacketRow>({
  name: "mesh_packets",
  tableName: "mesh_packets",
  columns: {
    number: {
      name: "number",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "mesh_packets_pkey",
      generated: "increment"
    },
    packetId: { name: "packet_id", type: "bytea" },
    hash: { name: "hash", type: "bytea" },
    recipientDigest: { name: "recipient_digest", type: "bytea" },
    recipient: { name: "recipient", type: "text", collation: "C" },
    message: { name: "message", type: "bytea" },
    signature: { name: "signature", type: "bytea" },
    storedAt: { name: "stored_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "mesh_packets_packet_id_unique", columns: ["packetId"], unique: true },
    { name: "mesh_packets_recipient_digest_number_index", columns: ["recipientDigest","number"], unique: false },
    { name: "mesh_packets_stored_at_index", columns: ["storedAt"], unique: false },
  ],
});

/**
 * A row of `mesh_relays`. Another relay, and what it has been like. One that has not answered for a week is forgotten.
 */
export interface StoredRelayRow {
  address: string;
  /** When it last answered; until it has, when it was first heard of. */
  seenAt: Date;
  /** Since when it has answered each time; null: it did not, or never has. */
  answersSince: Date | null;
  /** When its list of relays was last asked for. */
  listedAt: Date | null;
  /** Whether it compares what it holds by digests; null: it was not asked yet. */
  comparesDigests: boolean | null;
  /** How often in a row it has not answered. */
  failures: number;
  /** It is not asked again before. */
  askAt: Date;
  /** From 0 to 100: it rises while it gives what it has to hold. */
  score: number;
  /** How often it was found to drop or to change packets, since it last was fully trusted. */
  quarantines: number;
  /**
   * Nothing is taken from it, nor is it named to others; from then on it may show that it holds what it has to. Null:
   * it is trusted.
   */
  quarantinedUntil: Date | null;
  /** How busy it is, as it said last. */
  load: number | null;
}

export const StoredRelayEntity = new EntitySchema<StoredRelayRow>({
  name: "mesh_relays",
  tableName: "mesh_relays",
  columns: {
    address: {
      name: "address",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "mesh_relays_pkey"
    },
    seenAt: { name: "seen_at", type: "timestamp with time zone" },
    answersSince: { name: "answers_since", type: "timestamp with time zone", nullable: true },
    listedAt: { name: "listed_at", type: "timestamp with time zone", nullable: true },
    comparesDigests: { name: "compares_digests", type: "boolean", nullable: true },
    failures: { name: "failures", type: "integer" },
    askAt: { name: "ask_at", type: "timestamp with time zone" },
    score: { name: "score", type: "integer" },
    quarantines: { name: "quarantines", type: "integer" },
    quarantinedUntil: { name: "quarantined_until", type: "timestamp with time zone", nullable: true },
    load: { name: "load", type: "integer", nullable: true },
  },
  indices: [
    { name: "mesh_relays_seen_at_index", columns: ["seenAt"], unique: false },
  ],
});
