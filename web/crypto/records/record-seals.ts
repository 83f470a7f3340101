import { concatBytes, uuid } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { openFailed, opening } from "../errors.ts";
import { pad, unpad } from "../messages/padding.ts";
import type { Primitives } from "../primitives/primitives.ts";

const noSalt = new Uint8Array(32);
const nonceLength = 12;

/** What an account keeps for its own devices, sealed by what only those have: its master key. */
export interface RecordSeals {
  /** Under which id a server keeps the record of that name; it gives nothing of the name away. */
  readonly idOf: (name: string) => Promise<string>;
  readonly seal: (recordId: string, content: Uint8Array) => Promise<Uint8Array>;
  readonly open: (recordId: string, sealed: Uint8Array) => Promise<Uint8Array>;
}

/** By what an account's records are named and sealed. Nothing else can be done with it: it signs nothing. */
export interface RecordKeys {
  readonly names: Uint8Array;
  readonly key: Uint8Array;
}

/** `master`: the private half of the account's master key. */
export async function deriveRecordKeys(p: Primitives, master: Uint8Array, accountId: string): Promise<RecordKeys> {
  const derive = (purpose: string) =>
    p.hkdfSha256(master, noSalt, labelled("TenChat/1/own records", [purpose, accountId]), 32);
  return { names: await derive("names"), key: await derive("key") };
}

/** The names and seals of one account's own records; `open` rejects with a `CryptoError` what is not of that place. */
export function openRecordSeals(p: Primitives, { names, key }: RecordKeys, accountId: string): RecordSeals {
  const bound = (recordId: string) => labelled("TenChat/1/own record", [accountId, recordId]);
  return {
    idOf: async (name) => uuid((await p.hmacSha256(names, labelled("TenChat/1/record name", [name]))).subarray(0, 16)),
    seal: (recordId, content) => seal(p, key, content, bound(recordId)),
    open: (recordId, sealed) => open(p, key, sealed, bound(recordId)),
  };
}

/** Whose record it is, where a server keeps it, and which of its states: none can be shown as another. */
export interface SharedPlace {
  readonly accountId: string;
  readonly recordId: string;
  readonly revision: number;
}

/** For whoever is given `key`, 32 bytes made for this one revision. */
export function sealShared(
  p: Primitives,
  key: Uint8Array,
  place: SharedPlace,
  content: Uint8Array,
): Promise<Uint8Array> {
  return seal(p, key, content, boundTo(place));
}

/** Rejects with `open-failed` for any other key, place or bytes. */
export function openShared(
  p: Primitives,
  key: Uint8Array,
  place: SharedPlace,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  return open(p, key, sealed, boundTo(place));
}

function boundTo({ accountId, recordId, revision }: SharedPlace): Uint8Array {
  return labelled("TenChat/1/shared record", [accountId, recordId, String(revision)]);
}

async function seal(p: Primitives, key: Uint8Array, content: Uint8Array, bound: Uint8Array): Promise<Uint8Array> {
  const nonce = p.randomBytes(nonceLength);
  return concatBytes(nonce, await p.sealAesGcm(key, nonce, pad(content), bound));
}

function open(p: Primitives, key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array> {
  return opening(async () => {
    if (sealed.length <= nonceLength) throw openFailed();
    return unpad(await p.openAesGcm(key, sealed.slice(0, nonceLength), sealed.slice(nonceLength), bound));
  });
}
