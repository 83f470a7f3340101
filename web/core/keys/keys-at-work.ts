import type { FrameHandlers } from "../../../generated/client/socket.ts";
import type { AccountParts } from "../account-parts.ts";
import { Alarm } from "../alarm.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import { isNotThere, isPassing } from "../explain-error.ts";
import { Sparingly } from "../sparingly.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { ContentKeys } from "./content-keys.ts";
import type { DevicesNotice, NameChange } from "./door.ts";
import { DeviceListCare } from "./device-list-care.ts";
import { DeviceLists } from "./device-lists.ts";
import { forgetKeys } from "./forget-keys.ts";
import { GroupKeys } from "./group-keys.ts";
import { GroupStates } from "./group-states.ts";
import { DeviceLinking } from "./linking/device-linking.ts";
import { KnownNames } from "./known-names.ts";
import { OpeningAhead } from "./opening-ahead.ts";
import { PairwiseKeys } from "./pairwise-keys.ts";
import { PeerDevices } from "./peer-devices.ts";
import { PeerSessionStore } from "./peer-sessions.ts";
import { Pins } from "./pins.ts";
import { PrekeyCare } from "./prekey-care.ts";
import { Verification } from "./verification.ts";

const tendAgainAfter = 20_000;
/** So often what is due by the clock is seen to where a connection lasts: prekeys are replaced after two days, a list after seven. */
const dueAfter = 6 * 3_600_000;

/** Who is told of what happens to the keys of others. */
export interface KeysListener {
  /** Somebody's change of keys or name was noticed or accepted. */
  changed(accountId: string): void;
  /** Somebody's new key is trusted: what was held for it can be opened and sent. */
  trusted(accountId: string): Promise<void>;
  /** Somebody has other devices. */
  devicesChanged(): void;
}

/** The keys of one account at work: whom it trusts, the devices of others, and its own prekeys. */
export class KeysAtWork implements ContextAtWork {
  readonly pins: Pins;
  readonly names: KnownNames;
  readonly devices: PeerDevices;
  readonly lists: DeviceLists;
  readonly listCare: DeviceListCare;
  readonly linking: DeviceLinking;
  readonly verification: Verification;
  /** How keys of messages travel: of two people, and of a group. */
  readonly groupStates: GroupStates;
  readonly suites: readonly ContentKeys[];
  /** The first of them, by which also goes what is for one device alone. */
  readonly pairwise: PairwiseKeys;
  readonly ahead: OpeningAhead;
  readonly hear: Pick<FrameHandlers, "keys.low" | "keys.changed">;
  /** Resolves when the server has this device's keys since the last connect, or could not be given them. */
  published: Promise<void> = Promise.resolve();
  readonly #parts: AccountParts;
  readonly #listener: KeysListener;
  readonly #care: PrekeyCare;
  /** Whatever a server says about prekeys, and however often. */
  readonly #tending: Sparingly;
  readonly #due: Alarm;
  #readyAt = 0;
  #left = false;

  constructor(parts: AccountParts, listener: KeysListener) {
    const { host, primitives, elsewhere, api, database } = parts;
    const now = () => host.now();
    this.#parts = parts;
    this.#listener = listener;
    this.pins = new Pins(database, now, (accountId) => listener.changed(accountId));
    const { own } = parts;
    this.names = new KnownNames(database, own.device.identity.accountId, now, (accountId) =>
      listener.changed(accountId),
    );
    const { identity } = own.device;
    this.lists = new DeviceLists({
      primitives,
      database,
      ownDeviceId: identity.deviceId,
      now,
      changed: (accountId) => {
        listener.changed(accountId);
        if (accountId === identity.accountId) this.#leaveIfRemoved();
      },
    });
    const { lists, pins, names } = this;
    this.listCare = new DeviceListCare({
      primitives,
      api,
      lists,
      useMaster: own.useMaster,
      own: identity,
      deviceName: host.deviceName,
      now,
    });
    this.devices = new PeerDevices(api.keys, pins, lists, identity);
    const { devices } = this;
    this.linking = new DeviceLinking(parts, devices, {
      tend: () => this.#tendList(),
      newest: () => lists.signed(identity.accountId, own.masterKey),
    });
    const peers = new PeerSessionStore(database);
    this.verification = new Verification({ account: parts, pins, names, lists, devices, peers, now });
    const ahead = (this.ahead = new OpeningAhead(elsewhere, peers));
    const pairwise = new PairwiseKeys({ primitives, own, peers, pins, devices, lists, ahead, now });
    this.pairwise = pairwise;
    const states = (this.groupStates = new GroupStates(database));
    this.suites = [pairwise, new GroupKeys({ primitives, own, pairwise, states })];
    this.#care = new PrekeyCare(primitives, database, api.keys, now, host.prekeyStock, (isShort) =>
      lists.note(identity.accountId, "drained", isShort),
    );
    this.#tending = new Sparingly(host.timers, now, tendAgainAfter, () => parts.inBackground(() => this.#care.tend()));
    this.#due = new Alarm({ timers: host.timers, now, report: parts.report }, async () => {
      // A clock that was put back is no reason to wait for longer.
      if (Math.abs(now() - this.#readyAt) >= dueAfter) await this.ready();
      else this.#due.at(this.#readyAt + dueAfter);
    });
    this.hear = {
      "keys.low": () => this.#tending.ask(),
      "keys.changed": ({ accountId }) =>
        parts.inBackground(async () => {
          await this.devices.refresh(accountId);
          listener.devicesChanged();
        }),
    };
  }

  async load(): Promise<void> {
    await this.pins.load();
    await this.lists.load();
    await this.names.load(this.#parts.ledger.peopleBefore);
  }

  async ready(): Promise<void> {
    if (this.#leaveIfRemoved()) return;
    this.#readyAt = this.#parts.host.now();
    this.#due.at(this.#readyAt + dueAfter);
    this.devices.forgetAll();
    this.published = new Promise((resolve) =>
      this.#parts.inBackground(async () => {
        try {
          // First: a server that went back takes keys only of a device that its list names.
          await this.#tendList();
          await this.#care.tend(resolve);
        } finally {
          resolve();
        }
      }),
    );
  }

  /** A server of before there were lists has no place for one; what else goes wrong with it must not keep prekeys back. */
  async #tendList(): Promise<void> {
    try {
      await this.listCare.tend();
    } catch (error) {
      if (isPassing(error)) throw error;
      if (!isNotThere(error)) this.#parts.report(error);
    }
  }

  /** The account's own key says that this device is out of it: whatever its server says, it has no say and no keys any more. */
  #leaveIfRemoved(): boolean {
    const { accountId, masterKey, deviceId } = this.#parts.own.device.identity;
    if (!this.lists.isRemoved(accountId, masterKey, deviceId)) return false;
    if (!this.#left)
      this.#parts.inBackground(() => forgetKeys(this.#parts.database).finally(() => this.#parts.removed()));
    return (this.#left = true);
  }

  /** Takes one of one's own devices out of the signed list. */
  async removeFromList(deviceId: string): Promise<void> {
    await this.listCare.remove(deviceId).catch((error: unknown) => {
      if (!isNotThere(error)) throw error;
    });
  }

  /** Calls one of one's own devices otherwise in the signed list. */
  async renameInList(deviceId: string, name: string): Promise<void> {
    await this.listCare.rename(deviceId, name).catch((error: unknown) => {
      if (!isNotThere(error)) throw error;
    });
  }

  /** What the signed list calls one of one's own devices; undefined where it has none such, or no name for it. */
  nameInList(deviceId: string): string | undefined {
    const { device, masterKey } = this.#parts.own;
    const list = this.lists.list(device.identity.accountId, masterKey);
    return list?.devices.find((listed) => listed.deviceId === deviceId)?.name || undefined;
  }

  /** Does what is due to this device's prekeys. */
  tendPrekeys(): void {
    this.#parts.inBackground(() => this.#care.tend());
  }

  stop(): void {
    this.linking.stop();
    this.#tending.stop();
    this.#due.stop();
  }

  /** Accepts the key whose number the person has seen, and no other that came in its place meanwhile. */
  async acceptChange(accountId: string, shownSafetyNumber: string): Promise<void> {
    if (this.pins.change(accountId) !== null && this.safetyNumber(accountId) !== shownSafetyNumber) {
      throw new TenChatError("changed-again", "The key has changed once more. Nothing was accepted; look again.");
    }
    await this.pins.accept(accountId);
    await this.#listener.trusted(accountId);
  }

  /** What the person was shown of somebody's devices is all right with them, and nothing that came meanwhile. */
  async acceptDevices(shown: DevicesNotice): Promise<void> {
    const { accountId } = shown.person;
    const held = this.lists.isHeld(accountId) && accountId !== this.#parts.own.device.identity.accountId;
    if (!(await this.lists.acknowledge(accountId, shown)))
      throw new TenChatError("changed-again", "The devices have changed once more. Nothing was accepted; look again.");
    if (held) await this.#listener.trusted(accountId);
  }

  /** Accepts the name that the person has seen, and no other that came in its place meanwhile. */
  async acceptName({ person, username, displayName }: NameChange): Promise<void> {
    if (await this.names.accept(person.accountId, { username, displayName })) return;
    throw new TenChatError("changed-again", "The name has changed once more. Nothing was accepted; look again.");
  }

  safetyNumber(accountId: string): string | null {
    return this.verification.safetyNumber(accountId);
  }
}
