import type { Dialect, HandshakeTranscript } from "../dialects/dialect.ts";
import { concatBytes } from "../encoding/bytes.ts";
import type { Primitives } from "../primitives/primitives.ts";

/** What a handshake leaves on both sides: 32 bytes of key, and the bytes every message authenticates. */
export type Agreement = { readonly sharedKey: Uint8Array; readonly associatedData: Uint8Array };

/** KDF of X3DH section 2.2 and PQXDH section 2.2: F, DH1 to DH4 as far as they exist, then the KEM's secret. */
export async function agree(
  p: Primitives,
  dialect: Dialect,
  secrets: readonly Uint8Array[],
  transcript: HandshakeTranscript,
): Promise<Agreement> {
  const { prefix, salt, info, associatedData } = dialect.handshake;
  const ikm = concatBytes(prefix, ...secrets);
  const sharedKey = await p.hkdfSha256(ikm, salt, info, 32);
  ikm.fill(0);
  for (const secret of secrets) secret.fill(0);
  return { sharedKey, associatedData: associatedData(transcript) };
}
