import type { DeviceKeys, MasterKey, PrekeySecrets, UsedPrekeys } from "../../crypto/secrets.ts";
import { fromBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ownKeys, prekeyKey, readDeviceKeys, readMasterKey } from "./key-records.ts";
import type { OwnKeysRecord, PrekeyRecord, StoredPrekeyKind } from "./key-records.ts";

/** This device's keys, ready to work with. */
export class OwnKeys {
  readonly device: DeviceKeys;
  readonly master: MasterKey;
  readonly #database: SealedDatabase;

  private constructor(database: SealedDatabase, record: OwnKeysRecord) {
    this.#database = database;
    this.device = readDeviceKeys(record);
    this.master = readMasterKey(record);
  }

  /** Null until the keys have been made and published. */
  static async load(database: SealedDatabase, deviceId: string): Promise<OwnKeys | null> {
    const record = await database.read<OwnKeysRecord>(ownKeys.table, ownKeys.key);
    return record?.deviceId === deviceId && record.published ? new OwnKeys(database, record) : null;
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
