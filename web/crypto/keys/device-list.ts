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

/** A device that its person has taken out: no later list names it again, whoever signs that. */
export interface RemovedDevice {
  readonly deviceId: string;
  /** Milliseconds since 1970: when it was taken out. */
  readonly since: number;
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
  /** The oldest first. Where there is no room the oldest are left out. */
  readonly removed: readonly RemovedDevice[];
}

const label = "TenChat/1/device list";
/** Of devices and removed ones together. */
const mostEntries = 16;
/**
 * In place of the signing key of a device that was removed. RFC 8032, 5.1.3 refuses these bytes as a point, so nobody has
 * that key. A program that knows of no removed ones takes it for a device with other keys: it does not write to it either,
 * and a removed one of that kind finds itself in the list and does not put itself back.
 */
const gone = new Uint8Array(32).fill(0xff);

/** As it is encoded: those that were removed stand among the others. */
type Entries = Omit<DeviceList, "removed">;

/** A list and its signature by the master key. The bytes themselves travel: what was signed is what is read. */
export async function signDeviceList(
  p: Primitives,
  master: MasterKey,
  { removed = [], ...list }: Omit<DeviceList, "masterKey" | "removed"> & Partial<Pick<DeviceList, "removed">>,
): Promise<{ readonly list: Uint8Array; readonly signature: Uint8Array }> {
  const kept = removed.slice(Math.max(0, list.devices.length + removed.length - mostEntries));
  const entries = [...list.devices, ...kept.map((each) => ({ ...each, name: "", signingKey: gone }))];
  const bytes = encode({ ...list, devices: entries, masterKey: master.publicKey });
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

function encode({ accountId, masterKey, counter, issuedAt, expiresAt, devices }: Entries): Uint8Array {
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
    if (!isSound(list) || !equalBytes(encode(list), bytes)) return null;
    const isGone = ({ signingKey }: ListedDevice) => equalBytes(signingKey, gone);
    const removed = list.devices.filter(isGone).map(({ deviceId, since, agreementKey }) => {
      return { deviceId, since, agreementKey };
    });
    return { ...list, devices: list.devices.filter((device) => !isGone(device)), removed };
  } catch {
    return null;
  }
}

function decodeFields(bytes: Uint8Array): Entries {
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

function isSound({ accountId, masterKey, counter, issuedAt, expiresAt, devices }: Entries): boolean {
  const ids = new Set(devices.map(({ deviceId }) => deviceId));
  return (
    isId(accountId) &&
    masterKey.length === 32 &&
    counter >= 1 &&
    expiresAt > issuedAt &&
    devices.length <= mostEntries &&
    ids.size === devices.length &&
    devices.every(
      ({ deviceId, name, signingKey, agreementKey }) =>
        isId(deviceId) &&
        name.length <= (equalBytes(signingKey, gone) ? 0 : 256) &&
        signingKey.length === 32 &&
        isCanonicalX25519(agreementKey),
    )
  );
}

function readUint64(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  const value = reader.uint64();
  reader.end();
  return value;
}
