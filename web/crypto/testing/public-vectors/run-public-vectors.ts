import { openPrimitives } from "../../primitives/open-primitives.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import type { CryptoProvider } from "../../provider.ts";
import { x25519Vectors } from "./agreement.ts";
import { mlKemExpandedVectors, mlKemSealingVectors, mlKemVectors } from "./ml-kem.ts";
import { ed25519Vectors, rfc8032Vectors, webAuthnVectors } from "./signatures.ts";
import { aesGcmVectors, hkdfVectors, hmacVectors } from "./symmetric.ts";
import type { Report } from "./tally.ts";
import type { ReadVectors } from "./wycheproof.ts";

/** Everything that others publish about what we use, through our own doors. The same entry in Node and in a browser. */
export async function runPublicVectors(
  provider: CryptoProvider,
  read: ReadVectors,
): Promise<Readonly<Record<string, Report>>> {
  return runPublicVectorsOn(await openPrimitives(provider), read, provider.subtle);
}

/** The same for primitives that somebody made by other means; `subtle` for what we only check and never do. */
export async function runPublicVectorsOn(
  p: Primitives,
  read: ReadVectors,
  subtle?: SubtleCrypto,
): Promise<Readonly<Record<string, Report>>> {
  return {
    X25519: await x25519Vectors(p, read),
    Ed25519: await ed25519Vectors(p, read),
    "RFC 8032": await rfc8032Vectors(p, read, subtle),
    "WebAuthn L3": await webAuthnVectors(p, read, subtle),
    "AES-GCM": await aesGcmVectors(p, read),
    "HKDF-SHA256": await hkdfVectors(p, read),
    "HMAC-SHA256": await hmacVectors(p, read),
    "ML-KEM-768": await mlKemVectors(p, read, 768),
    "ML-KEM-768 sealing": await mlKemSealingVectors(read, 768),
    "ML-KEM-768 expanded": await mlKemExpandedVectors(p, read, 768),
    "ML-KEM-1024": await mlKemVectors(p, read, 1024),
    "ML-KEM-1024 sealing": await mlKemSealingVectors(read, 1024),
    "ML-KEM-1024 expanded": await mlKemExpandedVectors(p, read, 1024),
  };
}
