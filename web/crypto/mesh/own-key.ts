import { invalidInput } from "../errors.ts";
import { openHybrid } from "./hybrid.ts";
import { meshKeyBits, meshKeyExponent, meshSealing, meshSigning, pssSigning } from "./public-key.ts";

/** One's own key in the mesh. */
export interface MeshOwnKey {
  readonly spki: Uint8Array;
  /** `open-failed` for what is not sealed for this key. */
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array>;
  readonly sign: (content: Uint8Array) => Promise<Uint8Array>;
}

/** A new key, as the PKCS #8 (RFC 5958) of its private half, which has the public one in it. */
export async function generateMeshKey(subtle: SubtleCrypto): Promise<Uint8Array> {
  const made = await subtle.generateKey(
    { ...meshSealing, modulusLength: meshKeyBits, publicExponent: meshKeyExponent },
    true,
    ["encrypt", "decrypt"],
  );
  return new Uint8Array(await subtle.exportKey("pkcs8", made.privateKey));
}

/**
 * One key seals and signs, as Jasper has it: OAEP and PSS each begin what they sign or seal in a way that the other does
 * not. `invalid-input` for anything but a whole private key of RSA with 4,096 bits.
 */
export async function openMeshKey(subtle: SubtleCrypto, pkcs8: Uint8Array): Promise<MeshOwnKey> {
  try {
    const given = pkcs8 as BufferSource;
    const whole = await subtle.importKey("pkcs8", given, meshSealing, true, ["decrypt"]);
    if ((whole.algorithm as RsaHashedKeyAlgorithm).modulusLength !== meshKeyBits) throw new Error("another length");
    const { kty, n, e } = await subtle.exportKey("jwk", whole);
    const half = { kty: kty!, n: n!, e: e! };
    const spki = await subtle.exportKey("spki", await subtle.importKey("jwk", half, meshSealing, true, ["encrypt"]));
    const opens = await subtle.importKey("pkcs8", given, meshSealing, false, ["decrypt"]);
    const signs = await subtle.importKey("pkcs8", given, meshSigning, false, ["sign"]);
    return {
      spki: new Uint8Array(spki),
      open: (sealed) => openHybrid(subtle, opens, sealed),
      sign: async (content) => new Uint8Array(await subtle.sign(pssSigning, signs, content as BufferSource)),
    };
  } catch {
    throw invalidInput("This is no private key of RSA with 4,096 bits.");
  }
}
