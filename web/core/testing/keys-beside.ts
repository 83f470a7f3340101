import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  nextSignedPrekeyId,
} from "../../crypto/secrets.ts";
import type { DeviceKeys, MasterKey, OneTimePrekeyPair, SignedPrekeyPair, UsedPrekeys } from "../../crypto/secrets.ts";
import { primitives } from "../../crypto/testing/test-primitives.ts";
import type { AccountDevices, ClaimedBundles, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { toBase64 } from "../base64.ts";
import { signedList } from "../keys/device-list-care.ts";
import { DeviceLists } from "../keys/device-lists.ts";
import { GroupKeys } from "../keys/group-keys.ts";
import { GroupStates } from "../keys/group-states.ts";
import type { Step } from "../keys/content-keys.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import { PairwiseKeys } from "../keys/pairwise-keys.ts";
import { PeerDevices } from "../keys/peer-devices.ts";
import { PeerSessionStore } from "../keys/peer-sessions.ts";
import { Pins } from "../keys/pins.ts";
import { wireOneTimePrekey, wireSignedPrekey } from "../keys/wire-keys.ts";
import type { ServerApi } from "../server-api.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";

const day = 24 * 3_600_000;
export const moment = Date.parse("2026-11-05T12:00:00.000Z");

/** A device with what it has published and what it keeps of that. */
export interface PublishedDevice {
  readonly keys: DeviceKeys;
  /** Signed three days ago, and now. */
  readonly signed: readonly [SignedPrekeyPair, SignedPrekeyPair];
  readonly lastResort: SignedPrekeyPair;
  readonly oneTime: readonly OneTimePrekeyPair[];
  readonly kem: readonly SignedPrekeyPair[];
}

export interface PublishedAccount {
  readonly accountId: string;
  readonly master: MasterKey;
  readonly devices: readonly PublishedDevice[];
  readonly list: SignedDeviceList;
}

/** An account with devices of these names and a list of them, all signed by a key of its own. */
export async function publishedAccount(accountId: string, ...names: readonly string[]): Promise<PublishedAccount> {
  const p = await primitives;
  const master = await generateMasterKey(p);
  const devices = await Promise.all(names.map((name) => publishedDevice(master, accountId, name)));
  const listed = devices.map(({ keys: { identity } }) => {
    const { deviceId, signingKey, agreementKey } = identity;
    return { deviceId, name: deviceId, since: 1, signingKey, agreementKey };
  });
  const list = await signedList(p, master, { accountId, counter: 1, devices: listed }, moment);
  return { accountId, master, devices, list };
}

async function publishedDevice(master: MasterKey, accountId: string, deviceId: string): Promise<PublishedDevice> {
  const p = await primitives;
  const keys = await generateDeviceKeys(p, master, { accountId, deviceId });
  const signed = (at: number) => generateSignedPrekey(p, keys, nextSignedPrekeyId(1, at));
  return {
    keys,
    signed: [await signed(moment - 3 * day), await signed(moment)],
    lastResort: await generateKemPrekey(p, keys, 1),
    oneTime: await generateOneTimePrekeys(p, 1, 4),
    kem: await generateOneTimeKemPrekeys(p, keys, 2, 4),
  };
}

/** What an honest server says of the devices of an account. */
export function listingOf({ accountId, master, devices, list }: PublishedAccount): AccountDevices {
  return {
    accountId,
    masterKey: toBase64(master.publicKey),
    devices: devices.map(publicHalves),
    deviceList: list,
  };
}

/** And what it hands out of some of them; `at`: how many were handed out before. */
export function bundlesOf(account: PublishedAccount, deviceIds: readonly string[], at: number): ClaimedBundles {
  const asked = account.devices.filter(({ keys }) => deviceIds.includes(keys.identity.deviceId));
  return {
    accountId: account.accountId,
    masterKey: toBase64(account.master.publicKey),
    bundles: asked.map((device) => {
      const { signed, lastResort, oneTime, kem } = device;
      return {
        device: publicHalves(device),
        signedPrekey: wireSignedPrekey(signed[1]),
        oneTimePrekey: oneTime[at] === undefined ? null : wireOneTimePrekey(oneTime[at]),
        kemPrekey: wireSignedPrekey(kem[at] ?? lastResort),
      };
    }),
  };
}

function publicHalves({ keys: { identity } }: PublishedDevice): AccountDevices["devices"][number] {
  const { deviceId, signingKey, agreementKey, identitySignature } = identity;
  return {
    deviceId,
    signingKey: toBase64(signingKey),
    agreementKey: toBase64(agreementKey),
    identitySignature: toBase64(identitySignature),
  };
}

/** What a device has of its own: its keys, and the halves of prekeys that nobody has used up. */
export function ownKeysOf({ keys, signed, lastResort, oneTime, kem }: PublishedDevice): OwnKeys {
  const gone = { oneTime: new Set<number>(), kem: new Set<number>() };
  const among = (pairs: readonly OneTimePrekeyPair[], without = new Set<number>()) => {
    return async (id: number) => pairs.find(({ prekeyId }) => prekeyId === id && !without.has(id))?.privateKey.slice();
  };
  return {
    device: keys,
    masterKey: keys.identity.masterKey,
    prekeys: {
      signed: among(signed),
      oneTime: among(oneTime, gone.oneTime),
      kem: among([lastResort, ...kem], gone.kem),
    },
    erase: async ({ oneTimePrekeyId, kemPrekeyId }: UsedPrekeys) => {
      if (oneTimePrekeyId !== null) gone.oneTime.add(oneTimePrekeyId);
      if (kemPrekeyId !== lastResort.prekeyId) gone.kem.add(kemPrekeyId);
      return [];
    },
  } as unknown as OwnKeys;
}

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** The keys of one device at work, and no client around them: what they make of what a server says is all that it shows. */
export async function keysBeside(
  device: PublishedDevice,
  api: Pick<ServerApi["keys"], "listAccountDevices" | "claimPrekeyBundles">,
) {
  const p = await primitives;
  const opened = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", opened, await openWrappingKey(opened, provider));
  const own = ownKeysOf(device);
  const { identity } = device.keys;
  const [now, changed] = [() => moment, () => undefined];
  const pins = new Pins(database, now, changed);
  const lists = new DeviceLists({ primitives: p, database, ownDeviceId: identity.deviceId, now, changed });
  const devices = new PeerDevices(api as ServerApi["keys"], pins, lists, identity);
  const peers = new PeerSessionStore(database);
  const ahead = { take: () => null };
  const pairwise = new PairwiseKeys({ primitives: p, own, peers, pins, devices, lists, ahead, now });
  const group = new GroupKeys({ primitives: p, own, pairwise, states: new GroupStates(database) });
  const keep = async ({ also, after }: Step) => {
    if (also.length > 0) await database.commit(also);
    for (const run of after) run();
  };
  return { p, own, pins, lists, devices, peers, pairwise, group, keep };
}
