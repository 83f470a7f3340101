import { hybridSecretLength, openHybridUnder, sealHybrid, sealHybridUnder } from "./hybrid.ts";
import { meshKeyBits, meshKeyExponent, meshSealing } from "./public-key.ts";

/** Seals the parts of one file. */
export interface FileSealer {
  /** Of a key whose private half is forgotten: what is sealed "for" it is opened by whoever was told the secret. */
  readonly spki: Uint8Array;
  /** What opens every part. */
  readonly secret: Uint8Array;
  /** One part, at most as long as an inner message. */
  readonly seal: (part: Uint8Array) => Promise<Uint8Array>;
  /** What stands where a packet has its signature, and is none. */
  readonly noSignature: () => Promise<Uint8Array>;
}

/** As long as what RSA of 4,096 bits signs to. */
const signatureLength = meshKeyBits / 8;

export { hybridSecretLength as fileSecretLength };

/**
 * For one file, under a secret of its own. Its parts are built as packets of messages are, so that
 * every relay takes them: the key is a true one (a made-up modulus would show itself by its small factors), and its
 * private half is forgotten here.
 */
export async function openFileSealer(
  subtle: SubtleCrypto,
  randomBytes: (length: number) => Uint8Array,
): Promise<FileSealer> {
  const kind = { ...meshSealing, modulusLength: meshKeyBits, publicExponent: meshKeyExponent };
  const { publicKey: recipient } = await subtle.generateKey(kind, false, ["encrypt", "decrypt"]);
  const secret = randomBytes(hybridSecretLength);
  return {
    spki: new Uint8Array(await subtle.exportKey("spki", recipient)),
    secret,
    seal: (part) => sealHybridUnder(subtle, randomBytes, { recipient, secret }, part),
    noSignature: () => sealHybrid(subtle, randomBytes, recipient, randomBytes(signatureLength)),
  };
}

/** `open-failed` for what was not sealed under this secret. */
export function openFilePart(subtle: SubtleCrypto, secret: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  return openHybridUnder(subtle, secret, sealed);
}
