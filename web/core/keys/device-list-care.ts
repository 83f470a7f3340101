import { openDeviceList, signDeviceList, verifyDeviceIdentity } from "../../crypto/secrets.ts";
import type {
  DeviceIdentity,
  DeviceList,
  ListedDevice,
  MasterKey,
  Primitives,
  RemovedDevice,
} from "../../crypto/secrets.ts";
import type {
  AccountDevices,
  DevicePublicIdentity,
  SignedDeviceList,
} from "../../../generated/contracts/keys/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { Exclusive } from "../exclusive.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import type { DeviceLists } from "./device-lists.ts";
import type { ListDoubt } from "./door.ts";
import type { UseMaster } from "./master-vault.ts";
import { ownEntry } from "./own-entry.ts";

const day = 24 * 3_600_000;
/** How long others rely on a list that is not renewed: so long can a server hide that a device was removed. */
export const listLasts = 30 * day;
/** Far before that, so that a device that is on once in three weeks is early enough. */
export const renewAfter = 7 * day;
/** A device that is being set up is in the list before the server has its keys. */
const settingUp = day;
const tries = 3;
/** What is wrong where the server does not show the newest list: that is signed anew then. */
const behind: readonly ListDoubt[] = ["withheld", "forged", "rolled-back", "revived", "forked"];
/** The base point of X25519, of a device whose key is not known: nobody begins anything with what is said of it. */
const anyKey = new Uint8Array(32).with(0, 9);

interface Parts {
  readonly primitives: Primitives;
  readonly api: Pick<ServerApi, "keys" | "identity">;
  readonly lists: DeviceLists;
  readonly useMaster: UseMaster;
  readonly own: Pick<DeviceIdentity, "accountId" | "masterKey" | "deviceId" | "signingKey" | "agreementKey">;
  readonly deviceName: string;
  readonly now: () => number;
}

/** What is to be signed; `removed` where that is more than was removed before. */
interface Next {
  readonly devices: readonly ListedDevice[];
  readonly removed?: readonly RemovedDevice[];
}

/**
 * Keeps the signed list of one's own devices true and fresh: whoever holds the master key does, whenever it is here. A device
 * that was removed signs no more, however long its server keeps it signed in.
 */
export class DeviceListCare {
  readonly #parts: Parts;
  readonly #exclusive = new Exclusive();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Signs a new list where the server has none, an old one, or one that names devices which are gone. */
  tend(): Promise<void> {
    return this.#change((devices, { known, there, listed }) => {
      const { own, now } = this.#parts;
      const isThere = ({ deviceId }: ListedDevice) => there.some((device) => device.deviceId === deviceId);
      const kept = devices.filter(
        (device) => device.deviceId === own.deviceId || isThere(device) || now() - device.since < settingUp,
      );
      const stale = known === null || now() - known.issuedAt >= renewAfter || (listed ?? 0) < known.counter;
      // Nobody has removed what the server does not have: one that went back may have forgotten it, and it comes again.
      return stale || kept.length !== devices.length ? { devices: kept } : null;
    });
  }

  /**
   * From the answer on nobody who hears of it writes to that device any more, whatever the server says, and whatever that
   * device goes on to sign.
   */
  remove(deviceId: string): Promise<void> {
    return this.#change((devices, { known }) => {
      const removed = known?.removed ?? [];
      if (removed.some((each) => each.deviceId === deviceId)) return null;
      // Also one that is in no list: its server may have hidden it for a while, and it would list itself again.
      const { agreementKey } = devices.find((device) => device.deviceId === deviceId) ?? { agreementKey: anyKey };
      return {
        devices: devices.filter((device) => device.deviceId !== deviceId),
        removed: [...removed, { deviceId, since: this.#parts.now(), agreementKey }],
      };
    });
  }

  /** What a device is called is said by the master key too: others go by that. */
  rename(deviceId: string, name: string): Promise<void> {
    return this.#change((devices) => {
      const named = devices.map((device) => (device.deviceId === deviceId ? { ...device, name } : device));
      return devices.some((device, at) => device.name !== named[at]!.name) ? { devices: named } : null;
    });
  }

  /** `next` answers the devices of a new list, or null where the one that is there will do. */
  #change(
    next: (
      devices: readonly ListedDevice[],
      about: { known: DeviceList | null; there: readonly DevicePublicIdentity[]; listed: number | null },
    ) => Next | null,
  ): Promise<void> {
    const { api, lists, own } = this.#parts;
    const isRemoved = () => lists.isRemoved(own.accountId, own.masterKey, own.deviceId);
    return this.#exclusive.run(async () => {
      for (let left = tries; ; left--) {
        const asked = lists.counter(own.accountId);
        const answer = await api.keys.listAccountDevices({ accountId: own.accountId });
        const isOwn = answer.masterKey === toBase64(own.masterKey);
        lists.note(own.accountId, "replaced", !isOwn && answer.masterKey !== null);
        // Begun anew elsewhere, or so it says: this device has no say any more.
        if (!isOwn) return;
        await lists.judge({ ...answer, accountId: own.accountId }, toBase64(own.masterKey), asked);
        if (isRemoved()) return;
        const known = lists.list(own.accountId, own.masterKey);
        const rolledBack = lists.doubts(own.accountId).some((doubt) => behind.includes(doubt));
        const devices = known === null ? await this.#first(answer.devices) : withOwn(known.devices, this.#own());
        const about = { known, there: answer.devices, listed: rolledBack ? 0 : (known?.counter ?? null) };
        const changed = next(devices, about);
        if (changed === null && devices.length === (known?.devices.length ?? 0)) return;
        try {
          const { removed } = { ...known, ...changed };
          const counter = Math.max(known?.counter ?? 0, await this.#shown(answer)) + 1;
          await this.#publish({ devices, ...changed, removed: removed ?? [], counter });
          return;
        } catch (error) {
          // Another device of this account was first: what it signed is read, and this is said on top of it.
          if (codeOf(error) !== "device-list-outdated" || left === 1) throw error;
        }
      }
    });
  }

  /** The number of what the server shows, if this account has signed it: also one that is not believed has to be outdone. */
  async #shown({ deviceList }: AccountDevices): Promise<number> {
    if (deviceList === undefined) return 0;
    const { primitives, own } = this.#parts;
    const bytes = { list: fromBase64(deviceList.list), signature: fromBase64(deviceList.signature) };
    return (await openDeviceList(primitives, own, bytes))?.counter ?? 0;
  }

  async #publish(signed: Pick<DeviceList, "counter" | "devices" | "removed">): Promise<void> {
    const { primitives, api, lists, useMaster, own, now } = this.#parts;
    const { accountId } = own;
    const next = { accountId, ...signed };
    await api.keys.publishDeviceList(await useMaster((master) => signedList(primitives, master, next, now())));
    const asked = lists.counter(accountId);
    const answer = await api.keys.listAccountDevices({ accountId });
    if (answer.masterKey === toBase64(own.masterKey))
      await lists.judge({ ...answer, accountId }, answer.masterKey, asked);
  }

  /** An account of before there were lists: the devices that the server has, under the names that it has. */
  async #first(there: readonly DevicePublicIdentity[]): Promise<readonly ListedDevice[]> {
    const { api, now, primitives, own } = this.#parts;
    const { devices } = await api.identity.readOwnAccount();
    const listed: ListedDevice[] = [];
    for (const device of there) {
      const { deviceId } = device;
      const [signingKey, agreementKey] = [fromBase64(device.signingKey), fromBase64(device.agreementKey)];
      const identitySignature = fromBase64(device.identitySignature);
      const identity = { accountId: own.accountId, masterKey: own.masterKey, deviceId, signingKey, agreementKey };
      // The server says which there are, but none that this master key has not signed.
      if (!(await verifyDeviceIdentity(primitives, { ...identity, identitySignature }))) continue;
      const named = devices.find((one) => one.deviceId === deviceId);
      const since = named === undefined ? now() : Date.parse(named.createdAt);
      listed.push({ deviceId, name: named?.name ?? "", since, signingKey, agreementKey });
    }
    return withOwn(listed, this.#own());
  }

  #own(): ListedDevice {
    const { own, deviceName, now } = this.#parts;
    return ownEntry(own, deviceName, now());
  }
}

/** A list as it travels, good from now on for as long as a list lasts. */
export async function signedList(
  primitives: Primitives,
  master: MasterKey,
  list: Pick<DeviceList, "accountId" | "counter" | "devices"> & Partial<Pick<DeviceList, "removed">>,
  issuedAt: number,
): Promise<SignedDeviceList> {
  const signed = await signDeviceList(primitives, master, { ...list, issuedAt, expiresAt: issuedAt + listLasts });
  return { list: toBase64(signed.list), signature: toBase64(signed.signature) };
}

function withOwn(devices: readonly ListedDevice[], own: ListedDevice): readonly ListedDevice[] {
  return devices.some(({ deviceId }) => deviceId === own.deviceId) ? devices : [...devices, own];
}
