import { crc32 } from "node:zlib";

/** RFC 8489, sections 5 and 14: how a message and its attributes are written. */
const COOKIE = 0x2112a442;
const HEADER = 20;
const FINGERPRINT_SIGN = 0x5354554e;

export const BINDING_REQUEST = 0x0001;
export const BINDING_SUCCESS = 0x0101;
export const BINDING_ERROR = 0x0111;

export const ERROR_CODE = 0x0009;
export const UNKNOWN_ATTRIBUTES = 0x000a;
export const XOR_MAPPED_ADDRESS = 0x0020;
export const FINGERPRINT = 0x8028;

export interface Attribute {
  readonly type: number;
  readonly value: Buffer;
}

export interface StunMessage {
  readonly type: number;

  /** 12 bytes. */
  readonly transaction: Buffer;
  readonly attributes: readonly Attribute[];
}

/** Where a datagram came from. */
export interface Address {
  readonly family: "IPv4" | "IPv6";
  readonly address: string;
  readonly port: number;
}

/** Undefined of what is none, of an earlier standard (RFC 3489, without the cookie), or spoiled by its own fingerprint. */
export function readMessage(bytes: Buffer): StunMessage | undefined {
  if (bytes.length < HEADER || bytes.length % 4 !== 0 || bytes[0]! > 0x3f) return undefined;
  if (bytes.readUInt16BE(2) !== bytes.length - HEADER || bytes.readUInt32BE(4) !== COOKIE) return undefined;
  const attributes: Attribute[] = [];
  for (let at = HEADER; at < bytes.length;) {
    const [type, length] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + 2)];
    const end = at + 4 + length;
    if (end > bytes.length) return undefined;
    // It is the last one (section 14.7), and over all that stands before it.
    if (type === FINGERPRINT && (end !== bytes.length || !isFingerprint(bytes, at))) return undefined;
    attributes.push({ type, value: bytes.subarray(at + 4, end) });
    at = end + padding(length);
  }
  return { type: bytes.readUInt16BE(0), transaction: bytes.subarray(8, HEADER), attributes };
}

/** With a fingerprint where whoever asked had one too. */
export function writeMessage({ type, transaction, attributes }: StunMessage, fingerprint: boolean): Buffer {
  const parts = attributes.map(({ type: kind, value }) => {
    const part = Buffer.alloc(4 + value.length + padding(value.length));
    part.writeUInt16BE(kind, 0);
    part.writeUInt16BE(value.length, 2);
    value.copy(part, 4);
    return part;
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0) + (fingerprint ? 8 : 0);
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(length, 2);
  header.writeUInt32BE(COOKIE, 4);
  transaction.copy(header, 8);
  const bytes = Buffer.concat([header, ...parts]);
  if (!fingerprint) return bytes;
  const last = Buffer.alloc(8);
  last.writeUInt16BE(FINGERPRINT, 0);
  last.writeUInt16BE(4, 2);
  last.writeUInt32BE(fingerprintOf(bytes), 4);
  return Buffer.concat([bytes, last]);
}

/** An address hidden from those on the way who change every address they find (section 14.2). */
export function xorMappedAddress({ family, address, port }: Address, transaction: Buffer): Attribute {
  const mask = Buffer.alloc(16);
  mask.writeUInt32BE(COOKIE, 0);
  transaction.copy(mask, 4);
  const plain = family === "IPv4" ? bytesOfIPv4(address) : bytesOfIPv6(address);
  const value = Buffer.alloc(4 + plain.length);
  value.writeUInt8(family === "IPv4" ? 1 : 2, 1);
  value.writeUInt16BE(port ^ (COOKIE >>> 16), 2);
  for (let at = 0; at < plain.length; at++) value[4 + at] = plain[at]! ^ mask[at]!;
  return { type: XOR_MAPPED_ADDRESS, value };
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}

function fingerprintOf(before: Buffer): number {
  return (crc32(before) ^ FINGERPRINT_SIGN) >>> 0;
}

function isFingerprint(bytes: Buffer, at: number): boolean {
  return bytes.readUInt16BE(at + 2) === 4 && bytes.readUInt32BE(at + 4) === fingerprintOf(bytes.subarray(0, at));
}

function bytesOfIPv4(address: string): Buffer {
  return Buffer.from(address.split(".").map(Number));
}

function bytesOfIPv6(address: string): Buffer {
  // As URLs write it: groups in hexadecimal, no dotted part; only `::` stands for more than one.
  const [before = "", after] = new URL(`http://[${address.split("%")[0]}]/`).hostname.slice(1, -1).split("::");
  const groups = (text = "") => (text === "" ? [] : text.split(":").map((group) => parseInt(group, 16)));
  const [first, last] = [groups(before), groups(after)];
  const all = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  const bytes = Buffer.alloc(16);
  for (const [at, group] of all.entries()) bytes.writeUInt16BE(group, at * 2);
  return bytes;
}
