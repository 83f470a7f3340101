import { concatBytes } from "../encoding/bytes.ts";
import type { Primitives } from "./primitives.ts";

/** RFC 8410 PKCS#8 wrapping of a raw 32-byte private key: the only raw way into WebCrypto. */
const x25519Pkcs8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32]);
const ed25519Pkcs8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);
const x25519BasePoint = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 9 : 0));

/** WebCrypto's types ask for bytes that are not shared memory; ours never are. */
function source(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

export type NativeSymmetric = Pick<Primitives, "hmacSha256" | "hkdfSha256" | "sealAesGcm" | "openAesGcm">;

export function nativeSymmetric(subtle: SubtleCrypto): NativeSymmetric {
  const aesKey = (key: Uint8Array, use: "encrypt" | "decrypt") =>
    subtle.importKey("raw", source(key), "AES-GCM", false, [use]);
  const aesGcm = (nonce: Uint8Array, associatedData: Uint8Array) => ({
    name: "AES-GCM",
    iv: source(nonce),
    additionalData: source(associatedData),
    tagLength: 128,
  });
  return {
    async hmacSha256(key, data) {
      const imported = await subtle.importKey("raw", source(key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return new Uint8Array(await subtle.sign("HMAC", imported, source(data)));
    },
    async hkdfSha256(ikm, salt, info, length) {
      const imported = await subtle.importKey("raw", source(ikm), "HKDF", false, ["deriveBits"]);
      const algorithm = { name: "HKDF", hash: "SHA-256", salt: source(salt), info: source(info) };
      return new Uint8Array(await subtle.deriveBits(algorithm, imported, length * 8));
    },
    async sealAesGcm(key, nonce, plaintext, associatedData) {
      const imported = await aesKey(key, "encrypt");
      return new Uint8Array(await subtle.encrypt(aesGcm(nonce, associatedData), imported, source(plaintext)));
    },
    async openAesGcm(key, nonce, sealed, associatedData) {
      const imported = await aesKey(key, "decrypt");
      return new Uint8Array(await subtle.decrypt(aesGcm(nonce, associatedData), imported, source(sealed)));
    },
  };
}

export type NativeX25519 = Pick<Primitives, "x25519" | "x25519PublicKey">;

export function nativeX25519(subtle: SubtleCrypto): NativeX25519 {
  const agree = async (privateKey: Uint8Array, publicKey: Uint8Array) => {
    const wrapped = concatBytes(x25519Pkcs8, privateKey);
    const own = await subtle.importKey("pkcs8", source(wrapped), "X25519", false, ["deriveBits"]);
    wrapped.fill(0);
    const peer = await subtle.importKey("raw", source(publicKey), "X25519", false, []);
    return new Uint8Array(await subtle.deriveBits({ name: "X25519", public: peer }, own, 256));
  };
  return { x25519: agree, x25519PublicKey: (privateKey) => agree(privateKey, x25519BasePoint) };
}

export type NativeEd25519 = Pick<Primitives, "signEd25519" | "verifyEd25519">;

export function nativeEd25519(subtle: SubtleCrypto): NativeEd25519 {
  return {
    async signEd25519(privateKey, message) {
      const wrapped = concatBytes(ed25519Pkcs8, privateKey);
      const imported = await subtle.importKey("pkcs8", source(wrapped), "Ed25519", false, ["sign"]);
      wrapped.fill(0);
      return new Uint8Array(await subtle.sign("Ed25519", imported, source(message)));
    },
    async verifyEd25519(publicKey, message, signature) {
      const imported = await subtle.importKey("raw", source(publicKey), "Ed25519", false, ["verify"]);
      return subtle.verify("Ed25519", imported, source(signature), source(message));
    },
  };
}

/** What came to WebCrypto later (WICG, Modern Algorithms in the Web Cryptography API) and no types of ours know. */
type LaterSubtle = {
  importKey(
    format: "raw-seed",
    seed: Uint8Array,
    of: "ML-KEM-1024",
    extractable: boolean,
    uses: string[],
  ): Promise<CryptoKey>;
  getPublicKey(privateKey: CryptoKey, uses: string[]): Promise<CryptoKey>;
  exportKey(format: "raw-public", publicKey: CryptoKey): Promise<ArrayBuffer>;
  decapsulateBits(of: "ML-KEM-1024", privateKey: CryptoKey, ciphertext: Uint8Array): Promise<ArrayBuffer>;
};

/** Without encapsulation: its randomness is drawn from our own source, as all is that our vectors script. */
export type NativeMlKem = Pick<Primitives, "mlKemPublicKey" | "decapsulateMlKem">;

export function nativeMlKem(subtle: SubtleCrypto): NativeMlKem {
  const later = subtle as unknown as LaterSubtle;
  const read = (seed: Uint8Array) => later.importKey("raw-seed", seed, "ML-KEM-1024", false, ["decapsulateBits"]);
  const publicHalf = async (privateKey: CryptoKey) =>
    new Uint8Array(await later.exportKey("raw-public", await later.getPublicKey(privateKey, ["encapsulateBits"])));
  return {
    mlKemPublicKey: async (seed) => publicHalf(await read(seed)),
    async decapsulateMlKem(seed, ciphertext) {
      const privateKey = await read(seed);
      const sharedSecret = new Uint8Array(await later.decapsulateBits("ML-KEM-1024", privateKey, ciphertext));
      return { sharedSecret, publicKey: await publicHalf(privateKey) };
    },
  };
}
