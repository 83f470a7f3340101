import { concatBytes, uint32, utf8 } from "./bytes.ts";

/**
 * The bytes of everything we sign, hash or authenticate: a label that no other use shares, then each field behind its
 * length. Two different lists of fields never give the same bytes.
 */
export function labelled(label: `TenChat/1/${string}`, fields: readonly (Uint8Array | string)[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of [label, ...fields]) {
    const bytes = typeof field === "string" ? utf8(field) : field;
    parts.push(uint32(bytes.length), bytes);
  }
  return concatBytes(...parts);
}
