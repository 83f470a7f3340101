import type { StoredSignedPrekeysRow } from "../../../../generated/server/keys/entities.ts";
import type { SignedPrekeyBytes } from "./key-bytes.ts";

export function signedPrekeysRow(
  deviceId: string,
  signed: SignedPrekeyBytes,
  lastResort: SignedPrekeyBytes,
  createdAt: Date,
): StoredSignedPrekeysRow {
  return {
    deviceId,
    signedPrekeyId: signed.prekeyId,
    signedPrekey: signed.publicKey,
    signedPrekeySignature: signed.signature,
    lastResortKemId: lastResort.prekeyId,
    lastResortKem: lastResort.publicKey,
    lastResortKemSignature: lastResort.signature,
    createdAt,
  };
}
