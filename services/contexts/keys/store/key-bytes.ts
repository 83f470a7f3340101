import type { KemPrekey, OneTimePrekey, SignedPrekey } from "../../../../generated/contracts/keys/types.ts";

/** The forms on the wire with their base64 read as bytes. */
export interface OneTimePrekeyBytes {
  readonly prekeyId: number;
  readonly publicKey: Buffer;
}

export interface SignedPrekeyBytes extends OneTimePrekeyBytes {
  readonly signature: Buffer;
}

export function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}

export function base64Of(bytes: Buffer): string {
  return bytes.toString("base64");
}

export function readOneTime({ prekeyId, publicKey }: OneTimePrekey): OneTimePrekeyBytes {
  return { prekeyId, publicKey: bytesOf(publicKey) };
}

export function readSigned({ prekeyId, publicKey, signature }: SignedPrekey | KemPrekey): SignedPrekeyBytes {
  return { prekeyId, publicKey: bytesOf(publicKey), signature: bytesOf(signature) };
}

export function writeOneTime({ prekeyId, publicKey }: OneTimePrekeyBytes): OneTimePrekey {
  return { prekeyId, publicKey: base64Of(publicKey) };
}

export function writeSigned({ prekeyId, publicKey, signature }: SignedPrekeyBytes): SignedPrekey & KemPrekey {
  return { prekeyId, publicKey: base64Of(publicKey), signature: base64Of(signature) };
}
