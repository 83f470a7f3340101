import { createPrivateKey, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { isSafeEd25519 } from "../../../../web/crypto/verify.ts";

/** The private key of a 32-byte seed. */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: seed, format: "raw-private", asymmetricKeyType: "ed25519" });
}

/** The 32 bytes that others know of a private key. */
export function publicBytesOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: "raw-public" });
}

/** The key of 32 bytes that were read as one before. */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: bytes, format: "raw-public", asymmetricKeyType: "ed25519" });
}

/** 32 bytes in padded base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The key that a text of base64 stands for. Undefined where it is none that only its owner can sign by: a point of small
 * order, under which one signature fits many messages, or a key whose seed everybody has read.
 */
export function readServerKey(text: unknown): Buffer | undefined {
  if (typeof text !== "string" || !KEY.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text || !isSafeEd25519(bytes)) return undefined;
  return everybodysKeys().has(text) ? undefined : bytes;
}

let known: ReadonlySet<string> | undefined;

/** Keys of the seeds that examples and copied settings have: one byte again and again, or one after the other. */
function everybodysKeys(): ReadonlySet<string> {
  const repeated = Array.from({ length: 256 }, (_, byte) => Buffer.alloc(32, byte));
  const counted = [0, 1].map((first) => Buffer.from(Array.from({ length: 32 }, (_, at) => first + at)));
  known ??= new Set([...repeated, ...counted].map((seed) => publicBytesOf(privateKeyOf(seed)).toString("base64")));
  return known;
}
