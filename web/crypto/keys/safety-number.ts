import { sha512 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8 } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";

/** As many rounds as Signal's numeric fingerprint: each guess at a look-alike key costs 5,200 hashes. */
const rounds = 5_200;
const label = utf8("TenChat/1/safety number");

/** 30 digits of one key: six groups of five, each five bytes of the hash modulo 100,000. */
function fingerprint(masterKey: Uint8Array): string {
  if (masterKey.length !== 32) throw invalidInput("A master key must have 32 bytes.");
  let hash = concatBytes(label, masterKey);
  for (let round = 0; round < rounds; round++) hash = sha512(concatBytes(hash, masterKey));
  let digits = "";
  for (let at = 0; at < 30; at += 5) {
    const group = hash.subarray(at, at + 5).reduce((value, byte) => value * 256 + byte, 0) % 100_000;
    digits += group.toString().padStart(5, "0");
  }
  return digits;
}

/**
 * 60 digits over both accounts' master public keys, the same on both sides; show them in groups of five. The scheme is
 * that of Signal's numeric fingerprints (libsignal, rust/protocol/src/fingerprint.rs: iterated SHA-512, five bytes a
 * group, lower half first) under our own label and without names.
 */
export function safetyNumber(ownMasterKey: Uint8Array, peerMasterKey: Uint8Array): string {
  return [fingerprint(ownMasterKey), fingerprint(peerMasterKey)].toSorted().join("");
}
