import {
  BINDING_ERROR,
  BINDING_REQUEST,
  BINDING_SUCCESS,
  ERROR_CODE,
  FINGERPRINT,
  readMessage,
  UNKNOWN_ATTRIBUTES,
  writeMessage,
  xorMappedAddress,
} from "./message.ts";
import type { Address } from "./message.ts";

/**
 * What must be understood and is: who asks may say who they are, and prove it; here that is asked of nobody. USERNAME,
 * MESSAGE-INTEGRITY, REALM, NONCE, MESSAGE-INTEGRITY-SHA256, PASSWORD-ALGORITHM, USERHASH (RFC 8489, section 18.3).
 */
const UNDERSTOOD = new Set([0x0006, 0x0008, 0x0014, 0x0015, 0x001c, 0x001d, 0x001e]);
/** As many are named of those that are not: an answer is not to be longer than its question by more than an address. */
const MOST_NAMED = 4;

/** The answer to a datagram; undefined where it has none: what asks nothing, and what nobody can have meant for this. */
export function answerTo(datagram: Buffer, from: Address): Buffer | undefined {
  const asked = readMessage(datagram);
  if (asked?.type !== BINDING_REQUEST) return undefined;
  const { transaction, attributes } = asked;
  const fingerprint = attributes.some(({ type }) => type === FINGERPRINT);
  // Below 0x8000 an attribute must be understood (section 6.3.1).
  const unknown = attributes.map(({ type }) => type).filter((type) => type < 0x8000 && !UNDERSTOOD.has(type));
  if (unknown.length === 0) {
    const mapped = xorMappedAddress(from, transaction);
    return writeMessage({ type: BINDING_SUCCESS, transaction, attributes: [mapped] }, fingerprint);
  }
  const named = [...new Set(unknown)].slice(0, MOST_NAMED);
  const types = Buffer.alloc(named.length * 2);
  for (const [at, type] of named.entries()) types.writeUInt16BE(type, at * 2);
  const refused = [
    // 420, without words.
    { type: ERROR_CODE, value: Buffer.from([0, 0, 4, 20]) },
    { type: UNKNOWN_ATTRIBUTES, value: types },
  ];
  return writeMessage({ type: BINDING_ERROR, transaction, attributes: refused }, fingerprint);
}
