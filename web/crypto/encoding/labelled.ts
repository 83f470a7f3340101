import { utf8 } from "./bytes.ts";

/**
 * The bytes of everything we sign, hash or authenticate: a label that no other use shares, then each field behind its
 * length. Two different lists of fields never give the same bytes.
 */
export function labelled(label: `TenChat/1/${string}`, fields: readonly (Uint8Array | string)[]): Uint8Array {
  const parts = [label, ...fields].map((field) => (typeof field === "string" && !isAscii(field) ? utf8(field) : field));
  const joined = new Uint8Array(parts.reduce((length, part) => length + 4 + part.length, 0));
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    at += 4;
    if (typeof part === "string")
      for (let index = 0; index < part.length; index++) joined[at + index] = part.charCodeAt(index);
    else joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Nearly all are ids and types: several for each message, whose way through an encoder takes longer than all the rest. */
function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
