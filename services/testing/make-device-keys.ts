import type { PublishDeviceKeysInput } from "../../generated/contracts/keys/operations.ts";
import type { KemPrekey } from "../../generated/contracts/keys/types.ts";
import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimePrekeys,
  generateSignedPrekey,
  openPrimitives,
} from "../../web/crypto/client.ts";

/** Properly signed public keys of a device whose private halves are thrown away. */
export async function makeDeviceKeys(
  ids: { accountId: string; deviceId: string },
  oneTime = 2,
): Promise<PublishDeviceKeysInput> {
  const primitives = await openPrimitives({
    subtle: globalThis.crypto.subtle,
    randomBytes: (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
  });
  const device = await generateDeviceKeys(primitives, await generateMasterKey(primitives), ids);
  const kemPrekeys: KemPrekey[] = [];
  for (let prekeyId = 1; prekeyId <= oneTime + 1; prekeyId += 1) {
    kemPrekeys.push(signed(await generateKemPrekey(primitives, device, prekeyId)));
  }
  const [lastResortKemPrekey, ...oneTimeKemPrekeys] = kemPrekeys;
  return {
    masterKey: base64(device.identity.masterKey),
    signingKey: base64(device.identity.signingKey),
    agreementKey: base64(device.identity.agreementKey),
    identitySignature: base64(device.identity.identitySignature),
    signedPrekey: signed(await generateSignedPrekey(primitives, device, 1)),
    lastResortKemPrekey: lastResortKemPrekey!,
    oneTimePrekeys: (await generateOneTimePrekeys(primitives, 1, oneTime)).map(({ prekeyId, publicKey }) => ({
      prekeyId,
      publicKey: base64(publicKey),
    })),
    oneTimeKemPrekeys,
  };
}

function signed(prekey: { prekeyId: number; publicKey: Uint8Array; signature: Uint8Array }): KemPrekey {
  return { prekeyId: prekey.prekeyId, publicKey: base64(prekey.publicKey), signature: base64(prekey.signature) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
