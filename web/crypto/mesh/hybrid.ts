import { concatBytes } from "../encoding/bytes.ts";
import { openFailed, opening } from "../errors.ts";
import { pad, unpad } from "../messages/padding.ts";

const version = 1;
/** What RSA of 4,096 bits seals a key to. */
const keyLength = 512;
const nonceLength = 12;
export const hybridSecretLength = 32;
const wrapping = { name: "RSA-OAEP" } as const;

/** What is sealed has at least so many bytes more than what it is of, when that is padded. */
export const hybridOverhead = 1 + keyLength + nonceLength + 16;

/**
 * Version 1 ‖ RSA-OAEP-SHA256(a fresh key) ‖ nonce ‖ AES-256-GCM(the content, padded). RSA alone holds 446 bytes, and an
 * inner message with the key of its sender has some 900.
 */
export async function sealHybrid(
  subtle: SubtleCrypto,
  randomBytes: (length: number) => Uint8Array,
  recipient: CryptoKey,
  content: Uint8Array,
): Promise<Uint8Array> {
  const secret = randomBytes(hybridSecretLength);
  const sealed = await sealHybridUnder(subtle, randomBytes, { recipient, secret }, content);
  secret.fill(0);
  return sealed;
}

/** The same under a key that somebody else knows as well: nobody else can tell the two apart. */
export async function sealHybridUnder(
  subtle: SubtleCrypto,
  randomBytes: (length: number) => Uint8Array,
  { recipient, secret }: { readonly recipient: CryptoKey; readonly secret: Uint8Array },
  content: Uint8Array,
): Promise<Uint8Array> {
  const nonce = randomBytes(nonceLength);
  const key = await subtle.importKey("raw", secret as BufferSource, "AES-GCM", false, ["encrypt"]);
  const wrapped = await subtle.encrypt(wrapping, recipient, secret as BufferSource);
  const sealed = await subtle.encrypt(
    { name: "AES-GCM", iv: nonce as BufferSource },
    key,
    pad(content) as BufferSource,
  );
  return concatBytes(Uint8Array.of(version), new Uint8Array(wrapped), nonce, new Uint8Array(sealed));
}

/** `open-failed` for whatever was not made by `sealHybrid` for this key. */
export function openHybrid(subtle: SubtleCrypto, own: CryptoKey, sealed: Uint8Array): Promise<Uint8Array> {
  return opening(async () => {
    const wrapped = partOf(sealed, 1, 1 + keyLength);
    return openHybridUnder(subtle, new Uint8Array(await subtle.decrypt(wrapping, own, wrapped)), sealed);
  });
}

/** `open-failed` for whatever was not sealed under this very key. */
export function openHybridUnder(subtle: SubtleCrypto, secret: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  return opening(async () => {
    // A shorter key is none of ours.
    if (sealed[0] !== version || sealed.length <= hybridOverhead || secret.length !== hybridSecretLength)
      throw openFailed();
    const nonceAt = 1 + keyLength;
    const key = await subtle.importKey("raw", secret as BufferSource, "AES-GCM", false, ["decrypt"]);
    const iv = partOf(sealed, nonceAt, nonceAt + nonceLength);
    const content = partOf(sealed, nonceAt + nonceLength);
    return unpad(new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv }, key, content)));
  });
}

function partOf(sealed: Uint8Array, from: number, to?: number): Uint8Array<ArrayBuffer> {
  return sealed.slice(from, to) as Uint8Array<ArrayBuffer>;
}
