import { equalBytes } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";
import { sealHybrid } from "./hybrid.ts";

const bits = 4_096;
const exponent = Uint8Array.of(1, 0, 1);
const oaep = { name: "RSA-OAEP", hash: "SHA-256" } as const;
const pss = { name: "RSA-PSS", hash: "SHA-256" } as const;
/** As long as the hash (RFC 8017, section 9.1). */
export const pssSigning = { name: "RSA-PSS", saltLength: 32 } as const;

/** Somebody's key in the mesh: what is sealed for it only they open, what they signed holds under it. */
export interface MeshPublicKey {
  /** DER of SubjectPublicKeyInfo (RFC 5280), of which there is one spelling. */
  readonly spki: Uint8Array;
  readonly seal: (content: Uint8Array) => Promise<Uint8Array>;
  /** False for whatever is no signature of theirs. */
  readonly verifies: (signed: Uint8Array, signature: Uint8Array) => Promise<boolean>;
}

/**
 * `invalid-input` for all but RSA of 4,096 bits with the exponent 65,537: a shorter key is weaker than what is said of this
 * mode, and of two spellings of one key each would be a person of its own.
 */
export async function readMeshPublicKey(
  subtle: SubtleCrypto,
  randomBytes: (length: number) => Uint8Array,
  spki: Uint8Array,
): Promise<MeshPublicKey> {
  const given = spki as BufferSource;
  try {
    const sealing = await subtle.importKey("spki", given, oaep, true, ["encrypt"]);
    const { modulusLength, publicExponent } = sealing.algorithm as RsaHashedKeyAlgorithm;
    if (modulusLength !== bits || !equalBytes(publicExponent, exponent)) throw new Error("another kind of RSA");
    if (!equalBytes(new Uint8Array(await subtle.exportKey("spki", sealing)), spki)) throw new Error("another spelling");
    const verifying = await subtle.importKey("spki", given, pss, false, ["verify"]);
    return {
      spki,
      seal: (content) => sealHybrid(subtle, randomBytes, sealing, content),
      verifies: (signed, signature) =>
        subtle.verify(pssSigning, verifying, signature as BufferSource, signed as BufferSource),
    };
  } catch {
    throw invalidInput("This is no public key of RSA with 4,096 bits.");
  }
}

export { bits as meshKeyBits, exponent as meshKeyExponent, oaep as meshSealing, pss as meshSigning };
