import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { concatBytes, equalBytes, utf8 } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";
import type { Dialect } from "./dialect.ts";
import { jsonHeader } from "./json-header.ts";
import { p2pPython } from "./p2p-python.ts";

const spkiPrefix = Uint8Array.from([48, 42, 48, 5, 6, 3, 43, 101, 110, 3, 33, 0]);

/** X25519 public keys travel as RFC 8410 SPKI, 44 bytes. */
function spki(publicKey: Uint8Array): Uint8Array {
  return concatBytes(spkiPrefix, publicKey);
}

function fromSpki(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 32) return bytes;
  if (bytes.length !== 44 || !equalBytes(bytes.subarray(0, 12), spkiPrefix)) {
    throw invalidInput("The key is neither raw nor SPKI X25519.");
  }
  return bytes.slice(12);
}

/** The newest web client of encrypted-p2p-chat: SPKI keys, swapped HMAC inputs, the header authenticated. No vectors. */
export const p2pClient: Dialect = {
  suite: "p2p-client",
  handshake: {
    ...p2pPython.handshake,
    prekeyMessage: (_kind, _signer, prekey) => spki(prekey.publicKey),
    associatedData: ({ initiator, responder }) =>
      concatBytes(spki(initiator.agreementKey), spki(responder.agreementKey)),
  },
  ratchet: {
    rootInfo: utf8("DoubleRatchet"),
    messageKeyInput: Uint8Array.of(1),
    chainKeyInput: Uint8Array.of(2),
    ...jsonHeader(
      { encode: (key) => encodeBase64url(spki(key)), decode: (text) => fromSpki(decodeBase64url(text)) },
      false,
    ),
    associatedData: (_session, _context, header) => header,
  },
};
