import { readBase64 } from "./read-base64.ts";

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo. */
const PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/** An Ed25519 public key and the form that names it. */
export interface PublisherKey {
  readonly raw: Uint8Array;
  readonly spki: Uint8Array;
}

/** Reads `-----BEGIN PUBLIC KEY-----`; null when it is no Ed25519 public key. */
export function readPublicKey(pem: string): PublisherKey | null {
  const body = /^\s*-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  const spki = body === undefined ? null : readBase64(body.replaceAll(/\s/g, ""));
  if (spki?.length !== PREFIX.length + 32 || !PREFIX.every((byte, at) => spki[at] === byte)) return null;
  return { raw: spki.slice(PREFIX.length), spki };
}
