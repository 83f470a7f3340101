import type { DeviceKeys, RecordKeys } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { MadePrekeys } from "./prekey-budget.ts";

type Pair = { readonly publicKey: string; readonly privateKey: string };

/** What this device is, as stored under `keys/own`. Byte strings are base64. */
export interface OwnKeysRecord {
  readonly accountId: string;
  readonly deviceId: string;
  /** The public half. The private one lies apart, under `keys/master`. */
  readonly master: Pick<Pair, "publicKey">;
  /** By what the account's own records are named and sealed, derived from the master key. */
  readonly records: { readonly names: string; readonly key: string };
  readonly signing: Pair;
  readonly agreement: Pair;
  readonly identitySignature: string;
  /** Whether the server has the first upload. */
  readonly published: boolean;
  /** The next free number of each kind of prekey. */
  readonly next: { readonly signed: number; readonly oneTime: number; readonly kem: number };
  /** Since when the one-time prekeys on the server are of the present batch; absent until that has been noted. */
  readonly stockedAt?: number;
  /** What was made of them within a day because the server said that it has too few. */
  readonly made?: MadePrekeys;
  /** Batches that were withdrawn: all one-time prekeys of lower numbers, handed out or not. */
  readonly withdrawn?: readonly Withdrawal[];
}

/** As it was kept before the master key was kept apart from it. */
export type EarlierOwnKeysRecord = Omit<OwnKeysRecord, "master" | "records"> & { readonly master: Pair };

export interface Withdrawal {
  readonly oneTime: number;
  readonly kem: number;
  readonly at: number;
}

/** The private half of one prekey, under `keys/<kind>/<number>`. */
export interface PrekeyRecord {
  readonly privateKey: string;
  /** Milliseconds since 1970; of signed and last-resort ones, which are kept for a time after they are replaced. */
  readonly keptSince?: number;
}

export type StoredPrekeyKind = "signed" | "one-time" | "kem";

export const ownKeys = { table: "keys", key: "own" } as const;
/** The master key's private half, which only `MasterVault` opens. */
export const sealedMaster = { table: "keys", key: "master" } as const;
/** The first upload until the server has answered it, so that a restart says exactly the same again. */
export const pendingUpload = { table: "keys", key: "pending-upload" } as const;
/** The list that the device which lets this one in knew as the newest, until this one's keys are published. */
export const handedList = { table: "keys", key: "handed-list" } as const;

export function prekeyKey(kind: StoredPrekeyKind, prekeyId: number): string {
  return `${kind}/${String(prekeyId).padStart(10, "0")}`;
}

export function prekeyChange(
  kind: StoredPrekeyKind,
  pair: { prekeyId: number; privateKey: Uint8Array },
  keptSince?: number,
): Change {
  const record: PrekeyRecord = {
    privateKey: toBase64(pair.privateKey),
    ...(keptSince === undefined ? {} : { keptSince }),
  };
  return { table: "keys", key: prekeyKey(kind, pair.prekeyId), value: record };
}

export function writeOwnKeys(
  device: DeviceKeys,
  records: RecordKeys,
  rest: Pick<OwnKeysRecord, "published" | "next" | "stockedAt">,
): OwnKeysRecord {
  const { identity } = device;
  const pair = (publicKey: Uint8Array, privateKey: Uint8Array): Pair => ({
    publicKey: toBase64(publicKey),
    privateKey: toBase64(privateKey),
  });
  return {
    accountId: identity.accountId,
    deviceId: identity.deviceId,
    master: { publicKey: toBase64(identity.masterKey) },
    records: { names: toBase64(records.names), key: toBase64(records.key) },
    signing: pair(identity.signingKey, device.signingPrivateKey),
    agreement: pair(identity.agreementKey, device.agreementPrivateKey),
    identitySignature: toBase64(identity.identitySignature),
    ...rest,
  };
}

export function readRecordKeys({ records }: OwnKeysRecord): RecordKeys {
  return { names: fromBase64(records.names), key: fromBase64(records.key) };
}

export function readDeviceKeys(record: OwnKeysRecord): DeviceKeys {
  return {
    identity: {
      accountId: record.accountId,
      deviceId: record.deviceId,
      masterKey: fromBase64(record.master.publicKey),
      signingKey: fromBase64(record.signing.publicKey),
      agreementKey: fromBase64(record.agreement.publicKey),
      identitySignature: fromBase64(record.identitySignature),
    },
    signingPrivateKey: fromBase64(record.signing.privateKey),
    agreementPrivateKey: fromBase64(record.agreement.privateKey),
  };
}
