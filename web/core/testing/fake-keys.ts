import { DeviceListOutdated, LinkParcelNotFound } from "../../../generated/contracts/keys/errors.ts";
import type { AddOneTimePrekeysInput } from "../../../generated/contracts/keys/operations.ts";
import type { LinkParcel, PrekeyBundle, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import { DeviceNotFound } from "../../../generated/contracts/identity/errors.ts";
import type { RenameDeviceInput } from "../../../generated/contracts/identity/operations.ts";
import { validateRenameDeviceInput } from "../../../generated/contracts/identity/validators.ts";
import { Forbidden, InvalidInput } from "../../../generated/contracts/shared/errors.ts";
import type { InputIssue } from "../../../generated/contracts/shared/types.ts";
import { now, publicIdentity, ready, stock } from "./fake-records.ts";
import type { Account, Device } from "./fake-records.ts";

export function devicesOf(accountId: string, account: Account | undefined): unknown {
  return {
    accountId,
    masterKey: account?.masterKey ?? null,
    ...(account?.deviceList === undefined ? {} : { deviceList: account.deviceList }),
    devices: ready(account?.devices ?? new Map()).map(([device, keys]) => publicIdentity(device.deviceId, keys)),
  };
}

/** Takes one bundle of each device and notes whose. */
export function claimBundles(account: Account, { deviceIds }: { deviceIds: string[] }, claims: string[]): unknown {
  const bundles: PrekeyBundle[] = ready(account.devices)
    .filter(([device]) => deviceIds.includes(device.deviceId))
    .map(([device, keys]) => {
      claims.push(device.deviceId);
      return {
        device: publicIdentity(device.deviceId, keys),
        signedPrekey: (device.rotated ?? keys).signedPrekey,
        oneTimePrekey: device.oneTime.shift() ?? null,
        kemPrekey: device.kem.shift() ?? (device.rotated ?? keys).lastResortKemPrekey,
      };
    });
  return { accountId: account.profile.accountId, masterKey: account.masterKey, bundles };
}

/** What a device asks about itself and its account's devices; undefined of anything else. `told`: whoever is to hear of it, but one. */
export function answerAboutDevices(
  route: string,
  account: Account,
  device: Device,
  body: never,
  told: (but: string) => void,
): { status: number; body: unknown } | undefined {
  const done = { status: 204, body: undefined };
  const [, revoked] = /^DELETE \/v1\/me\/devices\/(.+)$/.exec(route) ?? [];
  if (revoked !== undefined) {
    account.devices.delete(revoked);
    told(device.deviceId);
    return done;
  }
  const [, renamed] = /^PUT \/v1\/me\/devices\/(.+)\/name$/.exec(route) ?? [];
  if (renamed !== undefined) {
    const { name } = body as RenameDeviceInput;
    const issues: InputIssue[] = [];
    if (!validateRenameDeviceInput({ deviceId: renamed, name }, "", issues)) throw new InvalidInput({ issues });
    const named = account.devices.get(renamed);
    if (named === undefined) throw new DeviceNotFound();
    named.name = name;
    return done;
  }
  const [, place] = /^\w+ \/v1\/links\/(.+)$/.exec(route) ?? [];
  if (place !== undefined && route.startsWith("PUT")) {
    account.parcels ??= new Map();
    const [linkId = "", number] = place.split("/parcels/");
    // Where one begins, whatever was linked before has ended.
    if (number === "0")
      [...account.parcels.keys()].forEach((at) => at.startsWith(linkId) || account.parcels!.delete(at));
    else if (!account.parcels.has(`${linkId}/parcels/0`)) throw new Forbidden();
    if (!account.parcels.has(place)) account.parcels.set(place, (body as LinkParcel).parcel);
    return done;
  }
  if (place !== undefined) {
    const parcel = account.parcels?.get(place);
    if (parcel === undefined) throw new LinkParcelNotFound();
    return { status: 200, body: { parcel } };
  }
  switch (route) {
    case "GET /v1/me":
      return { status: 200, body: ownAccount(account, device) };
    case "PUT /v1/keys/device-list":
      if (publishList(account, body)) told("");
      return done;
    case "GET /v1/keys/stock":
      break;
    case "PUT /v1/keys/signed-prekeys":
      device.rotated = body;
      break;
    case "POST /v1/keys/one-time-prekeys": {
      const more = body as AddOneTimePrekeysInput;
      if (device.keys === null) throw new Forbidden();
      if (more.withdrawOthers) [device.oneTime, device.kem] = [[], []];
      device.oneTime.push(...more.oneTimePrekeys);
      device.kem.push(...more.oneTimeKemPrekeys);
      break;
    }
    default:
      return undefined;
  }
  return { status: 200, body: stock(device) };
}

/** Whether this is a list that was not there; what it does not name is gone with it. */
function publishList(account: Account, signed: SignedDeviceList): boolean {
  const [before, list] = [account.deviceList, readDeviceList(signed)];
  if (before?.list === signed.list) return false;
  if (before !== undefined && readDeviceList(before).counter >= list.counter) throw new DeviceListOutdated();
  account.deviceList = signed;
  for (const [deviceId, device] of account.devices) {
    if (device.keys !== null && !list.deviceIds.includes(deviceId)) account.devices.delete(deviceId);
  }
  return true;
}

/** Who asks, and on which devices they are; a device has the same name as all others until it is given one. */
function ownAccount({ profile, devices }: Account, { deviceId }: Device): unknown {
  const [createdAt, lastSeenAt] = [now(), now()];
  return {
    account: profile,
    administrator: false,
    createdAt,
    devices: [...devices].map(([id, { name = "Test" }]) => ({
      deviceId: id,
      name,
      createdAt,
      lastSeenAt,
      current: id === deviceId,
    })),
    passkeys: [],
    hasPassword: true,
  };
}

/** What a server reads of a list: its counter, and whom it names. One that was removed has a signing key of all ones. */
function readDeviceList({ list }: SignedDeviceList): { counter: number; deviceIds: string[] } {
  const bytes = Buffer.from(list, "base64");
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt32BE(at)) {
    fields.push(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at)));
  }
  const [, , , counter, , , ...devices] = fields;
  return {
    counter: Number(counter!.readBigUInt64BE()),
    deviceIds: devices
      .filter((_field, at) => at % 5 === 0 && devices[at + 3]!.some((byte) => byte !== 0xff))
      .map(String),
  };
}
