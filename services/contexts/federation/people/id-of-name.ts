import { createHash } from "node:crypto";

/**
 * The id of something that only another server has a name for: a UUID of version 8 (RFC 9562, section 5.8) from that name,
 * so that it is the same whenever it is made.
 */
export function idOfName(kind: "person" | "claimer", name: string): string {
  const bytes = createHash("sha256").update(`tenchat ${kind} elsewhere\n${name}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
