import type { Primitives } from "../../../web/crypto/primitives/primitives.ts";
import { nodePrimitives } from "../node-primitives.ts";

/** What stands for a `CryptoKey`: its bytes, as the primitives have them. */
interface QuickKey {
  readonly bytes: Uint8Array;
}

/** RFC 8410: what PKCS#8 puts in front of a raw private key of 32 bytes. */
const wrapping = 16;
/** One answer in so many comes as late as WebCrypto's, after everything else that waits. */
const late = 16;

const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
/** In memory of its own, as WebCrypto answers. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

/**
 * As much of WebCrypto as a client uses, by functions that answer at once: on the way to WebCrypto's thread and back a step
 * takes several times as long as it does itself. What is computed is the same, byte for byte. Now and then an answer is late,
 * so that whoever relies on their order is found out here as well.
 */
export function quickSubtle(p: Primitives = nodePrimitives()): SubtleCrypto {
  let asked = 0;
  const answer = async <Result>(result: Promise<Result>): Promise<Result> => {
    if (++asked % late === 0) await new Promise((resolve) => setImmediate(resolve));
    return result;
  };
  const aes = ({ iv, additionalData }: AesGcmParams) =>
    [bytesOf(iv), additionalData === undefined ? new Uint8Array(0) : bytesOf(additionalData)] as const;
  const quick = {
    importKey: async (format: string, raw: BufferSource): Promise<QuickKey> => ({
      bytes: bytesOf(raw).slice(format === "pkcs8" ? wrapping : 0),
    }),
    generateKey: async (): Promise<QuickKey> => ({ bytes: p.randomBytes(32) }),
    encrypt: async (of: AesGcmParams, { bytes }: QuickKey, text: BufferSource) => {
      const [nonce, bound] = aes(of);
      return bufferOf(await answer(p.sealAesGcm(bytes, nonce, bytesOf(text), bound)));
    },
    decrypt: async (of: AesGcmParams, { bytes }: QuickKey, sealed: BufferSource) => {
      const [nonce, bound] = aes(of);
      return bufferOf(await answer(p.openAesGcm(bytes, nonce, bytesOf(sealed), bound)));
    },
    sign: async (of: string, { bytes }: QuickKey, data: BufferSource) =>
      bufferOf(await answer((of === "HMAC" ? p.hmacSha256 : p.signEd25519)(bytes, bytesOf(data)))),
    verify: async (_of: string, { bytes }: QuickKey, signature: BufferSource, data: BufferSource) =>
      answer(p.verifyEd25519(bytes, bytesOf(data), bytesOf(signature))),
    deriveBits: async (of: { name: string } & Partial<HkdfParams>, { bytes }: QuickKey, bits: number) =>
      bufferOf(
        await answer(
          of.name === "X25519"
            ? p.x25519(bytes, (of as unknown as { public: QuickKey }).public.bytes)
            : p.hkdfSha256(bytes, bytesOf(of.salt!), bytesOf(of.info!), bits / 8),
        ),
      ),
  };
  return quick as unknown as SubtleCrypto;
}
