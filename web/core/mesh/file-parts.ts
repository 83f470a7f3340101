import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import { openFileSealer } from "../../crypto/anonymous.ts";
import { toBase64 } from "../base64.ts";
import { filePartLength, largestFile, writeFileLink } from "./file-link.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { MeshProblem } from "./mesh-problem.ts";

/** A file as it travels: the message that says of it, and the packets that it is in. */
export interface SealedFile {
  readonly content: string;
  readonly packets: readonly Packet[];
}

/**
 * Each part is a packet for a key that was made for this file and thrown away, built as those of messages are; what opens it is
 * in the message alone. `file-empty`, `file-too-large`.
 */
export async function sealFile(
  { crypto, randomBytes }: { readonly crypto: MeshCrypto; readonly randomBytes: (length: number) => Uint8Array },
  name: string,
  bytes: Uint8Array,
): Promise<SealedFile> {
  if (bytes.length === 0) throw new MeshProblem("file-empty");
  if (bytes.length > largestFile) throw new MeshProblem("file-too-large");
  const sealer = await openFileSealer(crypto.subtle, randomBytes);
  const recipient = toBase64(sealer.spki);
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length; at += filePartLength) {
    const message = toBase64(await sealer.seal(bytes.subarray(at, at + filePartLength)));
    const signature = toBase64(await sealer.noSignature());
    packets.push({ recipient, message, hash: crypto.digest(message), signature });
  }
  const hashes = packets.map(({ hash }) => hash);
  return { content: writeFileLink({ name, size: bytes.length, secret: sealer.secret, hashes }), packets };
}
