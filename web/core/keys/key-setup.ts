import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimePrekeys,
  generateSignedPrekey,
  nextSignedPrekeyId,
} from "../../crypto/secrets.ts";
import type { MasterKey, Primitives, SignedPrekeyPair } from "../../crypto/secrets.ts";
import type { PublishDeviceKeysInput } from "../../../generated/contracts/keys/operations.ts";
import type { AccountDevices } from "../../../generated/contracts/keys/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { codeOf, deviceRemoved, isNotThere, isPassing } from "../explain-error.ts";
import type { Change, Host } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { SetupStep } from "../tenchat.ts";
import { TenChatError } from "../tenchat-error.ts";
import { signedList } from "./device-list-care.ts";
import { openKept } from "./device-lists.ts";
import type { ListRecord } from "./device-lists.ts";
import { forgetKeys, keysForgotten } from "./forget-keys.ts";
import { joinList } from "./join-list.ts";
import type { HandedList } from "./join-list.ts";
import { handedList, ownKeys, pendingUpload, prekeyChange, readDeviceKeys, writeOwnKeys } from "./key-records.ts";
import type { OwnKeysRecord } from "./key-records.ts";
import type { MasterVault } from "./master-vault.ts";
import { ownEntry } from "./own-entry.ts";
import { readOwnKeys } from "./read-own-keys.ts";
import { wireOneTimePrekey, wireSignedPrekey } from "./wire-keys.ts";

/** How many one-time prekeys of each kind a device keeps on the server. */
export const fullStock = 100;

/** The account's master key; and the newest list of its devices, which a device of before lists were handed on leaves out. */
export interface HandedKeys {
  readonly master: MasterKey;
  readonly list?: HandedList | undefined;
  /** Tells that device that this one is not in the account: it waits for that. */
  readonly refuse?: () => void;
}

/** `error` where the device was let in by another one, and the server shows another list of devices than that one knows. */
export type SetupOutcome =
  | { readonly kind: "ready" }
  | { readonly kind: "keys-elsewhere"; readonly error?: TenChatError };

export interface KeySetupInput {
  readonly accountId: string;
  readonly deviceId: string;
  /** Makes a new master key although the account has one. */
  readonly replaceMasterKey: boolean;
  /** What another device of the account has handed over. */
  readonly handed?: HandedKeys | undefined;
  readonly progress: (step: SetupStep, part: number) => void;
}

interface Parts {
  readonly primitives: Primitives;
  readonly database: SealedDatabase;
  readonly vault: MasterVault;
  readonly keys: ServerApi["keys"];
  readonly host: Pick<Host, "now" | "deviceName" | "prekeyStock">;
  /** What must change when a device of another id takes this storage over. */
  readonly forgetDevice: () => Promise<Change[]>;
}

/** Makes this device's keys and publishes them. Everything is stored before it is sent, and said the same again after a crash. */
export class KeySetup {
  readonly #primitives: Primitives;
  readonly #database: SealedDatabase;
  readonly #vault: MasterVault;
  readonly #keys: ServerApi["keys"];
  readonly #now: () => number;
  readonly #deviceName: string;
  readonly #forgetDevice: () => Promise<Change[]>;
  readonly #stock: number;

  constructor({ primitives, database, vault, keys, host, forgetDevice }: Parts) {
    this.#primitives = primitives;
    this.#database = database;
    this.#vault = vault;
    this.#keys = keys;
    this.#now = () => host.now();
    this.#deviceName = host.deviceName;
    this.#forgetDevice = forgetDevice;
    this.#stock = host.prekeyStock ?? fullStock;
  }

  async run(input: KeySetupInput): Promise<SetupOutcome> {
    input.progress("checking", 0);
    const kept = await readOwnKeys(this.#database, this.#vault);
    const here = kept?.deviceId === input.deviceId && kept.accountId === input.accountId;
    if (here && !input.replaceMasterKey) {
      if (kept.published) return { kind: "ready" };
      const pending = await this.#database.read<PublishDeviceKeysInput>(pendingUpload.table, pendingUpload.key);
      if (pending !== undefined) return this.#publish(kept, pending, input);
    }
    const handed = input.handed?.master;
    const own = kept !== undefined && !input.replaceMasterKey ? kept : null;
    const known = handed === undefined ? own?.master.publicKey : toBase64(handed.publicKey);
    const listed = await this.#keys.listAccountDevices({ accountId: input.accountId });
    if (!input.replaceMasterKey && listed.masterKey !== null && listed.masterKey !== known)
      return { kind: "keys-elsewhere" };
    if (own !== null && handed === undefined && (await this.#wasRemoved(own, listed))) {
      await forgetKeys(this.#database);
      return { kind: "keys-elsewhere", error: deviceRemoved() };
    }
    const made =
      handed === undefined && own !== null
        ? await this.#vault.use(masterOf(own), (master) => this.#make(input, master))
        : await this.#make(input, handed ?? null);
    const outcome = await this.#publish(made.record, made.upload, input);
    if (outcome.kind === "ready" && listed.masterKey === null) await this.#beginList(made.record);
    return outcome;
  }

  /**
   * The list of an account that has begun here. Nobody writes to one whose program signs lists and that has none, so that it
   * is there as soon as the keys are; where it is not, whoever is at work in the account makes up for it.
   */
  async #beginList(own: OwnKeysRecord): Promise<void> {
    const { identity } = readDeviceKeys(own);
    const now = this.#now();
    const devices = [ownEntry(identity, this.#deviceName, now)];
    const list = { accountId: identity.accountId, counter: 1, devices };
    try {
      const signed = await this.#vault.use(masterOf(own), (master) => signedList(this.#primitives, master, list, now));
      await this.#keys.publishDeviceList(signed);
    } catch (error) {
      // A server of before knows no lists, and another device may have been faster.
      if (!isNotThere(error) && !isPassing(error) && codeOf(error) !== "device-list-outdated") throw error;
    }
  }

  /** Whether this browser was in the account and was taken out: then somebody who is in it lets it in again, or nobody does. */
  async #wasRemoved(own: OwnKeysRecord, { deviceList }: AccountDevices): Promise<boolean> {
    const { accountId, deviceId } = own;
    const masterKey = own.master.publicKey;
    const list = deviceList && (await openKept(this.#primitives, { accountId, masterKey, ...deviceList }));
    return Boolean(list?.devices.length && list.removed.some((removed) => removed.deviceId === deviceId));
  }

  async #make(
    input: KeySetupInput,
    kept: MasterKey | null,
  ): Promise<{ record: OwnKeysRecord; upload: PublishDeviceKeysInput }> {
    input.progress("making-keys", 0);
    const p = this.#primitives;
    const master = kept ?? (await generateMasterKey(p));
    const device = await generateDeviceKeys(p, master, input);
    const signed = await generateSignedPrekey(p, device, nextSignedPrekeyId(1, this.#now()));
    const lastResort = await generateKemPrekey(p, device, 1);
    const oneTime = await generateOneTimePrekeys(p, 1, this.#stock);
    const kem: SignedPrekeyPair[] = [];
    for (let prekeyId = 2; prekeyId < this.#stock + 2; prekeyId++) {
      kem.push(await generateKemPrekey(p, device, prekeyId));
      input.progress("making-keys", kem.length / this.#stock);
    }
    const now = this.#now();
    const { change: keptMaster, records } = await this.#vault.seal(input.accountId, master);
    if (kept === null) master.privateKey.fill(0);
    const record = writeOwnKeys(device, records, {
      published: false,
      stockedAt: now,
      next: { signed: signed.prekeyId + 1, oneTime: this.#stock + 1, kem: this.#stock + 2 },
    });
    const upload: PublishDeviceKeysInput = {
      masterKey: record.master.publicKey,
      signingKey: record.signing.publicKey,
      agreementKey: record.agreement.publicKey,
      identitySignature: record.identitySignature,
      signedPrekey: wireSignedPrekey(signed),
      lastResortKemPrekey: wireSignedPrekey(lastResort),
      oneTimePrekeys: oneTime.map(wireOneTimePrekey),
      oneTimeKemPrekeys: kem.map(wireSignedPrekey),
      ...(input.replaceMasterKey ? { replaceMasterKey: true } : {}),
    };
    const handed = input.handed?.list;
    await this.#database.commit([
      ...(await keysForgotten(this.#database)),
      ...(await this.#forgetDevice()),
      ...(handed === undefined ? [] : [{ ...handedList, value: handed }]),
      keptMaster,
      { ...ownKeys, value: record },
      { ...pendingUpload, value: upload },
      prekeyChange("signed", signed, now),
      prekeyChange("kem", lastResort, now),
      ...oneTime.map((pair) => prekeyChange("one-time", pair)),
      ...kem.map((pair) => prekeyChange("kem", pair)),
    ]);
    return { record, upload };
  }

  /** This device puts itself into the signed list of its account, if there is one; answers what is to be kept of that. */
  async #joinList(own: OwnKeysRecord): Promise<Change[]> {
    const at = { table: "device-lists", key: own.accountId } as const;
    const kept = await this.#database.read<ListRecord>(at.table, at.key);
    const handed = await this.#database.read<HandedList>(handedList.table, handedList.key);
    const joined = await joinList({
      primitives: this.#primitives,
      keys: this.#keys,
      own,
      useMaster: (work) => this.#vault.use(masterOf(own), work),
      deviceName: this.#deviceName,
      now: this.#now,
      handed,
      seen: kept?.masterKey === own.master.publicKey ? kept : undefined,
    });
    if (handed === undefined) return [];
    const { accountId, master } = own;
    // From here on this device takes no older one from anybody, whatever comes of its history.
    const { list, signature } = joined ?? handed;
    const record: ListRecord = { accountId, masterKey: master.publicKey, list, signature, unseen: [] };
    return [
      { ...at, value: record },
      { ...handedList, remove: true },
    ];
  }

  async #publish(record: OwnKeysRecord, upload: PublishDeviceKeysInput, input: KeySetupInput): Promise<SetupOutcome> {
    input.progress("publishing-keys", 0);
    let joined: Change[] = [];
    try {
      // Where the account has a list, the server takes keys only of a device that it names.
      if (!input.replaceMasterKey) joined = await this.#joinList(record);
      await this.#keys.publishDeviceKeys(upload);
    } catch (error) {
      if (codeOf(error) === "master-key-conflict") return { kind: "keys-elsewhere" };
      if (!(error instanceof TenChatError) || error.kind !== "device-list-refused") throw error;
      // The master key came with the list that the server does not stand by: without the one there is not the other.
      await forgetKeys(this.#database);
      input.handed?.refuse?.();
      return { kind: "keys-elsewhere", error };
    }
    await this.#database.commit([
      ...joined,
      { ...ownKeys, value: { ...record, published: true } },
      { ...pendingUpload, remove: true },
    ]);
    return { kind: "ready" };
  }
}

function masterOf({ accountId, master }: OwnKeysRecord): { accountId: string; publicKey: Uint8Array } {
  return { accountId, publicKey: fromBase64(master.publicKey) };
}
