import { ulidOf } from "../../../kernel/ids.ts";

const MOST_MILLISECONDS = 2 ** 48 - 1;

/** A ULID of a moment, as an event has it, and of the first 80 bits of a hash: the same whenever it is made. */
export function ulidOfMoment(timestamp: string, hash: Uint8Array): string {
  const said = Date.parse(timestamp);
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(said >= 0 && said <= MOST_MILLISECONDS ? said : 0, 0, 6);
  bytes.set(hash.subarray(0, 10), 6);
  return ulidOf(bytes);
}
