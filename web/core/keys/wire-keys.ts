import type { PrekeyBundle, SignedPrekey } from "../../crypto/secrets.ts";
import type {
  ClaimedBundles,
  KemPrekey,
  OneTimePrekey as WireOneTimePrekey,
  PrekeyBundle as WireBundle,
} from "../../../generated/contracts/keys/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";

/** Between the engine's bytes and the contracts' base64. */
export function wireSignedPrekey(prekey: SignedPrekey): KemPrekey {
  return {
    prekeyId: prekey.prekeyId,
    publicKey: toBase64(prekey.publicKey),
    signature: toBase64(prekey.signature),
  };
}

export function wireOneTimePrekey(prekey: { prekeyId: number; publicKey: Uint8Array }): WireOneTimePrekey {
  return { prekeyId: prekey.prekeyId, publicKey: toBase64(prekey.publicKey) };
}

export function readBundle(claimed: ClaimedBundles, bundle: WireBundle): PrekeyBundle {
  const { device, signedPrekey, oneTimePrekey, kemPrekey } = bundle;
  return {
    identity: {
      accountId: claimed.accountId,
      deviceId: device.deviceId,
      masterKey: fromBase64(claimed.masterKey),
      signingKey: fromBase64(device.signingKey),
      agreementKey: fromBase64(device.agreementKey),
      identitySignature: fromBase64(device.identitySignature),
    },
    signedPrekey: readSigned(signedPrekey),
    kemPrekey: readSigned(kemPrekey),
    oneTimePrekey:
      oneTimePrekey === null
        ? null
        : { prekeyId: oneTimePrekey.prekeyId, publicKey: fromBase64(oneTimePrekey.publicKey) },
  };
}

function readSigned(prekey: KemPrekey): SignedPrekey {
  return {
    prekeyId: prekey.prekeyId,
    publicKey: fromBase64(prekey.publicKey),
    signature: fromBase64(prekey.signature),
  };
}
