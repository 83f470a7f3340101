// @generated tenchat:contracts@1 hash:dbd6f1cbdd1ef185aa4a1d076870e4d6 DO NOT EDIT DIRECTLY
// From specs/contexts/mesh/models.tsp.

/** SHA-256 of something. */
export type Digest = string;

/** The first hexadecimal digits of ids of packets. */
export type IdPrefix = string;

/** SHA-256 of a message as it travels, in base64: 64 small hexadecimal digits. */
export type PacketHash = string;

/** Whose key a packet is sealed for, as its owner writes it: ours as SPKI (RFC 5280) in base64. */
export type RecipientKey = string;

/** Where a relay is: `relay.example.org:8080`, `203.0.113.7:8080` or `[2001:db8::7]:8080`. */
export type RelayAddress = string;

/** A hash as somebody else says it; what is none of ours is merely not known. */
export type SaidHash = string;

/** What only the recipient can open. */
export type SealedMessage = string;

/** The sender's signature, sealed as well, so that nobody else can check whose it is. */
export type SealedSignature = string;

/**
 * What whoever asks holds, told in digests that begin with this salt, so that nobody can make two sets that look alike.
 * A server of plain Jasper does not see it.
 */
export interface Comparison {
  salt: string;
  divided: DividedPart[];
  listed: ListedPart[];
}

/** A part of all packets that is divided: four bytes of a digest of each of its sixteen parts. */
export interface DividedPart {
  prefix: IdPrefix;
  digests: string;
}

/** The hashes of what they do not hold. */
export interface HashAnswer {
  hashes: PacketHash[];
  /**
   * Where a comparison was sent: of the sixteenths of its divided parts those that are not alike, and not empty here.
   */
  different?: IdPrefix[];
}

/** A part of all packets that is listed: three bytes of a digest of each id in it. */
export interface ListedPart {
  prefix: IdPrefix;
  ids: string;
}

/** A relay in a list. */
export interface ListedRelay {
  /** An address of IPv4 or IPv6, or a name. */
  ip: string;
  /** Said as a text, and read as a number as well. */
  port: string | number;
  /** How busy it said that it is, from 0 to 100; absent where it says nothing of it. */
  load?: number;
}

/** What is passed on. */
export interface Packet {
  recipient: RecipientKey;
  message: SealedMessage;
  hash: PacketHash;
  signature: SealedSignature;
}

/** As many of them as fit into an answer. */
export interface PacketAnswer {
  messages: Packet[];
  /** Where `after` was said and there are any: what to say next time. */
  next?: number;
}

/** Those that they do not know. */
export interface RelayAnswer {
  servers: ListedRelay[];
  /** How busy this one is, or how full, whichever is more: from 0 to 100. */
  load: number;
}
