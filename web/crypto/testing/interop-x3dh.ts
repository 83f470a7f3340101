import { p2pPython } from "../dialects/p2p-python.ts";
import { decodeBase64url } from "../encoding/base64url.ts";
import { initiate } from "../handshake/initiate.ts";
import type { Initiator, Responder } from "../handshake/initiate.ts";
import { respond } from "../handshake/respond.ts";
import type { UnsignedIdentity } from "../keys/identity.ts";
import { openPrimitives } from "../primitives/open-primitives.ts";
import { hex } from "./hex.ts";
import { expectSame } from "./interop-check.ts";
import type { InteropCheck } from "./interop-check.ts";
import type { InteropVectors, X3dhCase } from "./interop-vectors.ts";
import { ScriptedRandomness } from "./scripted-randomness.ts";

/** This dialect knows neither account ids nor master keys. */
export function partyOf(keys: { identity_x25519_public: string; identity_ed25519_public: string }): UnsignedIdentity {
  return {
    accountId: "",
    deviceId: "",
    masterKey: new Uint8Array(0),
    signingKey: decodeBase64url(keys.identity_ed25519_public),
    agreementKey: decodeBase64url(keys.identity_x25519_public),
  };
}

/** Fresh copies of Bob's bundle and Alice's keys: the engine erases secrets it is done with. */
export function sidesOf(recorded: X3dhCase): { own: Initiator; peer: Responder } {
  const { alice, bob } = recorded;
  return {
    own: { identity: partyOf(alice), agreementPrivateKey: decodeBase64url(alice.identity_x25519_private) },
    peer: {
      identity: partyOf(bob),
      signedPrekey: {
        prekeyId: 1,
        publicKey: decodeBase64url(bob.signed_prekey_public),
        signature: decodeBase64url(bob.signed_prekey_signature),
      },
      oneTimePrekey:
        bob.one_time_prekey_public === null
          ? null
          : { prekeyId: 1, publicKey: decodeBase64url(bob.one_time_prekey_public) },
      kemPrekey: null,
    },
  };
}

/** Both sides of one recorded handshake. */
async function agreeBothWays(recorded: X3dhCase, subtle: SubtleCrypto | undefined): Promise<void> {
  const { alice, bob } = recorded;
  const randomness = new ScriptedRandomness();
  randomness.add(decodeBase64url(alice.ephemeral_private));
  const p = await openPrimitives({ randomBytes: randomness.take, subtle });
  const { own, peer } = sidesOf(recorded);
  const sent = await initiate(p, p2pPython, own, peer);
  expectSame("ephemeral key", hex(sent.ephemeralKey), hex(decodeBase64url(alice.ephemeral_public)));
  const received = await respond(
    p,
    p2pPython,
    {
      identity: peer.identity,
      agreementPrivateKey: decodeBase64url(bob.identity_x25519_private),
      signedPrekey: {
        publicKey: peer.signedPrekey.publicKey,
        privateKey: decodeBase64url(bob.signed_prekey_private),
      },
      oneTimePrekey: peer.oneTimePrekey && {
        publicKey: peer.oneTimePrekey.publicKey,
        privateKey: decodeBase64url(bob.one_time_prekey_private ?? ""),
      },
      kemSeed: null,
    },
    { initiator: own.identity, ephemeralKey: sent.ephemeralKey, kemCiphertext: null },
  );
  for (const agreement of [sent, received]) {
    expectSame("shared key", hex(agreement.sharedKey), recorded.shared_key_hex);
    expectSame("associated data", hex(agreement.associatedData), recorded.associated_data_hex);
  }
}

/** Ed25519 is deterministic: the recorded signature over the raw signed prekey must come out again. */
async function signAgain(recorded: X3dhCase, subtle: SubtleCrypto | undefined): Promise<void> {
  const p = await openPrimitives({ randomBytes: new ScriptedRandomness().take, subtle });
  const { bob } = recorded;
  const publicKey = decodeBase64url(bob.signed_prekey_public);
  const message = p2pPython.handshake.prekeyMessage("signed", partyOf(bob), { prekeyId: 1, publicKey });
  const signature = await p.signEd25519(decodeBase64url(bob.identity_ed25519_seed), message);
  expectSame("signature", hex(signature), hex(decodeBase64url(bob.signed_prekey_signature)));
}

export function x3dhChecks({ x3dh }: InteropVectors, subtle: SubtleCrypto | undefined): InteropCheck[] {
  const [first] = x3dh.x3dh;
  if (!first) throw new Error("The X3DH recording is empty.");
  return [
    ...x3dh.x3dh.map((recorded) => ({
      name: `x3dh ${recorded.name}: both sides agree`,
      run: () => agreeBothWays(recorded, subtle),
    })),
    ...x3dh.x3dh.map((recorded) => ({
      name: `x3dh ${recorded.name}: the prekey signature`,
      run: () => signAgain(recorded, subtle),
    })),
    ...x3dh.x3dh_negative.map((negative) => ({
      name: `x3dh refuses ${negative.name}`,
      run: async () => {
        const p = await openPrimitives({ randomBytes: new ScriptedRandomness().take, subtle });
        const { own, peer } = sidesOf(first);
        const forged = {
          ...peer,
          identity: { ...peer.identity, signingKey: decodeBase64url(negative.identity_ed25519_public) },
          signedPrekey: {
            prekeyId: 1,
            publicKey: decodeBase64url(negative.signed_prekey_public),
            signature: decodeBase64url(negative.signature),
          },
        };
        const refusal = await initiate(p, p2pPython, own, forged).then(
          () => "accepted",
          (error: unknown) => (error instanceof Error ? error.message : "unknown"),
        );
        expectSame("refusal", refusal, negative.sender_error);
      },
    })),
  ];
}
