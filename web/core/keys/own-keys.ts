import type { DeviceKeys, PrekeySecrets, RecordKeys, UsedPrekeys } from "../../crypto/secrets.ts";
import { fromBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ownKeys, prekeyKey, readDeviceKeys, readRecordKeys } from "./key-records.ts";
import type { OwnKeysRecord, PrekeyRecord, StoredPrekeyKind } from "./key-records.ts";
import type { MasterVault, UseMaster } from "./master-vault.ts";
import { readOwnKeys } from "./read-own-keys.ts";

/** This device's keys, ready to work with. The private half of the account's master key is not among them. */
export class OwnKeys {
  readonly device: DeviceKeys;
  /** By what the account's own records are named and sealed. */
  readonly records: RecordKeys;
  readonly useMaster: UseMaster;
  readonly #database: SealedDatabase;

  private constructor(database: SealedDatabase, record: OwnKeysRecord, vault: MasterVault) {
    this.#database = database;
    this.device = readDeviceKeys(record);
    this.records = readRecordKeys(record);
    const { accountId, masterKey } = this.device.identity;
    this.useMaster = (work) => vault.use({ accountId, publicKey: masterKey }, work);
  }

  /** Null until the keys have been made and published. */
  static async load(database: SealedDatabase, deviceId: string, vault: MasterVault): Promise<OwnKeys | null> {
    const record = await readOwnKeys(database, vault);
    return record?.deviceId === deviceId && record.published ? new OwnKeys(database, record, vault) : null;
  }

  /** Whether any device of this account, present or past, has had keys in this storage. */
  static async exist(database: SealedDatabase): Promise<boolean> {
    return (await database.read<OwnKeysRecord>(ownKeys.table, ownKeys.key)) !== undefined;
  }

  get masterKey(): Uint8Array {
    return this.device.identity.masterKey;
  }

  get prekeys(): PrekeySecrets {
    const find = (kind: StoredPrekeyKind) => async (prekeyId: number) => {
      const record = await this.#read(kind, prekeyId);
      return record === undefined ? undefined : fromBase64(record.privateKey);
    };
    return { signed: find("signed"), oneTime: find("one-time"), kem: find("kem") };
  }

  /** Erases what one handshake used up; the last-resort key stays, as others may be using it. */
  async erase(used: UsedPrekeys): Promise<Change[]> {
    const changes: Change[] = [];
    if (used.oneTimePrekeyId !== null) {
      changes.push({ table: "keys", key: prekeyKey("one-time", used.oneTimePrekeyId), remove: true });
    }
    const kem = await this.#read("kem", used.kemPrekeyId);
    if (kem !== undefined && kem.keptSince === undefined) {
      changes.push({ table: "keys", key: prekeyKey("kem", used.kemPrekeyId), remove: true });
    }
    return changes;
  }

  #read(kind: StoredPrekeyKind, prekeyId: number): Promise<PrekeyRecord | undefined> {
    return this.#database.read<PrekeyRecord>("keys", prekeyKey(kind, prekeyId));
  }
}
