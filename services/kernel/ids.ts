import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Makes ids. Both kinds sort by the time of their making, so that new rows land at one end of an index. */
export interface Ids {
  /** UUID version 7 (RFC 9562, section 5.7), lower case. */
  uuid(): string;

  /** ULID: 48 bits of milliseconds and 80 random bits in Crockford base 32. */
  ulid(): string;
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ids from a clock and a source of random bytes (`node:crypto` unless told). */
export function createIds(clock: Clock, random: (length: number) => Uint8Array = randomBytes): Ids {
  return {
    uuid: () => uuidOf(stamped(clock, random), 7),
    ulid: () => ulidOf(stamped(clock, random)),
  };
}

/** A UUID of version 8 (RFC 9562, section 5.8) from a name, so that it is the same whenever it is made. */
export function uuidOfName(name: string): string {
  return uuidOf(createHash("sha256").update(name).digest().subarray(0, 16), 8);
}

/** A ULID of its 16 bytes. */
export function ulidOf(bytes: Buffer): string {
  let value = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (let index = 0; index < 26; index += 1) {
    text = CROCKFORD[Number(value & 31n)]! + text;
    value >>= 5n;
  }
  return text;
}

function uuidOf(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = (version << 4) | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function stamped(clock: Clock, random: (length: number) => Uint8Array): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  bytes.set(random(10), 6);
  return bytes;
}
