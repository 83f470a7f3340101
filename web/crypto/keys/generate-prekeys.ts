import type { Primitives } from "../primitives/primitives.ts";
import type { DeviceKeys } from "./identity.ts";
import type { PrekeyKind, PrekeyPair, PublishedPrekey } from "./prekey.ts";

/** `count` prekeys with key ids from `firstKeyId` (1 to 2^32 - 1), each signed by the device. */
export async function generatePrekeys(
  _p: Primitives,
  _device: DeviceKeys,
  _kind: PrekeyKind,
  _firstKeyId: number,
  _count: number,
): Promise<PrekeyPair[]> {
  throw new Error("Not built yet.");
}

/** The half of a prekey that may leave the device. */
export function publishedPrekey(pair: PrekeyPair): PublishedPrekey {
  return { keyId: pair.keyId, publicKey: pair.publicKey, signature: pair.signature };
}
