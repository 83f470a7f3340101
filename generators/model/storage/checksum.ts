import { createHash } from "node:crypto";

/** What tells whether two texts are the same: SHA-256, lower-case hex. */
export function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
