import { argon2idAsync } from "@noble/hashes/argon2.js";
import { concatBytes, utf8 } from "../encoding/bytes.ts";
import { openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";

/** Argon2id (RFC 9106) in JavaScript, half a second of it: what OWASP names first among what is enough. */
const work = { t: 2, m: 19_456, p: 1, dkLen: 32 } as const;
const saltLength = 16;
const nonceLength = 12;

/** Salt ‖ nonce ‖ AES-256-GCM under what comes of a passphrase. `bound` has to be the same when it is opened. */
export async function sealUnderPassphrase(
  p: Primitives,
  passphrase: string,
  content: Uint8Array,
  bound: Uint8Array,
): Promise<Uint8Array> {
  const [salt, nonce] = [p.randomBytes(saltLength), p.randomBytes(nonceLength)];
  return concatBytes(salt, nonce, await p.sealAesGcm(await keyOf(passphrase, salt), nonce, content, bound));
}

/** `open-failed` for another passphrase as for what was changed. */
export function openUnderPassphrase(
  p: Primitives,
  passphrase: string,
  sealed: Uint8Array,
  bound: Uint8Array,
): Promise<Uint8Array> {
  return opening(async () => {
    const at = saltLength + nonceLength;
    if (sealed.length <= at) throw openFailed();
    const key = await keyOf(passphrase, sealed.slice(0, saltLength));
    return p.openAesGcm(key, sealed.slice(saltLength, at), sealed.slice(at), bound);
  });
}

/** The same text typed on another keyboard is the same passphrase. */
function keyOf(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return argon2idAsync(utf8(passphrase.normalize("NFC")), salt, work);
}
