import type { DataSource } from "typeorm";
import type { Packet } from "../../../../generated/contracts/mesh/types.ts";
import type { Pipeline } from "../../../kernel/database/pipeline.ts";
import { heldSince } from "./lifetimes.ts";

/** A packet and its id. */
export interface NewPacket {
  readonly id: string;
  readonly packet: Packet;
}

/** A packet that is held, without what is in it. */
export interface HeldRow {
  readonly number: number;
  readonly id: string;
  readonly hash: string;
  readonly storedAt: Date;
  readonly bytes: number;
}

// What is in base64 and hexadecimal digits comes as lines of one text each, which costs a third of what arrays of bytes do.
// Sorted, so that two that store the same packets at once cannot wait for each other. A packet that was here, and went after
// its week, stays away.
const STORE = `
  WITH input AS (
    SELECT DISTINCT ON (id) decode(id, 'hex') AS packet_id, decode(hash, 'hex') AS hash, recipient,
      decode(message, 'base64') AS message, decode(signature, 'base64') AS signature
    FROM unnest(string_to_array($1, E'\n'), string_to_array($2, E'\n'), $3::text[], string_to_array($4, E'\n'),
      string_to_array($5, E'\n')) AS given (id, hash, recipient, message, signature)
    ORDER BY id
  ), seen AS (
    INSERT INTO mesh_seen_packets (packet_id, hash, stored_at) SELECT packet_id, hash, $6 FROM input
    ON CONFLICT DO NOTHING RETURNING packet_id
  )
  INSERT INTO mesh_packets (packet_id, hash, recipient_digest, recipient, message, signature, stored_at)
  SELECT packet_id, hash, sha256(convert_to(recipient, 'UTF8')), recipient, message, signature, $6
  FROM input JOIN seen USING (packet_id)
  RETURNING number, encode(packet_id, 'hex') AS id`;

/** Stores those that were never here, and says which these were and their numbers. */
export async function storePackets(
  pipeline: Pipeline,
  packets: readonly NewPacket[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const values = [
    packets.map(({ id }) => id).join("\n"),
    packets.map(({ packet }) => packet.hash).join("\n"),
    packets.map(({ packet }) => packet.recipient),
    packets.map(({ packet }) => packet.message).join("\n"),
    packets.map(({ packet }) => packet.signature).join("\n"),
    now,
  ];
  const [stored] = await pipeline.transact([{ name: "store-packets", text: STORE, values }]);
  return new Map((stored!.rows as { id: string; number: number }[]).map(({ id, number }) => [id, number]));
}

/** Those of these packets that are held. */
export async function readHeldAmong(
  dataSource: DataSource,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = (await dataSource.query(
    `SELECT encode(packet_id, 'hex') AS id FROM mesh_seen_packets WHERE packet_id = ANY($1) AND stored_at > $2`,
    [ids.map((id) => Buffer.from(id, "hex")), heldSince(now)],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** So that no question takes long. */
const ROWS_AT_ONCE = 20_000;

/** What is held and has a higher number than the newest that was seen, or one that was missing; so many rows at a time. */
export async function* readHeld(
  dataSource: DataSource,
  now: Date,
  { newest, missing }: { readonly newest: number; readonly missing: readonly number[] },
): AsyncIterable<readonly HeldRow[]> {
  const since = heldSince(now);
  if (missing.length > 0) yield* readInParts(dataSource, "number = ANY($3)", [since, missing]);
  yield* readInParts(dataSource, "number > $3", [since, newest]);
}

async function* readInParts(
  dataSource: DataSource,
  condition: string,
  values: readonly unknown[],
): AsyncIterable<readonly HeldRow[]> {
  for (let last = 0; ;) {
    const rows = (await dataSource.query(
      `SELECT number, encode(packet_id, 'hex') AS id, encode(hash, 'hex') AS hash, stored_at AS "storedAt",
         octet_length(message) + octet_length(signature) + octet_length(recipient) AS bytes
       FROM mesh_packets WHERE number > $1 AND stored_at > $2 AND ${condition} ORDER BY number LIMIT ${ROWS_AT_ONCE}`,
      [last, ...values],
    )) as HeldRow[];
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1)!.number;
  }
}

/** The hashes of what was here and is held no more, and when it came. */
export async function readGone(
  dataSource: DataSource,
  now: Date,
): Promise<readonly { hash: string; storedAt: Date }[]> {
  return (await dataSource.query(
    `SELECT encode(hash, 'hex') AS hash, stored_at AS "storedAt" FROM mesh_seen_packets WHERE stored_at <= $1
     ORDER BY stored_at`,
    [heldSince(now)],
  )) as { hash: string; storedAt: Date }[];
}

/** What of the held packets is wanted. */
export type Wanted =
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  | { readonly kind: "recipient"; readonly recipient: string; readonly after: number | undefined };

/** A packet, and its place in the order of coming. */
export interface PlacedPacket extends Packet {
  readonly number: number;
}

/** As much as an answer has room for; one packet at the least. */
const MOST_BYTES = 3 * 1024 * 1024;

/** The packets that are wanted, the oldest first, and of more than an answer holds the first ones, or the newest unless told from where on. */
export async function readPackets(dataSource: DataSource, wanted: Wanted, now: Date): Promise<readonly PlacedPacket[]> {
  const newestFirst = wanted.kind === "recipient" && wanted.after === undefined;
  const [condition, values] =
    wanted.kind === "ids"
      ? ["packet_id = ANY($4)", [wanted.ids.map((each) => Buffer.from(each, "hex"))]]
      : [
          "recipient_digest = sha256(convert_to($4, 'UTF8')) AND recipient = $4 AND number > $5",
          [wanted.recipient, wanted.after ?? 0],
        ];
  return (await dataSource.query(
    `SELECT number, recipient, encode(hash, 'hex') AS hash, translate(encode(message, 'base64'), E'\\n', '') AS message,
       translate(encode(signature, 'base64'), E'\\n', '') AS signature
     FROM (
       SELECT *, row_number() OVER given AS line,
         sum(octet_length(message) + octet_length(signature) + octet_length(recipient)) OVER given AS upto
       FROM (
         SELECT * FROM mesh_packets WHERE stored_at > $1 AND ${condition}
         ORDER BY number ${newestFirst ? "DESC" : "ASC"} LIMIT $3
       ) AS found
       WINDOW given AS (ORDER BY number ${newestFirst ? "DESC" : "ASC"})
     ) AS fitting
     WHERE line = 1 OR upto <= $2 ORDER BY number`,
    [heldSince(now), MOST_BYTES, MOST_PACKETS, ...values],
  )) as PlacedPacket[];
}
const MOST_PACKETS = 2000;
