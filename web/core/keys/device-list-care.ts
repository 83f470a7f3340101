import { signDeviceList, verifyDeviceIdentity } from "../../crypto/secrets.ts";
import type { DeviceIdentity, DeviceList, ListedDevice, MasterKey, Primitives } from "../../crypto/secrets.ts";
import type { DevicePublicIdentity, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { Exclusive } from "../exclusive.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import type { DeviceLists } from "./device-lists.ts";
import type { UseMaster } from "./master-vault.ts";

const day = 24 * 3_600_000;
/** How long others rely on a list that is not renewed: so long can a server hide that a device was removed. */
export const listLasts = 30 * day;
/** Far before that, so that a device that is on once in three weeks is early enough. */
export const renewAfter = 7 * day;
/** A device that is being set up is in the list before the server has its keys. */
const settingUp = day;
const tries = 3;

interface Parts {
  readonly primitives: Primitives;
  readonly api: Pick<ServerApi, "keys" | "identity">;
  readonly lists: DeviceLists;
  readonly useMaster: UseMaster;
  readonly own: Pick<DeviceIdentity, "accountId" | "masterKey" | "deviceId" | "signingKey" | "agreementKey">;
  readonly deviceName: string;
  readonly now: () => number;
}

/** Keeps the signed list of one's own devices true and fresh: whoever holds the master key does, whenever it is here. */
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
      return stale || kept.length !== devices.length ? kept : null;
    });
  }

  /** From the answer on nobody who hears of it writes to that device any more, whatever the server says. */
  remove(deviceId: string): Promise<void> {
    return this.#change((devices) => {
      const kept = devices.filter((device) => device.deviceId !== deviceId);
      return kept.length === devices.length ? null : kept;
    });
  }

  /** What a device is called is said by the master key too: others go by that. */
  rename(deviceId: string, name: string): Promise<void> {
    return this.#change((devices) => {
      const named = devices.map((device) => (device.deviceId === deviceId ? { ...device, name } : device));
      return devices.some((device, at) => device.name !== named[at]!.name) ? named : null;
    });
  }

  /** `next` answers the devices of a new list, or null where the one that is there will do. */
  #change(
    next: (
      devices: readonly ListedDevice[],
      about: { known: DeviceList | null; there: readonly DevicePublicIdentity[]; listed: number | null },
    ) => readonly ListedDevice[] | null,
  ): Promise<void> {
    const { api, lists, own } = this.#parts;
    return this.#exclusive.run(async () => {
      for (let left = tries; ; left--) {
        const answer = await api.keys.listAccountDevices({ accountId: own.accountId });
        // Begun anew elsewhere: this device has no say any more.
        if (answer.masterKey !== toBase64(own.masterKey)) return;
        await lists.judge(answer, answer.masterKey);
        const known = lists.list(own.accountId, own.masterKey);
        const rolledBack = lists.doubts(own.accountId).some((doubt) => doubt !== "unlisted" && doubt !== "expired");
        const devices = known === null ? await this.#first(answer.devices) : withOwn(known.devices, this.#own());
        const about = { known, there: answer.devices, listed: rolledBack ? 0 : (known?.counter ?? null) };
        const changed = next(devices, about);
        if (changed === null && devices.length === (known?.devices.length ?? 0)) return;
        try {
          await this.#publish(changed ?? devices, (known?.counter ?? 0) + 1);
          return;
        } catch (error) {
          // Another device of this account was first: what it signed is read, and this is said on top of it.
          if (codeOf(error) !== "device-list-outdated" || left === 1) throw error;
        }
      }
    });
  }

  async #publish(devices: readonly ListedDevice[], counter: number): Promise<void> {
    const { primitives, api, lists, useMaster, own, now } = this.#parts;
    const { accountId } = own;
    const next = { accountId, counter, devices };
    await api.keys.publishDeviceList(await useMaster((master) => signedList(primitives, master, next, now())));
    const answer = await api.keys.listAccountDevices({ accountId });
    if (answer.masterKey === toBase64(own.masterKey)) await lists.judge(answer, answer.masterKey);
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
    const { deviceId, signingKey, agreementKey } = own;
    return { deviceId, name: deviceName, since: now(), signingKey, agreementKey };
  }
}

/** A list as it travels, good from now on for as long as a list lasts. */
export async function signedList(
  primitives: Primitives,
  master: MasterKey,
  list: Pick<DeviceList, "accountId" | "counter" | "devices">,
  issuedAt: number,
): Promise<SignedDeviceList> {
  const signed = await signDeviceList(primitives, master, { ...list, issuedAt, expiresAt: issuedAt + listLasts });
  return { list: toBase64(signed.list), signature: toBase64(signed.signature) };
}

function withOwn(devices: readonly ListedDevice[], own: ListedDevice): readonly ListedDevice[] {
  return devices.some(({ deviceId }) => deviceId === own.deviceId) ? devices : [...devices, own];
}
