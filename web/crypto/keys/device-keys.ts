import { invalidInput } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { isId } from "./ids.ts";
import type { DeviceKeys, MasterKey, UnsignedIdentity } from "./identity.ts";
import { identityBytes } from "./signed-bytes.ts";

/** A new account root; made once at sign-up. */
export async function generateMasterKey(p: Primitives): Promise<MasterKey> {
  return p.generateEd25519();
}

/** A new device, vouched for by the master key. Both ids are 1 to 64 bytes of UTF-8. */
export async function generateDeviceKeys(
  p: Primitives,
  master: MasterKey,
  ids: { readonly accountId: string; readonly deviceId: string },
): Promise<DeviceKeys> {
  if (!isId(ids.accountId) || !isId(ids.deviceId)) throw invalidInput("An id must have 1 to 64 bytes.");
  const signing = await p.generateEd25519();
  const agreement = await p.generateX25519();
  const unsigned: UnsignedIdentity = {
    accountId: ids.accountId,
    deviceId: ids.deviceId,
    masterKey: master.publicKey,
    signingKey: signing.publicKey,
    agreementKey: agreement.publicKey,
  };
  const identitySignature = await p.signEd25519(master.privateKey, identityBytes(unsigned));
  return {
    identity: { ...unsigned, identitySignature },
    signingPrivateKey: signing.privateKey,
    agreementPrivateKey: agreement.privateKey,
  };
}
