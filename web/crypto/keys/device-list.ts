import { ByteReader } from "../encoding/byte-reader.ts";
import { equalBytes, fromUtf8, uint64 } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { invalidInput } from "../errors.ts";
import type { Primitives, Verifier } from "../primitives/primitives.ts";
import { isCanonicalX25519 } from "../primitives/public-key-checks.ts";
import { isId } from "./ids.ts";
import type { MasterKey } from "./identity.ts";

/** A device as its account's master key names it: with its keys, so that nobody else can take its place. */
export interface ListedDevice {
  readonly deviceId: string;
  readonly name: string;
  /** Milliseconds since 1970: when it was put into the list. */
  readonly since: number;
  readonly signingKey: Uint8Array;
  readonly agreementKey: Uint8Array;
}

/** Every device of an account. Times are milliseconds since 1970. */
export interface DeviceList {
  readonly accountId: string;
  readonly masterKey: Uint8Array;
  /** 1 and up, under one master key: the higher one counts. */
  readonly counter: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly devices: readonly ListedDevice[];
}

const label = "TenChat/1/device list";
const mostDevices = 16;

/** A list and its signature by the master key. The bytes themselves travel: what was signed is what is read. */
export async function signDeviceList(
  p: Primitives,
  master: MasterKey,
  list: Omit<DeviceList, "masterKey">,
): Promise<{ readonly list: Uint8Array; readonly signature: Uint8Array }> {
  const bytes = encode({ ...list, masterKey: master.publicKey });
  if (decode(bytes) === null) throw invalidInput("This list of devices cannot be signed.");
  return { list: bytes, signature: await p.signEd25519(master.privateKey, bytes) };
}

/** What the master key of this account has signed; null of anything else. */
export async function openDeviceList(
  v: Verifier,
  of: { readonly accountId: string; readonly masterKey: Uint8Array },
  signed: { readonly list: Uint8Array; readonly signature: Uint8Array },
): Promise<DeviceList | null> {
  if (!(await v.verifyEd25519(of.masterKey, signed.list, signed.signature))) return null;
  const list = decode(signed.list);
  if (list === null || list.accountId !== of.accountId || !equalBytes(list.masterKey, of.masterKey)) return null;
  return list;
}

/** Whether it names this device with these keys: only so may it be written to. */
export function isNamedIn(
  list: DeviceList,
  { deviceId, signingKey, agreementKey }: Pick<ListedDevice, "deviceId" | "signingKey" | "agreementKey">,
): boolean {
  const listed = list.devices.find((device) => device.deviceId === deviceId);
  return (
    listed !== undefined && equalBytes(listed.signingKey, signingKey) && equalBytes(listed.agreementKey, agreementKey)
  );
}

function encode({ accountId, masterKey, counter, issuedAt, expiresAt, devices }: DeviceList): Uint8Array {
  return labelled(label, [
    accountId,
    masterKey,
    uint64(counter),
    uint64(issuedAt),
    uint64(expiresAt),
    ...devices.flatMap(({ deviceId, name, since, signingKey, agreementKey }) => [
      deviceId,
      name,
      uint64(since),
      signingKey,
      agreementKey,
    ]),
  ]);
}

/** Null of whatever `encode` would not have made: then two programs could read two things out of it. */
function decode(bytes: Uint8Array): DeviceList | null {
  try {
    const list = decodeFields(bytes);
    return isSound(list) && equalBytes(encode(list), bytes) ? list : null;
  } catch {
    return null;
  }
}

function decodeFields(bytes: Uint8Array): DeviceList {
  const reader = new ByteReader(bytes);
  const field = () => reader.take(reader.uint32());
  const text = () => fromUtf8(field());
  if (text() !== label) throw invalidInput("This is no list of devices.");
  const head = {
    accountId: text(),
    masterKey: field(),
    counter: readUint64(field()),
    issuedAt: readUint64(field()),
    expiresAt: readUint64(field()),
  };
  const devices: ListedDevice[] = [];
  while (reader.position < bytes.length) {
    devices.push({
      deviceId: text(),
      name: text(),
      since: readUint64(field()),
      signingKey: field(),
      agreementKey: field(),
    });
  }
  return { ...head, devices };
}

function isSound({ accountId, masterKey, counter, issuedAt, expiresAt, devices }: DeviceList): boolean {
  const ids = new Set(devices.map(({ deviceId }) => deviceId));
  return (
    isId(accountId) &&
    masterKey.length === 32 &&
    counter >= 1 &&
    expiresAt > issuedAt &&
    devices.length <= mostDevices &&
    ids.size === devices.length &&
    devices.every(
      ({ deviceId, name, signingKey, agreementKey }) =>
        isId(deviceId) && name.length <= 256 && signingKey.length === 32 && isCanonicalX25519(agreementKey),
    )
  );
}

function readUint64(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  const value = reader.uint64();
  reader.end();
  return value;
}
