import type { ByteReader } from "../encoding/byte-reader.ts";
import { concatBytes, shortText } from "../encoding/bytes.ts";
import type { DeviceIdentity } from "./identity.ts";

/** account id ‖ device id ‖ master key (32) ‖ signing key (32) ‖ agreement key (32) ‖ identity signature (64); ids behind their length. */
export function encodeIdentity(identity: DeviceIdentity): Uint8Array {
  const { accountId, deviceId, masterKey, signingKey, agreementKey, identitySignature } = identity;
  return concatBytes(shortText(accountId), shortText(deviceId), masterKey, signingKey, agreementKey, identitySignature);
}

/** What somebody's bytes say; whether its keys have signed it is for the caller to find out. */
export function readIdentity(reader: ByteReader): DeviceIdentity {
  return {
    accountId: reader.shortText(),
    deviceId: reader.shortText(),
    masterKey: reader.take(32),
    signingKey: reader.take(32),
    agreementKey: reader.take(32),
    identitySignature: reader.take(64),
  };
}
