import { BadKeySignature } from "../../../generated/contracts/keys/errors.ts";
import {
  isWellFormedOneTimePrekey,
  verifyKemPrekey,
  verifySignedPrekey,
  type DeviceIdentity,
  type Verifier,
} from "../../../web/crypto/verify.ts";
import type { OneTimePrekeyBytes, SignedPrekeyBytes } from "./store/key-bytes.ts";

type Signer = Pick<DeviceIdentity, "accountId" | "deviceId" | "signingKey" | "agreementKey">;

export interface OfferedPrekeys {
  readonly signed?: SignedPrekeyBytes;
  readonly kem: readonly SignedPrekeyBytes[];
  readonly classical: readonly OneTimePrekeyBytes[];
}

/**
 * BadKeySignature unless each prekey is well-formed and signed by its device. Peers check again; the server checks so
 * that a client's fault shows at the client that has it, not at everybody who writes to it.
 */
export async function checkSignatures(verifier: Verifier, signer: Signer, offered: OfferedPrekeys): Promise<void> {
  const checks = offered.kem.map((prekey) => verifyKemPrekey(verifier, signer, prekey));
  if (offered.signed) checks.push(verifySignedPrekey(verifier, signer, offered.signed));
  const good = (await Promise.all(checks)).every(Boolean) && offered.classical.every(isWellFormedOneTimePrekey);
  if (!good) throw new BadKeySignature();
}
