// @generated tenchat:contracts@1 hash:e272b6608828b4353e6db967f690991b DO NOT EDIT DIRECTLY
// From specs/shared/bytes.tsp, specs/shared/errors.tsp, specs/shared/ids.tsp.

export type AccountId = string;

/** Padded, encrypted content. */
export type Ciphertext = string;

export type ConversationId = string;

export type DeviceId = string;

/** The list of an account's devices, as its master key signs it; laid out in `web/crypto/protocol.md`. */
export type DeviceListBytes = string;

/**
 * What a person calls themselves or a device; any script. All of it can be seen: it begins and ends with something
 * visible, has blanks only between such, and no control characters, none that turn the direction of what follows
 * (Unicode UAX 9) and none that are made to be ignored (UAX 44, Default_Ignorable_Code_Point; fillers and the Braille
 * blank too), as two names that differ in these alone look the same. Where they change what is seen they stay: joiners
 * within emoji, after a virama and after Arabic letters that join, selectors after emoji, Han and Mongolian letters.
 */
export type DisplayName = string;

/** Names a link into a group: random, so that nobody comes upon one. */
export type InvitationId = string;

/** An ML-KEM-1024 encapsulation key (FIPS 203). */
export type KemPublicKey = string;

/**
 * Names what passes between two devices of which one is being linked; it comes of their code, and does not give it
 * away.
 */
export type LinkId = string;

/** The sender's own id of a message; the same message sent twice carries the same id. */
export type MessageId = string;

/** A moment, as RFC 3339 in UTC. */
export type Moment = string;

/** An opaque id (UUID, lower case): random, or a hash where it has to be the same whenever it is made anew. */
export type OpaqueId = string;

/** 32 bytes: an X25519 (RFC 7748) or Ed25519 (RFC 8032) public key. */
export type PublicKey = string;

/** Who is in a group, signed by one of its devices. */
export type Roster = string;

/** SHA-256 of a roster. */
export type RosterDigest = string;

/**
 * A part of what one device of an account tells another that is being linked; sealed under a code that no server sees.
 */
export type SealedParcel = string;

/** The place of a message in its conversation, from 1 without gaps. */
export type Sequence = number;

export type SessionId = string;

/** An Ed25519 signature (RFC 8032). */
export type Signature = string;

/** A ULID: 48 bits of milliseconds, 80 random bits, Crockford base 32. */
export type Ulid = string;

/** A name people choose to be found by. */
export type Username = string;

/** A content key, encrypted for one device by its pairwise session. */
export type WrappedKey = string;

/** One thing that is wrong with an input. */
export interface InputIssue {
  /** Where, as a path from the root of the input: `keys[2].wrappedKey`. */
  path: string;
  /** What is wrong with it, as a sentence. */
  problem: string;
}
