import { concatBytes } from "../encoding/bytes.ts";
import { openFailed, opening } from "../errors.ts";
import { pad, unpad } from "../messages/padding.ts";

const version = 1;
/** What RSA of 4,096 bits seals a key to. */
const keyLength = 512;
const nonceLength = 12;
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
  const [secret, nonce] = [randomBytes(32), randomBytes(nonceLength)];
  const key = await subtle.importKey("raw", secret as BufferSource, "AES-GCM", false, ["encrypt"]);
  const wrapped = await subtle.encrypt(wrapping, recipient, secret as BufferSource);
  secret.fill(0);
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
    if (sealed[0] !== version || sealed.length <= hybridOverhead) throw openFailed();
    const part = (from: number, to?: number) => sealed.slice(from, to) as Uint8Array<ArrayBuffer>;
    const secret = await subtle.decrypt(wrapping, own, part(1, 1 + keyLength));
    // Of 32 bytes and no other: a shorter key is none of ours.
    if (secret.byteLength !== 32) throw openFailed();
    const key = await subtle.importKey("raw", secret, "AES-GCM", false, ["decrypt"]);
    const iv = part(1 + keyLength, 1 + keyLength + nonceLength);
    return unpad(new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv }, key, part(1 + keyLength + nonceLength))));
  });
}
