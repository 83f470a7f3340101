import { ByteReader } from "../encoding/byte-reader.ts";
import { concatBytes, uint32 } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";
import { handedLength } from "../groups/group-layout.ts";
import type { DeviceIdentity } from "../keys/identity.ts";
import { encodeIdentity, readIdentity } from "../keys/identity-bytes.ts";
import type { RatchetMessage } from "../ratchet/ratchet-state.ts";

const layoutVersion = 1;
const headerLength = 40;
const tagLength = 16;
/** What travels so: a content key, or in a group the chain of a device. */
export const secretLengths: readonly number[] = [64, handedLength];
export const sessionIdLength = 16;

/** What lets the receiver come to the same key: goes along with every message until the first reply. */
export type HandshakePart = {
  readonly identity: DeviceIdentity;
  readonly ephemeralKey: Uint8Array;
  readonly signedPrekeyId: number;
  readonly oneTimePrekeyId: number | null;
  readonly kemPrekeyId: number;
  readonly kemCiphertext: Uint8Array;
};

/**
 * A content key on its way to one device:
 * version 1 ‖ flag ‖ session id (16) ‖ generation (4) ‖ handshake part if the flag is 1 ‖ ratchet header (40) ‖
 * nonce (12) ‖ ciphertext (80, of a group's chain 105). All numbers big-endian. `context` is everything in front of the ratchet header.
 */
export type KeyEnvelope = {
  readonly sessionId: Uint8Array;
  readonly generation: number;
  readonly handshake: HandshakePart | null;
  readonly context: Uint8Array;
  readonly message: RatchetMessage;
};

/** ephemeral (32) ‖ three prekey ids (4 each, 0 for none) ‖ KEM ciphertext (1,568) ‖ two ids ‖ three keys ‖ signature. */
export function encodeHandshake(part: HandshakePart): Uint8Array {
  return concatBytes(
    part.ephemeralKey,
    uint32(part.signedPrekeyId),
    uint32(part.oneTimePrekeyId ?? 0),
    uint32(part.kemPrekeyId),
    part.kemCiphertext,
    encodeIdentity(part.identity),
  );
}

function readHandshake(reader: ByteReader): HandshakePart {
  const ephemeralKey = reader.take(32);
  const signedPrekeyId = reader.uint32();
  const oneTimePrekeyId = reader.uint32() || null;
  const kemPrekeyId = reader.uint32();
  const kemCiphertext = reader.take(1568);
  const identity = readIdentity(reader);
  return { identity, ephemeralKey, signedPrekeyId, oneTimePrekeyId, kemPrekeyId, kemCiphertext };
}

/** The part in front of the ratchet header, which the ratchet authenticates. `handshake` is encoded already. */
export function encodeContext(sessionId: Uint8Array, generation: number, handshake: Uint8Array | null): Uint8Array {
  const flag = handshake ? 1 : 0;
  return concatBytes(Uint8Array.of(layoutVersion, flag), sessionId, uint32(generation), handshake ?? new Uint8Array(0));
}

export function encodeEnvelope(context: Uint8Array, message: RatchetMessage): Uint8Array {
  return concatBytes(context, message.header, message.nonce, message.ciphertext);
}

function rest(reader: ByteReader, bytes: Uint8Array): Uint8Array {
  return reader.take(bytes.length - reader.position);
}

/** Throws on another version or flag, on bytes missing and on bytes left over. */
export function decodeEnvelope(bytes: Uint8Array): KeyEnvelope {
  const reader = new ByteReader(bytes);
  if (reader.uint8() !== layoutVersion) throw invalidInput("The wrapped key has another version.");
  const flag = reader.uint8();
  if (flag > 1) throw invalidInput("The wrapped key has an unknown flag.");
  const sessionId = reader.take(sessionIdLength);
  const generation = reader.uint32();
  const handshake = flag === 1 ? readHandshake(reader) : null;
  const context = bytes.slice(0, reader.position);
  const message = {
    header: reader.take(headerLength),
    nonce: reader.take(12),
    ciphertext: rest(reader, bytes),
  };
  if (!secretLengths.includes(message.ciphertext.length - tagLength)) throw invalidInput("The secret is cut short.");
  return { sessionId, generation, handshake, context, message };
}

/** The generation a wrapped key names, unverified, or null when it is not one of ours; see `aboveGeneration`. */
export function readGeneration(wrapped: Uint8Array): number | null {
  try {
    return decodeEnvelope(wrapped).generation;
  } catch {
    return null;
  }
}
