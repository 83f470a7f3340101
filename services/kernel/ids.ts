import { randomBytes } from "node:crypto";
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
    uuid() {
      const bytes = stamped(clock, random);
      bytes[6] = 0x70 | (bytes[6]! & 0x0f);
      bytes[8] = 0x80 | (bytes[8]! & 0x3f);
      const hex = bytes.toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    ulid() {
      let value = BigInt(`0x${stamped(clock, random).toString("hex")}`);
      let text = "";
      for (let index = 0; index < 26; index += 1) {
        text = CROCKFORD[Number(value & 31n)]! + text;
        value >>= 5n;
      }
      return text;
    },
  };
}

function stamped(clock: Clock, random: (length: number) => Uint8Array): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  bytes.set(random(10), 6);
  return bytes;
}
