import { sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { canonicalRequest } from "./canonical-request.ts";
import type { PeerRequest } from "./canonical-request.ts";

/** 64 bytes in padded base64. */
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

/** The signature of a request by a server's key (Ed25519), in base64. */
export function signRequest(privateKey: KeyObject, request: PeerRequest): string {
  return sign(null, canonicalRequest(request), privateKey).toString("base64");
}

/** Whether that key signed this request; false for whatever is no signature at all. */
export function isSignedBy(publicKey: KeyObject, request: PeerRequest, signature: string): boolean {
  const bytes = Buffer.from(signature, "base64");
  // Lenient decoders read many texts as the same bytes; here a signature has one.
  if (!SIGNATURE.test(signature) || bytes.toString("base64") !== signature) return false;
  return verify(null, canonicalRequest(request), publicKey, bytes);
}
