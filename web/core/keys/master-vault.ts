import { deriveRecordKeys } from "../../crypto/secrets.ts";
import type { CryptoProvider, MasterKey, Primitives, RecordKeys } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { WrappingKey } from "../storage/wrapping-key.ts";
import { TenChatError } from "../tenchat-error.ts";
import { sealedMaster } from "./key-records.ts";

/** The private half as it is kept, under `keys/master`: sealed, then in base64. */
interface SealedMaster {
  readonly masterKey: string;
  readonly sealed: string;
}

interface MasterOf {
  readonly accountId: string;
  readonly publicKey: Uint8Array;
}

/** Does what the master key has to sign, or to be handed over for. The key is there while that lasts. */
export type UseMaster = <T>(work: (master: MasterKey) => Promise<T>) => Promise<T>;

const encoder = new TextEncoder();

/**
 * Where the private half of an account's master key lies: apart from the keys of the device, sealed under a storage key of
 * its own, which is asked for only when something is to be signed. What was opened is erased as soon as that is done.
 */
export class MasterVault {
  readonly #primitives: Primitives;
  readonly #database: SealedDatabase;
  readonly #crypto: CryptoProvider;

  constructor(primitives: Primitives, database: SealedDatabase, crypto: CryptoProvider) {
    this.#primitives = primitives;
    this.#database = database;
    this.#crypto = crypto;
  }

  /** What is to be stored of it, and what the daily work needs of it: neither signs anything. */
  async seal(accountId: string, master: MasterKey): Promise<{ change: Change; records: RecordKeys }> {
    const { publicKey, privateKey } = master;
    const key = await this.#wrapping();
    const sealed = await key.seal(privateKey, boundTo({ accountId, publicKey }));
    const record: SealedMaster = { masterKey: toBase64(publicKey), sealed: toBase64(sealed) };
    const records = await deriveRecordKeys(this.#primitives, privateKey, accountId);
    return { change: { ...sealedMaster, value: record }, records };
  }

  /** Rejects where this storage has no such master key; what `work` was given is zeros afterwards, whatever came of it. */
  async use<T>(of: MasterOf, work: (master: MasterKey) => Promise<T>): Promise<T> {
    const record = await this.#database.read<SealedMaster>(sealedMaster.table, sealedMaster.key);
    if (record?.masterKey !== toBase64(of.publicKey)) {
      throw new TenChatError("unexpected", "The account's master key is not in this browser. Nothing was signed.");
    }
    const key = await this.#wrapping();
    const privateKey = await key.open(fromBase64(record.sealed), boundTo(of));
    try {
      return await work({ publicKey: of.publicKey, privateKey });
    } finally {
      privateKey.fill(0);
    }
  }

  /** From storage each time: nobody has a way to the key while nothing is to be signed. */
  #wrapping(): Promise<WrappingKey> {
    return this.#database.keyOfItsOwn("master-wrapping-key", this.#crypto);
  }
}

function boundTo({ accountId, publicKey }: MasterOf): Uint8Array {
  return encoder.encode(["TenChat/1/master key", accountId, toBase64(publicKey)].join("\0"));
}
