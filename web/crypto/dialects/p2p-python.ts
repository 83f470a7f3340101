import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { concatBytes, utf8 } from "../encoding/bytes.ts";
import type { Dialect } from "./dialect.ts";
import { jsonHeader } from "./json-header.ts";

/** The Python server of encrypted-p2p-chat: classical X3DH, raw keys, root key as salt, header not authenticated. */
export const p2pPython: Dialect = {
  suite: "p2p-python",
  handshake: {
    kem: false,
    prefix: new Uint8Array(32).fill(0xff),
    salt: new Uint8Array(32),
    info: utf8("X3DH"),
    prekeyMessage: (_kind, _signer, prekey) => prekey.publicKey,
    associatedData: ({ initiator, responder }) => concatBytes(initiator.agreementKey, responder.agreementKey),
  },
  ratchet: {
    rootInfo: new Uint8Array(0),
    messageKeyInput: Uint8Array.of(2),
    chainKeyInput: Uint8Array.of(1),
    ...jsonHeader({ encode: encodeBase64url, decode: decodeBase64url }, true),
    // "{sender}:{recipient}", given by the caller.
    associatedData: (_session, context) => context,
  },
};
