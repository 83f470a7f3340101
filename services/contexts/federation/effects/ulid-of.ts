const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MOST_MILLISECONDS = 2 ** 48 - 1;

/** A ULID of a moment, as an event has it, and of the first 80 bits of a hash: the same whenever it is made. */
export function ulidOf(timestamp: string, hash: Uint8Array): string {
  const said = Date.parse(timestamp);
  const milliseconds = said >= 0 && said <= MOST_MILLISECONDS ? said : 0;
  const bits = hash.subarray(0, 10).reduce((all, byte) => (all << 8n) | BigInt(byte), BigInt(milliseconds));
  return Array.from({ length: 26 }, (_, at) => SIGNS[Number((bits >> BigInt(5 * (25 - at))) & 31n)]).join("");
}
