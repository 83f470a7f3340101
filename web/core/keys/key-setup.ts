import {
  generateDeviceKeys,
  generateKemPrekey,
  generateMasterKey,
  generateOneTimePrekeys,
  generateSignedPrekey,
  nextSignedPrekeyId,
  openDeviceList,
} from "../../crypto/secrets.ts";
import type { MasterKey, Primitives, SignedPrekeyPair } from "../../crypto/secrets.ts";
import type { PublishDeviceKeysInput } from "../../../generated/contracts/keys/operations.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { codeOf } from "../explain-error.ts";
import type { Change } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { SetupStep } from "../tenchat.ts";
import { signedList } from "./device-list-care.ts";
import { ownKeys, pendingUpload, prekeyChange, readDeviceKeys, readMasterKey, writeOwnKeys } from "./key-records.ts";
import type { OwnKeysRecord } from "./key-records.ts";
import { wireOneTimePrekey, wireSignedPrekey } from "./wire-keys.ts";

/** How many one-time prekeys of each kind a device keeps on the server. */
export const fullStock = 100;

export interface KeySetupInput {
  readonly accountId: string;
  readonly deviceId: string;
  /** Makes a new master key although the account has one. */
  readonly replaceMasterKey: boolean;
  /** The account's, as another device has handed it over. */
  readonly master?: MasterKey | undefined;
  readonly progress: (step: SetupStep, part: number) => void;
}

/** Makes this device's keys and publishes them. Everything is stored before it is sent, and said the same again after a crash. */
export class KeySetup {
  readonly #primitives: Primitives;
  readonly #database: SealedDatabase;
  readonly #keys: ServerApi["keys"];
  readonly #now: () => number;
  readonly #deviceName: string;
  /** What must change when a device of another id takes this storage over. */
  readonly #forgetDevice: () => Promise<Change[]>;
  readonly #stock: number;

  constructor(
    primitives: Primitives,
    database: SealedDatabase,
    keys: ServerApi["keys"],
    now: () => number,
    deviceName: string,
    forgetDevice: () => Promise<Change[]>,
    stock = fullStock,
  ) {
    this.#primitives = primitives;
    this.#database = database;
    this.#keys = keys;
    this.#now = now;
    this.#deviceName = deviceName;
    this.#forgetDevice = forgetDevice;
    this.#stock = stock;
  }

  async run(input: KeySetupInput): Promise<"ready" | "keys-elsewhere"> {
    input.progress("checking", 0);
    const kept = await this.#database.read<OwnKeysRecord>(ownKeys.table, ownKeys.key);
    const here = kept?.deviceId === input.deviceId && kept.accountId === input.accountId;
    if (here && !input.replaceMasterKey) {
      if (kept.published) return "ready";
      const pending = await this.#database.read<PublishDeviceKeysInput>(pendingUpload.table, pendingUpload.key);
      if (pending !== undefined) return this.#publish(kept, pending, input);
    }
    const master = input.master ?? (kept !== undefined && !input.replaceMasterKey ? readMasterKey(kept) : null);
    if (!input.replaceMasterKey && (await this.#otherMasterKey(input.accountId, master))) return "keys-elsewhere";
    const made = await this.#make(input, master);
    return this.#publish(made.record, made.upload, input);
  }

  async #otherMasterKey(accountId: string, own: MasterKey | null): Promise<boolean> {
    const { masterKey } = await this.#keys.listAccountDevices({ accountId });
    return masterKey !== null && (own === null || masterKey !== toBase64(own.publicKey));
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
    const record = writeOwnKeys(master, device, {
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
    await this.#database.commit([
      ...(await this.#removeOldKeys()),
      ...(await this.#forgetDevice()),
      { ...ownKeys, value: record },
      { ...pendingUpload, value: upload },
      prekeyChange("signed", signed, now),
      prekeyChange("kem", lastResort, now),
      ...oneTime.map((pair) => prekeyChange("one-time", pair)),
      ...kem.map((pair) => prekeyChange("kem", pair)),
    ]);
    return { record, upload };
  }

  /** This device puts itself into the signed list of its account, if there is one. */
  async #joinList(record: OwnKeysRecord): Promise<void> {
    const { identity } = readDeviceKeys(record);
    const { accountId, deviceId, signingKey, agreementKey } = identity;
    const own = { deviceId, name: this.#deviceName, since: this.#now(), signingKey, agreementKey };
    for (let left = 3; ; left--) {
      const { masterKey, deviceList } = await this.#keys.listAccountDevices({ accountId });
      if (deviceList === undefined || masterKey !== record.master.publicKey) return;
      const signed = { list: fromBase64(deviceList.list), signature: fromBase64(deviceList.signature) };
      const list = await openDeviceList(this.#primitives, identity, signed);
      if (list === null || list.devices.some((device) => device.deviceId === deviceId)) return;
      const next = { accountId, counter: list.counter + 1, devices: [...list.devices, own] };
      try {
        await this.#keys.publishDeviceList(
          await signedList(this.#primitives, readMasterKey(record), next, this.#now()),
        );
        return;
      } catch (error) {
        if (codeOf(error) !== "device-list-outdated" || left === 1) throw error;
      }
    }
  }

  async #removeOldKeys(): Promise<Change[]> {
    const keys = await this.#database.keys("keys", { prefix: "" });
    return keys.map((key) => ({ table: "keys", key, remove: true }));
  }

  async #publish(
    record: OwnKeysRecord,
    upload: PublishDeviceKeysInput,
    input: KeySetupInput,
  ): Promise<"ready" | "keys-elsewhere"> {
    input.progress("publishing-keys", 0);
    try {
      // Where the account has a list, the server takes keys only of a device that it names.
      if (!input.replaceMasterKey) await this.#joinList(record);
      await this.#keys.publishDeviceKeys(upload);
    } catch (error) {
      if (codeOf(error) === "master-key-conflict") return "keys-elsewhere";
      throw error;
    }
    await this.#database.commit([
      { ...ownKeys, value: { ...record, published: true } },
      { ...pendingUpload, remove: true },
    ]);
    return "ready";
  }
}
