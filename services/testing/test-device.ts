import type { PublishDeviceKeysInput } from "../../generated/contracts/keys/operations.ts";
import type { KemPrekey, OneTimePrekey, SignedDeviceList, SignedPrekey } from "../../generated/contracts/keys/types.ts";
import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  openPrimitives,
  signDeviceList,
  signRoster,
} from "../../web/crypto/secrets.ts";
import type { DeviceKeys, MasterKey, Roster } from "../../web/crypto/secrets.ts";

const primitives = await openPrimitives({
  subtle: globalThis.crypto.subtle,
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
});

/** A device with real keys, as a client makes them. */
export class TestDevice {
  readonly master: MasterKey;
  readonly keys: DeviceKeys;

  constructor(master: MasterKey, keys: DeviceKeys) {
    this.master = master;
    this.keys = keys;
  }

  static async make(accountId: string, deviceId: string, master?: MasterKey): Promise<TestDevice> {
    const root = master ?? (await generateMasterKey(primitives));
    return new TestDevice(root, await generateDeviceKeys(primitives, root, { accountId, deviceId }));
  }

  /** What the device publishes, with one-time prekeys of the ids 1 to `count` of each kind. */
  async upload(count: number, signedPrekeyId = 1): Promise<PublishDeviceKeysInput> {
    const { identity } = this.keys;
    return {
      masterKey: base64(identity.masterKey),
      signingKey: base64(identity.signingKey),
      agreementKey: base64(identity.agreementKey),
      identitySignature: base64(identity.identitySignature),
      ...(await this.signedPrekeys(signedPrekeyId)),
      ...(await this.oneTimePrekeys(1, count)),
    };
  }

  async signRoster(roster: Omit<Roster, "actor">): Promise<Buffer> {
    return Buffer.from(await signRoster(primitives, this.keys, roster));
  }

  async signedPrekeys(prekeyId: number): Promise<{ signedPrekey: SignedPrekey; lastResortKemPrekey: KemPrekey }> {
    return {
      signedPrekey: signed(await generateSignedPrekey(primitives, this.keys, prekeyId)),
      lastResortKemPrekey: signed(await generateKemPrekey(primitives, this.keys, 1_000_000 + prekeyId)),
    };
  }

  async oneTimePrekeys(
    first: number,
    count: number,
  ): Promise<{ oneTimePrekeys: OneTimePrekey[]; oneTimeKemPrekeys: KemPrekey[] }> {
    const classical = await generateOneTimePrekeys(primitives, first, count);
    const kem = await generateOneTimeKemPrekeys(primitives, this.keys, first, count);
    return {
      oneTimePrekeys: classical.map(({ prekeyId, publicKey }) => ({ prekeyId, publicKey: base64(publicKey) })),
      oneTimeKemPrekeys: kem.map(signed),
    };
  }
}

/** A list of these devices, signed by the master key of the first. */
export async function deviceListOf(counter: number, ...devices: readonly TestDevice[]): Promise<SignedDeviceList> {
  const [{ master, keys }] = devices as [TestDevice];
  const signedList = await signDeviceList(primitives, master, {
    accountId: keys.identity.accountId,
    counter,
    issuedAt: 1,
    expiresAt: 2,
    devices: devices.map(({ keys: { identity } }) => ({ ...identity, name: "Test", since: 1 })),
  });
  return { list: base64(signedList.list), signature: base64(signedList.signature) };
}

function signed(prekey: { prekeyId: number; publicKey: Uint8Array; signature: Uint8Array }): SignedPrekey & KemPrekey {
  const { prekeyId, publicKey, signature } = prekey;
  return { prekeyId, publicKey: base64(publicKey), signature: base64(signature) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
