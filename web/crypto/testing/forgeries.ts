import { tenchat1 } from "../dialects/tenchat-1.ts";
import type { RatchetHeader } from "../dialects/dialect.ts";
import { decodeEnvelope, encodeEnvelope } from "../sessions/key-envelope.ts";
import { fromHex } from "./hex.ts";
import type { ScriptedDevice } from "./scripted-device.ts";

/** The same wrapped key with another ratchet header: whoever holds the session knows all else that is needed. */
export function withHeader(wrapped: Uint8Array, change: (header: RatchetHeader) => Partial<RatchetHeader>): Uint8Array {
  const { context, message } = decodeEnvelope(wrapped);
  const header = tenchat1.ratchet.decodeHeader(message.header);
  const forged = tenchat1.ratchet.encodeHeader({ ...header, ...change(header) });
  return encodeEnvelope(context, { ...message, header: forged });
}

/** One that puts another message's ratchet part behind the same session. */
export function withMessageOf(wrapped: Uint8Array, other: Uint8Array): Uint8Array {
  return encodeEnvelope(decodeEnvelope(wrapped).context, decodeEnvelope(other).message);
}

/** The points of small order on the curve and its twist, all-zero first, and their other spellings below 2^255. */
export const lowOrderKeys = [
  "00".repeat(32),
  `01${"00".repeat(31)}`,
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
].map(fromHex);

/** A message under a ratchet key of one's own, as far ahead as is allowed: the dearest that can be forged. */
export async function dearestForgery(
  attacker: ScriptedDevice,
  wrapped: Uint8Array,
  ahead: number,
): Promise<Uint8Array> {
  const { publicKey } = await attacker.p.generateX25519();
  return withHeader(wrapped, () => ({ dh: publicKey, n: ahead, previous: 0 }));
}
