import { isNamedIn, openDeviceList } from "../../crypto/secrets.ts";
import type { DeviceList, ListedDevice, Primitives, RemovedDevice } from "../../crypto/secrets.ts";
import type { SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { fromBase64 } from "../base64.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import { TenChatError } from "../tenchat-error.ts";
import { signedList } from "./device-list-care.ts";
import { readDeviceKeys } from "./key-records.ts";
import type { OwnKeysRecord } from "./key-records.ts";
import type { UseMaster } from "./master-vault.ts";
import { ownEntry } from "./own-entry.ts";
import { bringsBack } from "./removed-devices.ts";

const tries = 3;
/** So far the clocks of two devices of one person may be apart. */
const clocksApart = 5 * 60_000;

/** The newest list that the device which lets another one in knew, and when that was by its clock: earlier versions do not say. */
export interface HandedList extends SignedDeviceList {
  readonly at?: number | undefined;
}

type Opened = DeviceList & { readonly signed: SignedDeviceList };

interface Joining {
  readonly primitives: Primitives;
  readonly keys: Pick<ServerApi["keys"], "listAccountDevices" | "publishDeviceList">;
  readonly own: OwnKeysRecord;
  readonly useMaster: UseMaster;
  readonly deviceName: string;
  readonly now: () => number;
  readonly handed: HandedList | undefined;
  /** The newest one that this browser has seen itself, as an earlier device of the account. */
  readonly seen: SignedDeviceList | undefined;
}

/**
 * This device puts itself into the signed list of its account, and answers the list that names it; nothing where the account
 * has none. What this device signs counts for everybody, so it takes no device from the server's word. All lists are
 * signed by the master key, but an old one names devices that were removed since. Beside a list that was handed over, the
 * server's may name none but those and what was listed since, and be no older; `device-list-refused` otherwise, with nothing signed. Where this
 * browser has only seen one itself, the newer of the two is gone on from, unless that names a device again which the other has
 * taken out. What was taken out stays so in what is signed here.
 */
export async function joinList(given: Joining): Promise<SignedDeviceList | undefined> {
  const { primitives, keys, own, deviceName, now } = given;
  const { identity } = readDeviceKeys(own);
  const { accountId, deviceId } = identity;
  const open = async (signed: SignedDeviceList | undefined): Promise<Opened | null> => {
    if (signed === undefined) return null;
    const bytes = { list: fromBase64(signed.list), signature: fromBase64(signed.signature) };
    const list = await openDeviceList(primitives, identity, bytes);
    return list === null ? null : { ...list, signed };
  };
  const [handed, seen] = [await open(given.handed), await open(given.seen)];
  if (given.handed !== undefined && handed === null) throw refused("What the other device handed over is no list.");
  for (let left = tries; ; left--) {
    const { masterKey, deviceList } = await keys.listAccountDevices({ accountId });
    if (masterKey !== own.master.publicKey) return undefined;
    const shown = await open(deviceList);
    if (handed !== null) compare(shown, handed, { deviceId, at: given.handed?.at });
    const isPast = (list: Opened) =>
      seen !== null && (seen.counter > list.counter || bringsBack(list, idsOf(seen.removed)));
    const base = shown === null || isPast(shown) ? seen : shown;
    if (base === null) return undefined;
    if (base === shown && isNamedIn(shown, identity)) return shown.signed;
    const removed = together(seen?.removed ?? [], handed?.removed ?? [], base.removed);
    if (idsOf(removed).includes(deviceId)) throw refused("This device was removed from the account.");
    const others = base.devices.filter((device) => device.deviceId !== deviceId);
    const devices = [...others, ownEntry(identity, deviceName, now())];
    const counter = Math.max(base.counter, shown?.counter ?? 0) + 1;
    const next = { accountId, counter, devices, removed };
    const signed = await given.useMaster((master) => signedList(primitives, master, next, now()));
    try {
      await keys.publishDeviceList(signed);
      return signed;
    } catch (error) {
      if (codeOf(error) !== "device-list-outdated" || left === 1) throw error;
    }
  }
}

/**
 * A removed device stays in what a device has signed that was told of no removal, and was listed long before. One that was
 * listed since the other list was handed over is another new one.
 */
function compare(
  shown: Opened | null,
  handed: Opened,
  { deviceId, at }: { deviceId: string; at?: number | undefined },
): void {
  if (shown === null) throw refused("The server shows no list of devices that the account's key has signed.");
  if (shown.counter < handed.counter) throw refused("The server shows a list of devices from before the newest.");
  if (shown.counter === handed.counter && shown.signed.list !== handed.signed.list)
    throw refused("The server shows another list of devices under the same number.");
  if (bringsBack(shown, idsOf(handed.removed)))
    throw refused("The server shows a list that names a device again which was removed.");
  const isNew = ({ since }: ListedDevice) => at !== undefined && since >= at - clocksApart;
  if (!shown.devices.every((each) => each.deviceId === deviceId || isNamedIn(handed, each) || isNew(each)))
    throw refused("The server shows a list with devices that the other one does not know.");
}

/** Each once, the oldest first. */
function together(...lists: readonly (readonly RemovedDevice[])[]): readonly RemovedDevice[] {
  const byId = new Map(lists.flat().map((device) => [device.deviceId, device]));
  return [...byId.values()].toSorted((one, other) => one.since - other.since);
}

function idsOf(removed: readonly RemovedDevice[]): readonly string[] {
  return removed.map(({ deviceId }) => deviceId);
}

function refused(text: string): TenChatError {
  return new TenChatError("device-list-refused", `${text} Nothing was signed.`);
}
