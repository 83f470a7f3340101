import { createHash, randomBytes } from "node:crypto";
import type { Packet } from "../../../../generated/contracts/mesh/types.ts";

/** A packet for somebody, as sound as a relay can tell. */
export function makePacket(recipient: string, bytes = 60): Packet {
  const message = randomBytes(bytes).toString("base64");
  const hash = createHash("sha256").update(message).digest("hex");
  return { recipient, message, hash, signature: randomBytes(30).toString("base64") };
}
