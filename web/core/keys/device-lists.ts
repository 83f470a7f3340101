import { isNamedIn, openDeviceList } from "../../crypto/secrets.ts";
import type { DeviceIdentity, DeviceList, ListedDevice, Primitives } from "../../crypto/secrets.ts";
import type {
  AccountDevices,
  DevicePublicIdentity,
  SignedDeviceList,
} from "../../../generated/contracts/keys/types.ts";
import { fromBase64, sameBytes, toBase64 } from "../base64.ts";
import { Exclusive } from "../exclusive.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { shownDeviceName } from "../shown-person.ts";
import type { DevicesNotice, ListDoubt, NewDevice } from "./door.ts";
import { bringsBack, removedSince } from "./removed-devices.ts";

/** The newest list that somebody's master key has signed, as far as it was seen here. */
export interface ListRecord {
  readonly accountId: string;
  /** By which master key; under another one nothing of this counts. */
  readonly masterKey: string;
  /** As they travel, base64. */
  readonly list: string;
  readonly signature: string;
  /** Devices that came since and that the person here has not seen yet. */
  readonly unseen: readonly NewDevice[];
  /** The person here trusts this list although its time is over. */
  readonly trustedLate?: true;
  /** Which devices were taken out by this list or one before it. An earlier version did not keep that. */
  readonly removed?: readonly string[];
}

/** What a person was shown of somebody's devices. */
type Shown = Pick<DevicesNotice, "added" | "doubts">;

interface Known {
  readonly record: ListRecord;
  readonly list: DeviceList;
}

/**
 * The signed lists of devices: each account's newest is kept, and a server's answer is measured by it. What it says
 * beside that is not believed, and shown. An account that has never been seen with a list is taken as the server says.
 */
export class DeviceLists {
  readonly #primitives: Primitives;
  readonly #database: SealedDatabase;
  readonly #ownDeviceId: string;
  readonly #now: () => number;
  readonly #changed: (accountId: string) => void;
  /** An answer that comes late must not be kept over a newer one. */
  readonly #exclusive = new Exclusive();
  readonly #known = new Map<string, Known>();
  readonly #doubts = new Map<string, ReadonlySet<ListDoubt>>();
  readonly #noted = new Map<string, ReadonlySet<ListDoubt>>();
  /**
   * Accounts that have signed a list by all that is known of their devices, under which key; whether the person writes to
   * them without it. What they decided of one key says nothing of another.
   */
  readonly #expected = new Map<string, { readonly masterKey: string; readonly trusted: boolean }>();
  /** Under which key each account was last judged: what is kept of another one says nothing. */
  readonly #under = new Map<string, string>();

  /** `changed` is called when there is something else to say about somebody's devices. */
  constructor(given: {
    primitives: Primitives;
    database: SealedDatabase;
    ownDeviceId: string;
    now: () => number;
    changed: (accountId: string) => void;
  }) {
    this.#primitives = given.primitives;
    this.#database = given.database;
    this.#ownDeviceId = given.ownDeviceId;
    this.#now = given.now;
    this.#changed = given.changed;
  }

  async load(): Promise<void> {
    for (const record of await this.#database.list<ListRecord>("device-lists", { prefix: "" })) {
      const list = await this.#open(record.accountId, record.masterKey, record);
      if (list !== null) this.#known.set(record.accountId, { record, list });
    }
  }

  /** The newest that is known under this master key. */
  list(accountId: string, masterKey: Uint8Array | null): DeviceList | null {
    const known = this.#known.get(accountId);
    return known !== undefined && masterKey !== null && sameBytes(known.list.masterKey, masterKey) ? known.list : null;
  }

  /** The same as it travels. */
  signed(accountId: string, masterKey: Uint8Array): SignedDeviceList | undefined {
    if (this.list(accountId, masterKey) === null) return undefined;
    const { list, signature } = this.#known.get(accountId)!.record;
    return { list, signature };
  }

  /** Whether the person of that account has taken this device out of it, for good. */
  isRemoved(accountId: string, masterKey: Uint8Array, deviceId: string): boolean {
    if (this.list(accountId, masterKey) === null) return false;
    return removedBy(this.#known.get(accountId)).includes(deviceId);
  }

  /** What does not fit together about somebody's devices. */
  doubts(accountId: string): readonly ListDoubt[] {
    return [...(this.#doubts.get(accountId) ?? []), ...(this.#noted.get(accountId) ?? [])];
  }

  /** What is wrong about an account's devices beside its list. */
  note(accountId: string, doubt: ListDoubt, isSo: boolean): void {
    const noted = new Set(this.#noted.get(accountId));
    if (noted.has(doubt) === isSo) return;
    if (isSo) noted.add(doubt);
    else noted.delete(doubt);
    this.#noted.set(accountId, noted);
    this.#changed(accountId);
  }

  /** Devices that came since the person here looked last. */
  unseen(accountId: string): readonly NewDevice[] {
    return this.#current(accountId)?.record.unseen ?? [];
  }

  /** Whether nothing may be sent to them: their list was not renewed in time, and nobody has said that this is all right. */
  isHeld(accountId: string): boolean {
    const known = this.#current(accountId);
    if (this.#expected.get(accountId)?.trusted === false) return true;
    if (known === undefined || known.list.expiresAt > this.#now()) return false;
    return known.record.trustedLate === undefined;
  }

  /** The number of the newest list that is known, under whatever key; 0: of none. */
  counter(accountId: string): number {
    return this.#known.get(accountId)?.list.counter ?? 0;
  }

  /**
   * The devices of an answer that may be written to. `masterKey` is the one that the answer is under and that is trusted,
   * or that is about to be at first contact. `asked`: the number that was known when the server was asked. An answer may come
   * behind a newer one, and is no going back for that.
   */
  judge(answer: AccountDevices, masterKey: string, asked?: number): Promise<readonly string[]> {
    return this.#exclusive.run(() => this.#judge(answer, masterKey, asked ?? this.counter(answer.accountId)));
  }

  async #judge(answer: AccountDevices, masterKey: string, asked: number): Promise<readonly string[]> {
    const { accountId, deviceList } = answer;
    const doubts = new Set<ListDoubt>();
    const before = this.#known.get(accountId);
    let known = before?.record.masterKey === masterKey ? before : undefined;
    this.#under.set(accountId, masterKey);
    if (this.#expected.get(accountId)?.masterKey !== masterKey) this.#expected.delete(accountId);
    if (deviceList === undefined) {
      if (known !== undefined) doubts.add("withheld");
      else if (this.#expected.has(accountId)) doubts.add("absent");
    } else {
      const list = await this.#open(accountId, masterKey, deviceList);
      if (list === null) doubts.add("forged");
      else if (known === undefined || list.counter > known.list.counter) {
        if (bringsBack(list, removedBy(known))) doubts.add("revived");
        else known = await this.#keep(masterKey, deviceList, list, known);
      } else if (list.counter < Math.min(known.list.counter, asked)) doubts.add("rolled-back");
      else if (list.counter < known.list.counter) return this.#allowed(answer, known, doubts);
      else if (deviceList.list !== known.record.list) doubts.add("forked");
    }
    const devices = this.#allowed(answer, known, doubts);
    if (known !== undefined && known.list.expiresAt <= this.#now()) doubts.add("expired");
    this.#say(accountId, doubts);
    return devices;
  }

  /** Whether what a device shows of itself is what its account's list names; true where there is no list. */
  allows(device: DeviceIdentity): boolean {
    const list = this.list(device.accountId, device.masterKey);
    return list === null || isNamedIn(list, device);
  }

  /**
   * A device of this account is of a program that never is without a list. Where the server has shown none it keeps it back,
   * and could name at first contact what was removed long ago.
   */
  expect({ accountId, masterKey }: Pick<DeviceIdentity, "accountId" | "masterKey">): void {
    const key = toBase64(masterKey);
    if (this.list(accountId, masterKey) !== null || this.#expected.get(accountId)?.masterKey === key) return;
    this.#expected.set(accountId, { masterKey: key, trusted: false });
    this.#say(accountId, new Set([...(this.#doubts.get(accountId) ?? []), "absent"]));
  }

  /**
   * The person has seen which devices are new, and trusts a list whose time is over, or that there is none. False, and nothing
   * is changed, where there is something by now that they were not shown.
   */
  acknowledge(accountId: string, shown: Shown): Promise<boolean> {
    return this.#exclusive.run(() => this.#acknowledge(accountId, shown));
  }

  async #acknowledge(accountId: string, { added, doubts }: Shown): Promise<boolean> {
    const unseen = this.unseen(accountId);
    const isSeen = (device: NewDevice, at: number) => added[at] !== undefined && isSameNews(device, added[at]);
    if (unseen.length !== added.length || !unseen.every(isSeen)) return false;
    if (!this.doubts(accountId).every((doubt) => doubts.includes(doubt))) return false;
    const expected = this.#expected.get(accountId);
    if (expected !== undefined && doubts.includes("absent"))
      this.#expected.set(accountId, { ...expected, trusted: true });
    const known = this.#current(accountId);
    if (known !== undefined) {
      const isLate = doubts.includes("expired") && known.list.expiresAt <= this.#now();
      const record = { ...known.record, unseen: [], ...(isLate ? { trustedLate: true as const } : {}) };
      await this.#database.commit([{ table: "device-lists", key: accountId, value: record }]);
      this.#known.set(accountId, { ...known, record });
    }
    this.#changed(accountId);
    return true;
  }

  #current(accountId: string): Known | undefined {
    const known = this.#known.get(accountId);
    const under = this.#under.get(accountId);
    return under === undefined || known?.record.masterKey === under ? known : undefined;
  }

  #allowed(answer: AccountDevices, known: Known | undefined, doubts: Set<ListDoubt>): readonly string[] {
    const ids = answer.devices.map(({ deviceId }) => deviceId);
    // A list that does not hold speaks for no device at all; without any the server's word is all there is.
    if (known === undefined) return doubts.has("forged") ? [] : ids;
    const fits = ({ deviceId, signingKey, agreementKey }: DevicePublicIdentity) =>
      isNamedIn(known.list, {
        deviceId,
        signingKey: fromBase64(signingKey),
        agreementKey: fromBase64(agreementKey),
      });
    if (!answer.devices.every(fits)) doubts.add("unlisted");
    return answer.devices.filter(fits).map(({ deviceId }) => deviceId);
  }

  async #keep(
    masterKey: string,
    { list, signature }: { list: string; signature: string },
    opened: DeviceList,
    before: Known | undefined,
  ): Promise<Known> {
    const { accountId } = opened;
    const old = before?.list.devices;
    // At first contact all of them are new, and nothing is to be said about it.
    const added = old === undefined ? [] : opened.devices.filter((device) => !old.some((one) => isSame(one, device)));
    const unseen = [...(before?.record.unseen ?? []), ...added.map(newDevice)].filter(
      ({ deviceId }) => deviceId !== this.#ownDeviceId && opened.devices.some((device) => device.deviceId === deviceId),
    );
    const removed = removedSince(before?.record.removed, opened);
    const record: ListRecord = { accountId, masterKey, list, signature, unseen, removed };
    await this.#database.commit([{ table: "device-lists", key: accountId, value: record }]);
    const known = { record, list: opened };
    this.#known.set(accountId, known);
    this.#expected.delete(accountId);
    this.#changed(accountId);
    return known;
  }

  #say(accountId: string, doubts: ReadonlySet<ListDoubt>): void {
    const before = [...(this.#doubts.get(accountId) ?? [])];
    if (doubts.size === 0) this.#doubts.delete(accountId);
    else this.#doubts.set(accountId, doubts);
    if (before.length !== doubts.size || before.some((doubt) => !doubts.has(doubt))) this.#changed(accountId);
  }

  #open(accountId: string, masterKey: string, { list, signature }: SignedDeviceList): Promise<DeviceList | null> {
    return openKept(this.#primitives, { accountId, masterKey, list, signature });
  }
}

function removedBy(known: Known | undefined): readonly string[] {
  return known === undefined ? [] : removedSince(known.record.removed, known.list);
}

/** What a kept list says; null of what its key has not signed. */
export function openKept(
  primitives: Primitives,
  { accountId, masterKey, list, signature }: Pick<ListRecord, "accountId" | "masterKey" | "list" | "signature">,
): Promise<DeviceList | null> {
  const signed = { list: fromBase64(list), signature: fromBase64(signature) };
  return openDeviceList(primitives, { accountId, masterKey: fromBase64(masterKey) }, signed);
}

function isSame(one: ListedDevice, other: ListedDevice): boolean {
  return one.deviceId === other.deviceId && sameBytes(one.agreementKey, other.agreementKey);
}

function isSameNews(one: NewDevice, other: NewDevice): boolean {
  return one.deviceId === other.deviceId && one.name === other.name && one.since === other.since;
}

function newDevice({ deviceId, name, since }: ListedDevice): NewDevice {
  return { deviceId, name: shownDeviceName(name), since };
}
