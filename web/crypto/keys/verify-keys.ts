import type { Verifier } from "../primitives/primitives.ts";
import { isSafeX25519, isWellFormedMlKem } from "../primitives/public-key-checks.ts";
import { isId, isPrekeyId } from "./ids.ts";
import type { DeviceIdentity } from "./identity.ts";
import type { OneTimePrekey, PrekeyBundle, SignedPrekey } from "./prekey.ts";
import { identityBytes, prekeyBytes } from "./signed-bytes.ts";
import type { PrekeySigner } from "./signed-bytes.ts";

// Every function answers false to whatever a stranger may send, and never throws.

/** The master key vouches for this device, and each key is well-formed. */
export async function verifyDeviceIdentity(v: Verifier, identity: DeviceIdentity): Promise<boolean> {
  if (!isId(identity.accountId) || !isId(identity.deviceId)) return false;
  if (identity.signingKey.length !== 32 || !isSafeX25519(identity.agreementKey)) return false;
  return v.verifyEd25519(identity.masterKey, identityBytes(identity), identity.identitySignature);
}

/** The device signed this X25519 prekey, and it is well-formed. Verify the identity first. */
export async function verifySignedPrekey(v: Verifier, signer: PrekeySigner, prekey: SignedPrekey): Promise<boolean> {
  if (!isPrekeyId(prekey.prekeyId) || !isSafeX25519(prekey.publicKey)) return false;
  return v.verifyEd25519(signer.signingKey, prekeyBytes("signed", signer, prekey), prekey.signature);
}

/** The device signed this ML-KEM-1024 prekey, and it is well-formed. Verify the identity first. */
export async function verifyKemPrekey(v: Verifier, signer: PrekeySigner, prekey: SignedPrekey): Promise<boolean> {
  if (!isPrekeyId(prekey.prekeyId) || !isWellFormedMlKem(prekey.publicKey)) return false;
  return v.verifyEd25519(signer.signingKey, prekeyBytes("kem", signer, prekey), prekey.signature);
}

/** A one-time X25519 prekey carries no signature; only its shape can be checked. */
export function isWellFormedOneTimePrekey(prekey: OneTimePrekey): boolean {
  return isPrekeyId(prekey.prekeyId) && isSafeX25519(prekey.publicKey);
}

/** The identity and every prekey of the bundle hold. */
export async function verifyBundle(v: Verifier, bundle: PrekeyBundle): Promise<boolean> {
  if (bundle.oneTimePrekey && !isWellFormedOneTimePrekey(bundle.oneTimePrekey)) return false;
  if (!(await verifyDeviceIdentity(v, bundle.identity))) return false;
  if (!(await verifySignedPrekey(v, bundle.identity, bundle.signedPrekey))) return false;
  return verifyKemPrekey(v, bundle.identity, bundle.kemPrekey);
}
