import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in base64url: a refresh token or a ticket. */
export function newOpaqueToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of an opaque token. It has 256 random bits, so that a fast hash without salt is enough. */
export function hashOpaqueToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
