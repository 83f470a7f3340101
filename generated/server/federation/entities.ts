// @generated tenchat:server@1 hash:c98276797e450c5d28617320d2491608 DO NOT EDIT DIRECTLY
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
  /** Since when it answers nothing that it is asked or told; null: it answered the last time. */
  awaySince: Date | null;
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
    awaySince: { name: "away_since", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "federation_peers_fetched_at_index", columns: ["fetchedAt"], unique: false },
  ],
});

/**
 * A row of `peer_cursors`. Up to where another server has been told what is said in a conversation. The log of the
 * conversation is what it is told from, so that nothing waits in a second place.
 */
export interface PeerCursorRow {
  peer: string;
  conversationId: string;
  /** Whether it knows of the conversation: that it is told before anything else. */
  invited: boolean;
  deliveredSequence: number;
  /** Up to where there is anything to tell, as far as anybody has noted. */
  knownSequence: number;
  /** When it is told more: somebody who is at it puts that off. Null: there is nothing. */
  dueAt: Date | null;
  /** How often that has failed since it last succeeded, and why. */
  attempts: number;
  error: string | null;
  succeededAt: Date | null;
  begunAt: Date;
  /**
   * Who was in it here and has deleted their account: that it is told of that, and then of nothing more. Null: nobody.
   */
  goneAccountId: string | null;
  /** Since when it is to be told so. */
  goneAt: Date | null;
  /** By what they leave groups that are at home there: it did not answer when they were asked for. Null: nothing. */
  leaves: unknown[] | null;
}

export const PeerCursorEntity = new EntitySchema<PeerCursorRow>({
  name: "peer_cursors",
  tableName: "peer_cursors",
  columns: {
    peer: { name: "peer", type: "text", collation: "C", primary: true, primaryKeyConstraintName: "peer_cursors_pkey" },
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "peer_cursors_pkey"
    },
    invited: { name: "invited", type: "boolean" },
    deliveredSequence: { name: "delivered_sequence", type: "bigint" },
    knownSequence: { name: "known_sequence", type: "bigint" },
    dueAt: { name: "due_at", type: "timestamp with time zone", nullable: true },
    attempts: { name: "attempts", type: "integer" },
    error: { name: "error", type: "text", collation: "C", nullable: true },
    succeededAt: { name: "succeeded_at", type: "timestamp with time zone", nullable: true },
    begunAt: { name: "begun_at", type: "timestamp with time zone" },
    goneAccountId: { name: "gone_account_id", type: "uuid", nullable: true },
    goneAt: { name: "gone_at", type: "timestamp with time zone", nullable: true },
    leaves: { name: "leaves", type: "jsonb", nullable: true },
  },
  indices: [
    { name: "peer_cursors_conversation_id_index", columns: ["conversationId"], unique: false },
    { name: "peer_cursors_due_at_index", columns: ["dueAt"], unique: false },
    { name: "peer_cursors_peer_due_at_index", columns: ["peer","dueAt"], unique: false },
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

/**
 * A row of `people_elsewhere`. Somebody at another server whom people here know. They have the id that they have at
 * home, since their keys are signed for it; where their server numbers nobody for us, one that comes of their address.
 */
export interface StoredPersonElsewhereRow {
  accountId: string;
  server: string;
  /** As it is spelled there. */
  username: string;
  /** The same in lower case. */
  usernameKey: string;
  /**
   * Their devices as their server last named them, in the form in which clients read them; null: it was never asked.
   */
  devices: Record<string, unknown> | null;
  devicesAt: Date | null;
  knownSince: Date;
}

export const StoredPersonElsewhereEntity = new EntitySchema<StoredPersonElsewhereRow>({
  name: "people_elsewhere",
  tableName: "people_elsewhere",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "people_elsewhere_pkey" },
    server: { name: "server", type: "text", collation: "C" },
    username: { name: "username", type: "text", collation: "C" },
    usernameKey: { name: "username_key", type: "text", collation: "C" },
    devices: { name: "devices", type: "jsonb", nullable: true },
    devicesAt: { name: "devices_at", type: "timestamp with time zone", nullable: true },
    knownSince: { name: "known_since", type: "timestamp with time zone" },
  },
  indices: [
    { name: "people_elsewhere_server_username_key_unique", columns: ["server","usernameKey"], unique: true },
  ],
});
