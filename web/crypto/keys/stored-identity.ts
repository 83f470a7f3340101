import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import type { DeviceIdentity } from "./identity.ts";

/** A `DeviceIdentity` as plain JSON: keys are unpadded base64url. */
export type StoredIdentity = { readonly [Field in keyof DeviceIdentity]: string };

export function storeIdentity(identity: DeviceIdentity): StoredIdentity {
  return {
    accountId: identity.accountId,
    deviceId: identity.deviceId,
    masterKey: encodeBase64url(identity.masterKey),
    signingKey: encodeBase64url(identity.signingKey),
    agreementKey: encodeBase64url(identity.agreementKey),
    identitySignature: encodeBase64url(identity.identitySignature),
  };
}

/** The keys of this device, out of what was kept of them: texts of base64url, which `storeIdentity` has made. */
export function restoreIdentity(stored: StoredIdentity): DeviceIdentity {
  return {
    accountId: stored.accountId,
    deviceId: stored.deviceId,
    masterKey: decodeBase64url(stored.masterKey),
    signingKey: decodeBase64url(stored.signingKey),
    agreementKey: decodeBase64url(stored.agreementKey),
    identitySignature: decodeBase64url(stored.identitySignature),
  };
}

/** Same device with the same keys; the signature over them may be another valid one. */
export function isSameDevice(a: StoredIdentity, b: StoredIdentity): boolean {
  return (
    a.accountId === b.accountId &&
    a.deviceId === b.deviceId &&
    a.masterKey === b.masterKey &&
    a.signingKey === b.signingKey &&
    a.agreementKey === b.agreementKey
  );
}
