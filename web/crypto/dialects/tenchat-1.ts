import { sha256 } from "@noble/hashes/sha2.js";
import { ByteReader } from "../encoding/byte-reader.ts";
import { concatBytes, uint32, utf8 } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { identityBytes, prekeyBytes } from "../keys/signed-bytes.ts";
import type { Dialect } from "./dialect.ts";

const absent = new Uint8Array(0);

/**
 * Our own: PQXDH (X25519 and ML-KEM-1024), HKDF-SHA256, AES-256-GCM. Both whole identities and every public value of the
 * handshake are authenticated by each message, and so are its header and the envelope around it.
 */
export const tenchat1: Dialect = {
  suite: "tenchat1",
  handshake: {
    kem: true,
    prefix: new Uint8Array(32).fill(0xff),
    salt: new Uint8Array(32),
    // PQXDH section 2.2: the info names the protocol, curve, hash and KEM.
    info: utf8("TenChat/1/PQXDH_X25519_SHA-256_ML-KEM-1024"),
    prekeyMessage: prekeyBytes,
    associatedData: (transcript) =>
      labelled("TenChat/1/session", [
        identityBytes(transcript.initiator),
        identityBytes(transcript.responder),
        // The KEM prekey is in it against re-encapsulation to another key (PQXDH section 4.12).
        sha256(
          labelled("TenChat/1/transcript", [
            transcript.ephemeralKey,
            transcript.signedPrekey,
            transcript.oneTimePrekey ?? absent,
            transcript.kemPrekey ?? absent,
            transcript.kemCiphertext ?? absent,
          ]),
        ),
      ]),
  },
  ratchet: {
    rootInfo: utf8("TenChat/1/root"),
    messageKeyInput: Uint8Array.of(1),
    chainKeyInput: Uint8Array.of(2),
    encodeHeader: ({ dh, n, previous }) => concatBytes(dh, uint32(n), uint32(previous)),
    decodeHeader: (bytes) => {
      const reader = new ByteReader(bytes);
      const header = { dh: reader.take(32), n: reader.uint32(), previous: reader.uint32() };
      reader.end();
      return header;
    },
    associatedData: (session, context, header) => labelled("TenChat/1/message", [session, context, header]),
  },
};
