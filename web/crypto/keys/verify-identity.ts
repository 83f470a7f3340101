import type { Verifier } from "../primitives/primitives.ts";
import type { DeviceIdentity } from "./identity.ts";
import type { PrekeyBundle, PrekeyKind, PublishedPrekey } from "./prekey.ts";

/** True when master key and device vouch for each other and every key is well-formed. Never throws. */
export async function verifyDeviceIdentity(_v: Verifier, _identity: DeviceIdentity): Promise<boolean> {
  throw new Error("Not built yet.");
}

/** True when the device signed this prekey for this kind and key id, and the key is well-formed. Never throws. */
export async function verifyPrekey(
  _v: Verifier,
  _signingPublicKey: Uint8Array,
  _kind: PrekeyKind,
  _prekey: PublishedPrekey,
): Promise<boolean> {
  throw new Error("Not built yet.");
}

/** True when the identity and every prekey of the bundle hold. Never throws. */
export async function verifyBundle(_v: Verifier, _bundle: PrekeyBundle): Promise<boolean> {
  throw new Error("Not built yet.");
}
