import { uint32 } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import type { DeviceIdentity, UnsignedIdentity } from "./identity.ts";
import type { OneTimePrekey, PrekeyKind } from "./prekey.ts";

/** What the master key signs of a device. The master key itself is in it, so that a signature belongs to one account. */
export function identityBytes(identity: UnsignedIdentity): Uint8Array {
  const { accountId, deviceId, masterKey, signingKey, agreementKey } = identity;
  return labelled("TenChat/1/device identity", [accountId, deviceId, masterKey, signingKey, agreementKey]);
}

export type PrekeySigner = Pick<DeviceIdentity, "accountId" | "deviceId" | "signingKey" | "agreementKey">;

/**
 * What a device signs of a prekey. The device's ids and keys are in it: a stranger who lists our keys as theirs cannot
 * hand out our prekeys, and the signing key vouches for the agreement key.
 */
export function prekeyBytes(kind: PrekeyKind, signer: PrekeySigner, prekey: OneTimePrekey): Uint8Array {
  const { accountId, deviceId, signingKey, agreementKey } = signer;
  return labelled("TenChat/1/prekey", [
    kind,
    uint32(prekey.prekeyId),
    accountId,
    deviceId,
    signingKey,
    agreementKey,
    prekey.publicKey,
  ]);
}
