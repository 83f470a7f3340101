import { openPrimitives, sealTexts } from "../../crypto/secrets.ts";
import type { CryptoProvider, TextToSeal } from "../../crypto/secrets.ts";
import type { Database } from "../host.ts";

/** AES-256-GCM with a key that stays where it is. Sealed bytes: 12-byte nonce, ciphertext, 16-byte tag. */
export interface WrappingKey {
  seal(plaintext: Uint8Array, bound: Uint8Array): Promise<Uint8Array>;
  /** Each by itself, as UTF-8. */
  sealTexts(texts: readonly TextToSeal[]): Promise<readonly Uint8Array[]>;
  open(sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array>;
}

const nonceLength = 12;
/** Between so many the screen has its turn: a new account stores two hundred keys at once. */
const atOnce = 16;
/** Fewer are sealed sooner than another thread is asked, which may have others to do first. */
const manyTexts = 32;
const encoder = new TextEncoder();

/** The one of a browser for all that is kept, or the one of an account that nothing but its master key is under. */
export type WrappingKeyName = "wrapping-key" | "master-wrapping-key";

/**
 * A key of this browser profile that lies in `database`, made at first use. Where WebCrypto exists it is not extractable: a script can use it
 * but never read it. A page on plain http has no WebCrypto; there the key is bytes in the same storage and protects a
 * copy of single records only.
 */
export async function openWrappingKey(
  database: Database,
  crypto: CryptoProvider,
  name: WrappingKeyName = "wrapping-key",
): Promise<WrappingKey> {
  const where = { table: "device", key: name } as const;
  const kept = await database.read(where.table, where.key);
  const subtle = crypto.subtle;
  if (kept instanceof Uint8Array || (kept === undefined && subtle === undefined)) {
    const key = kept instanceof Uint8Array ? kept : crypto.randomBytes(32);
    if (kept === undefined) await database.commit([{ ...where, value: key }], "strict");
    return softwareKey(key, crypto);
  }
  if (subtle === undefined) throw new Error("The stored keys need WebCrypto, which this page does not have.");
  const key = (kept ??
    (await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]))) as CryptoKey;
  if (kept === undefined) await database.commit([{ ...where, value: key }], "strict");
  return nativeKey(key, subtle, crypto);
}

function nativeKey(key: CryptoKey, subtle: SubtleCrypto, crypto: CryptoProvider): WrappingKey {
  return {
    async seal(plaintext, bound) {
      const iv = crypto.randomBytes(nonceLength) as Uint8Array<ArrayBuffer>;
      const sealed = await subtle.encrypt(
        { name: "AES-GCM", iv, additionalData: bound as BufferSource },
        key,
        plaintext as BufferSource,
      );
      return join(iv, new Uint8Array(sealed));
    },
    async sealTexts(texts) {
      const here = () => inSteps(texts, (some) => sealTexts({ ...crypto, subtle }, key, some));
      if (texts.length < manyTexts || crypto.elsewhere === undefined) return here();
      return (await crypto.elsewhere("sealTexts", [key, texts], here)) as Uint8Array[];
    },
    async open(sealed, bound) {
      const iv = sealed.subarray(0, nonceLength) as Uint8Array<ArrayBuffer>;
      const rest = sealed.subarray(nonceLength) as Uint8Array<ArrayBuffer>;
      return new Uint8Array(
        await subtle.decrypt({ name: "AES-GCM", iv, additionalData: bound as BufferSource }, key, rest),
      );
    },
  };
}

async function softwareKey(key: Uint8Array, crypto: CryptoProvider): Promise<WrappingKey> {
  const primitives = await openPrimitives(crypto);
  const seal = async (plaintext: Uint8Array, bound: Uint8Array) => {
    const nonce = crypto.randomBytes(nonceLength);
    return join(nonce, await primitives.sealAesGcm(key, nonce, plaintext, bound));
  };
  return {
    seal,
    sealTexts: (texts) =>
      inSteps(texts, (some) =>
        Promise.all(some.map(({ text, bound }) => seal(encoder.encode(text), encoder.encode(bound)))),
      ),
    open: (sealed, bound) =>
      primitives.openAesGcm(key, sealed.subarray(0, nonceLength), sealed.subarray(nonceLength), bound),
  };
}

async function inSteps(
  texts: readonly TextToSeal[],
  seal: (some: readonly TextToSeal[]) => Promise<readonly Uint8Array[]>,
): Promise<Uint8Array[]> {
  const sealed: Uint8Array[] = [];
  for (let at = 0; at < texts.length; at += atOnce) sealed.push(...(await seal(texts.slice(at, at + atOnce))));
  return sealed;
}

function join(nonce: Uint8Array, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(nonce.length + rest.length);
  bytes.set(nonce);
  bytes.set(rest, nonce.length);
  return bytes;
}
