import { ByteReader } from "../encoding/byte-reader.ts";
import { concatBytes, uint32 } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { invalidInput } from "../errors.ts";
import type { GroupDevice } from "./group-device.ts";

const layoutVersion = 1;
const chainIdLength = 16;
const signatureLength = 64;
/** Of a handed chain. */
export const handedLength = 89;

/** version 1 ‖ epoch (4) ‖ chain id (16) ‖ next number (4) ‖ chain key (32) ‖ Ed25519 key (32). */
export type HandedChain = {
  readonly epoch: number;
  readonly chainId: Uint8Array;
  readonly next: number;
  readonly chainKey: Uint8Array;
  readonly signingKey: Uint8Array;
};

export function encodeHanded({ epoch, chainId, next, chainKey, signingKey }: HandedChain): Uint8Array {
  return concatBytes(Uint8Array.of(layoutVersion), uint32(epoch), chainId, uint32(next), chainKey, signingKey);
}

export function decodeHanded(bytes: Uint8Array): HandedChain {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== layoutVersion) throw invalidInput("The handed chain has another version.");
  const handed = {
    epoch: reader.uint32(),
    chainId: reader.take(chainIdLength),
    next: reader.uint32(),
    chainKey: reader.take(32),
    signingKey: reader.take(32),
  };
  reader.end();
  return handed;
}

/** header (version 1 ‖ epoch (4) ‖ chain id (16) ‖ number (4)) ‖ nonce (12) ‖ ciphertext with its tag ‖ signature (64). */
export type GroupMessage = {
  readonly header: Uint8Array;
  readonly epoch: number;
  readonly chainId: Uint8Array;
  readonly n: number;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
};

/** How long the message is that a plaintext of so many bytes makes. */
export function groupMessageLength(plaintext: number): number {
  return 1 + 4 + chainIdLength + 4 + 12 + plaintext + 16 + signatureLength;
}

export function encodeGroupHeader(epoch: number, chainId: Uint8Array, n: number): Uint8Array {
  return concatBytes(Uint8Array.of(layoutVersion), uint32(epoch), chainId, uint32(n));
}

export function decodeGroupMessage(bytes: Uint8Array): GroupMessage {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== layoutVersion) throw invalidInput("The group message has another version.");
  const [epoch, chainId, n] = [reader.uint32(), reader.take(chainIdLength), reader.uint32()];
  const header = bytes.slice(0, reader.position);
  const nonce = reader.take(12);
  const ciphertext = reader.take(bytes.length - reader.position - signatureLength);
  return { header, epoch, chainId, n, nonce, ciphertext, signature: reader.take(signatureLength) };
}

export type GroupSurroundings = {
  readonly groupId: string;
  readonly sender: GroupDevice;
  readonly context: Uint8Array;
  readonly header: Uint8Array;
};

/** What a group message is bound to: group, sender, what surrounds it, and its place in its chain. */
export function groupAssociatedData({ groupId, sender, context, header }: GroupSurroundings): Uint8Array {
  return labelled("TenChat/1/group message", [groupId, sender.accountId, sender.deviceId, context, header]);
}

/** What the chain's key signs. Everybody in the group knows the chain; only its sender can sign. */
export function groupSignedBytes(associatedData: Uint8Array, nonce: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return labelled("TenChat/1/group signature", [associatedData, nonce, ciphertext]);
}
