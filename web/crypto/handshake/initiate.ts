import type { Dialect } from "../dialects/dialect.ts";
import { CryptoError, invalidInput } from "../errors.ts";
import type { UnsignedIdentity } from "../keys/identity.ts";
import type { OneTimePrekey, SignedPrekey } from "../keys/prekey.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { agree } from "./agree.ts";
import type { Agreement } from "./agree.ts";

export type Initiator = { readonly identity: UnsignedIdentity; readonly agreementPrivateKey: Uint8Array };

export type Responder = {
  readonly identity: UnsignedIdentity;
  readonly signedPrekey: SignedPrekey;
  readonly oneTimePrekey: OneTimePrekey | null;
  readonly kemPrekey: SignedPrekey | null;
};

export type Initiated = Agreement & {
  readonly ephemeralKey: Uint8Array;
  readonly kemCiphertext: Uint8Array | null;
};

async function checkSignature(
  p: Primitives,
  dialect: Dialect,
  kind: "signed" | "kem",
  signer: UnsignedIdentity,
  prekey: SignedPrekey,
): Promise<void> {
  const message = dialect.handshake.prekeyMessage(kind, signer, prekey);
  if (!(await p.verifyEd25519(signer.signingKey, message, prekey.signature))) {
    throw new CryptoError("verification-failed", "Invalid signed prekey signature");
  }
}

/** The sender's side of X3DH section 3.3 and PQXDH section 3.3. No secret is used before the signatures hold. */
export async function initiate(p: Primitives, dialect: Dialect, own: Initiator, peer: Responder): Promise<Initiated> {
  await checkSignature(p, dialect, "signed", peer.identity, peer.signedPrekey);
  if (dialect.handshake.kem !== (peer.kemPrekey !== null)) throw invalidInput("The dialect and the bundle disagree.");
  if (peer.kemPrekey) await checkSignature(p, dialect, "kem", peer.identity, peer.kemPrekey);

  const ephemeral = await p.generateX25519();
  const secrets = [
    await p.x25519(own.agreementPrivateKey, peer.signedPrekey.publicKey),
    await p.x25519(ephemeral.privateKey, peer.identity.agreementKey),
    await p.x25519(ephemeral.privateKey, peer.signedPrekey.publicKey),
  ];
  if (peer.oneTimePrekey) secrets.push(await p.x25519(ephemeral.privateKey, peer.oneTimePrekey.publicKey));
  ephemeral.privateKey.fill(0);
  const encapsulated = peer.kemPrekey && (await p.encapsulateMlKem(peer.kemPrekey.publicKey));
  if (encapsulated) secrets.push(encapsulated.sharedSecret);

  const kemCiphertext = encapsulated?.ciphertext ?? null;
  const agreement = await agree(p, dialect, secrets, {
    initiator: own.identity,
    responder: peer.identity,
    ephemeralKey: ephemeral.publicKey,
    signedPrekey: peer.signedPrekey.publicKey,
    oneTimePrekey: peer.oneTimePrekey?.publicKey ?? null,
    kemPrekey: peer.kemPrekey?.publicKey ?? null,
    kemCiphertext,
  });
  return { ...agreement, ephemeralKey: ephemeral.publicKey, kemCiphertext };
}
