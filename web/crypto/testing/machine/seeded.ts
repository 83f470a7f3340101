import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, uint32 } from "../../encoding/bytes.ts";
import type { Primitives } from "../../primitives/primitives.ts";

/** Choices and bytes that are the same for the same seed, so that a history which fails can be lived through again. */
export class Seeded {
  #state: number;
  #drawn = 0;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.#state = seed ^ 0x9e37_79b9;
  }

  /** A whole number from 0 up to below `limit` (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** One in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** Stands in for a random source. */
  readonly bytes = (length: number): Uint8Array => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      sha256(concatBytes(uint32(this.#seed >>> 0), uint32(this.#drawn++))),
    );
    return concatBytes(...blocks).slice(0, length);
  };
}

/**
 * Primitives for histories: real ones with a random source of their own, but for two things that only cost time. ML-KEM
 * gives way to a hash that agrees and hides nothing, and a signature that was checked once is not checked again.
 */
export function historyPrimitives(real: Primitives, randomBytes: (length: number) => Uint8Array): Primitives {
  const checked = new Map<string, Promise<boolean>>();
  const generate = async (publicKeyOf: (key: Uint8Array) => Promise<Uint8Array>, privateKey: Uint8Array) => ({
    privateKey,
    publicKey: await publicKeyOf(privateKey),
  });
  const kemKey = (seed: Uint8Array) => concatBytes(new Uint8Array(1_536), sha256(seed));
  const kemSecret = (publicKey: Uint8Array, ciphertext: Uint8Array) =>
    sha256(concatBytes(publicKey.subarray(1_536), ciphertext));
  return {
    ...real,
    randomBytes,
    generateX25519: () => generate(real.x25519PublicKey, randomBytes(32)),
    // What a session is called, and so which of two that begin at once goes on, comes of these too.
    generateEd25519: () => generate(async (key) => ed25519.getPublicKey(key), randomBytes(32)),
    verifyEd25519: (publicKey, message, signature) => {
      const name = sha256(concatBytes(publicKey, signature, message)).join();
      const known = checked.get(name) ?? real.verifyEd25519(publicKey, message, signature);
      checked.set(name, known);
      return known;
    },
    generateMlKem: async () => {
      const privateKey = randomBytes(64);
      return { privateKey, publicKey: kemKey(privateKey) };
    },
    mlKemPublicKey: async (seed) => kemKey(seed),
    encapsulateMlKem: async (publicKey) => {
      const ciphertext = concatBytes(randomBytes(32), new Uint8Array(1_536));
      return { ciphertext, sharedSecret: kemSecret(publicKey, ciphertext) };
    },
    decapsulateMlKem: async (seed, ciphertext) => {
      const publicKey = kemKey(seed);
      return { publicKey, sharedSecret: kemSecret(publicKey, ciphertext) };
    },
  };
}
