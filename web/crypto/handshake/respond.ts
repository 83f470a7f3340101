import type { Dialect } from "../dialects/dialect.ts";
import { invalidInput } from "../errors.ts";
import type { UnsignedIdentity } from "../keys/identity.ts";
import type { KeyPair, Primitives } from "../primitives/primitives.ts";
import { agree } from "./agree.ts";
import type { Agreement } from "./agree.ts";

export type RespondingDevice = {
  readonly identity: UnsignedIdentity;
  readonly agreementPrivateKey: Uint8Array;
  readonly signedPrekey: KeyPair;
  readonly oneTimePrekey: KeyPair | null;
  /** The seed of the ML-KEM prekey that the first message names. */
  readonly kemSeed: Uint8Array | null;
};

export type FirstMessage = {
  readonly initiator: UnsignedIdentity;
  readonly ephemeralKey: Uint8Array;
  readonly kemCiphertext: Uint8Array | null;
};

/** The receiver's side of X3DH section 3.4 and PQXDH section 3.4. */
export async function respond(
  p: Primitives,
  dialect: Dialect,
  own: RespondingDevice,
  first: FirstMessage,
): Promise<Agreement> {
  const { kem } = dialect.handshake;
  if (kem !== (own.kemSeed !== null) || kem !== (first.kemCiphertext !== null)) {
    throw invalidInput("The dialect and the first message disagree.");
  }
  const secrets = [
    await p.x25519(own.signedPrekey.privateKey, first.initiator.agreementKey),
    await p.x25519(own.agreementPrivateKey, first.ephemeralKey),
    await p.x25519(own.signedPrekey.privateKey, first.ephemeralKey),
  ];
  if (own.oneTimePrekey) secrets.push(await p.x25519(own.oneTimePrekey.privateKey, first.ephemeralKey));
  const { kemSeed } = own;
  const opened = kemSeed && first.kemCiphertext && (await p.decapsulateMlKem(kemSeed, first.kemCiphertext));
  if (opened) secrets.push(opened.sharedSecret);
  return agree(p, dialect, secrets, {
    initiator: first.initiator,
    responder: own.identity,
    ephemeralKey: first.ephemeralKey,
    signedPrekey: own.signedPrekey.publicKey,
    oneTimePrekey: own.oneTimePrekey?.publicKey ?? null,
    kemPrekey: opened?.publicKey ?? null,
    kemCiphertext: first.kemCiphertext,
  });
}
