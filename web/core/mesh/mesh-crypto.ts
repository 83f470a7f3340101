import { openMeshKey, readMeshPublicKey } from "../../crypto/anonymous.ts";
import type { MeshOwnKey, MeshPublicKey } from "../../crypto/anonymous.ts";
import { openPrimitives } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { HostCrypto } from "../host.ts";
import { MeshProblem } from "./mesh-problem.ts";

/** Keys of the mesh by how they are written: base64 of their SPKI. */
export interface MeshCrypto {
  readonly primitives: Primitives;
  readonly subtle: SubtleCrypto;
  /** Undefined for what is no key of the kind that this mode speaks of, or is written otherwise. */
  publicKey(text: string): Promise<MeshPublicKey | undefined>;
  ownKey(pkcs8: Uint8Array): Promise<MeshOwnKey>;
  /** Lower-case hex SHA-256 of a text: a packet's hash, and what a key is called here. */
  digest(text: string): string;
}

const encoder = new TextEncoder();
/** More than anybody has contacts; a key that was read once is not read again. */
const mostKeys = 500;

/** `crypto-missing` where the page has no WebCrypto, and with it no RSA: one on plain http. */
export async function openMeshCrypto({ subtle, randomBytes }: HostCrypto): Promise<MeshCrypto> {
  if (subtle === undefined) throw new MeshProblem("crypto-missing");
  const primitives = await openPrimitives({ subtle, randomBytes });
  const keys = new Map<string, Promise<MeshPublicKey | undefined>>();
  const read = async (text: string): Promise<MeshPublicKey | undefined> => {
    try {
      const spki = fromBase64(text);
      return toBase64(spki) === text ? await readMeshPublicKey(subtle, randomBytes, spki) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    primitives,
    subtle,
    publicKey: (text) => {
      const known = keys.get(text) ?? read(text);
      if (keys.size >= mostKeys) keys.clear();
      keys.set(text, known);
      return known;
    },
    ownKey: (pkcs8) => openMeshKey(subtle, pkcs8),
    digest: (text) =>
      Array.from(primitives.sha256(encoder.encode(text)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}
