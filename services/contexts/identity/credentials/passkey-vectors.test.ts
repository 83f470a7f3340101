import { decodeAttestationObject, parseAuthenticatorData } from "@simplewebauthn/server/helpers";
import { existsSync, readFileSync } from "node:fs";
import type { PasskeyRow } from "../../../../generated/server/identity/entities.ts";
import type { EphemeralStore } from "../../../kernel/ephemeral/ephemeral-store.ts";
import { silentLog } from "../../../kernel/logging/log.ts";
import { PasskeyCeremonies } from "./passkey-ceremonies.ts";

// The vectors of WebAuthn level 3, section 16, are the W3C's and not part of this repository.
const FILE = `${process.env.TENCHAT_VECTORS ?? "../shared/vectors"}/webauthn-l3/webauthn-l3-test-vectors.json`;
const present = existsSync(FILE);

interface Vector {
  readonly id: string;
  readonly registration?: Record<"challenge" | "credential_id" | "clientDataJSON" | "attestationObject", string>;
  readonly authentication?: Record<"challenge" | "authenticatorData" | "clientDataJSON" | "signature", string>;
}

const vectors = present ? (JSON.parse(readFileSync(FILE, "utf8")) as { cases: Vector[] }).cases : [];
const named = (name: string) => vectors.find((vector) => vector.id === `sctn-test-vectors-${name}`)!;
const base64url = (hex: string) => Buffer.from(hex, "hex").toString("base64url");

/** A store in which only this challenge was ever put. */
function ceremoniesWith(challenge: string): PasskeyCeremonies {
  const ephemeral: EphemeralStore = {
    put: async () => {},
    take: async (_purpose, secret) => (secret === base64url(challenge) ? { accountId: "" } : undefined),
    removeExpired: async () => {},
  };
  const party = { id: "example.org", name: "Example", originsFor: () => ["https://example.org"] };
  return new PasskeyCeremonies(ephemeral, party, silentLog);
}

function register({ registration }: Vector) {
  const { challenge, credential_id, clientDataJSON, attestationObject } = registration!;
  const id = base64url(credential_id);
  return ceremoniesWith(challenge).finishSignUp({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response: { clientDataJSON: base64url(clientDataJSON), attestationObject: base64url(attestationObject) },
  });
}

function authenticate({ registration, authentication }: Vector, alter?: (response: Record<string, string>) => void) {
  const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(registration!.attestationObject, "hex")));
  const { credentialPublicKey } = parseAuthenticatorData(attestation.get("authData"));
  const id = base64url(registration!.credential_id);
  const { challenge, clientDataJSON, authenticatorData, signature } = authentication!;
  const response = {
    clientDataJSON: base64url(clientDataJSON),
    authenticatorData: base64url(authenticatorData),
    signature: base64url(signature),
  };
  alter?.(response);
  const row = { credentialId: id, publicKey: Buffer.from(credentialPublicKey!), signCount: 0 } as PasskeyRow;
  return ceremoniesWith(challenge).finishSignIn(
    { id, rawId: id, type: "public-key", clientExtensionResults: {}, response },
    async () => row,
  );
}

const refused = expect.objectContaining({ code: "passkey-refused" });

if (!present) console.info("The WebAuthn vectors are not here; set TENCHAT_VECTORS to run them.");

(present ? describe : describe.skip)("the W3C's vectors of WebAuthn level 3", () => {
  it.each(["none-es256", "packed-self-es256", "none-es256-long-credential-id"])("register %s", async (name) => {
    const { passkey } = await register(named(name));
    expect(passkey.credentialId).toBe(base64url(named(name).registration!.credential_id));
  });

  it.each([
    "none-es256",
    "packed-self-es256",
    "none-es256-long-credential-id",
    "packed-es256",
    "packed-rs256",
    "packed-eddsa",
    "tpm-es256",
    "android-key-es256",
    "apple-es256",
    "fido-u2f-es256",
  ])("sign in with %s, and with no bit of it changed", async (name) => {
    const vector = named(name);
    expect((await authenticate(vector)).passkey.credentialId).toBe(base64url(vector.registration!.credential_id));
    for (const field of ["authenticatorData", "signature"]) {
      const altered = authenticate(vector, (response) => {
        const bytes = Buffer.from(response[field]!, "base64url");
        bytes[bytes.length - 1]! ^= 1;
        response[field] = bytes.toString("base64url");
      });
      await expect(altered).rejects.toEqual(refused);
    }
  });

  it.each(["packed-es384", "packed-es512", "packed-ed448"])(
    "are not registered with %s, which was not offered",
    async (name) => {
      await expect(register(named(name))).rejects.toEqual(refused);
    },
  );

  it.each(["none-es256-crossOrigin", "none-es256-topOrigin"])(
    "are refused from a frame of another site: %s",
    async (name) => {
      const crossOrigin = (hex: string) => JSON.parse(Buffer.from(hex, "hex").toString()).crossOrigin as boolean;
      const vector = named(name);
      if (crossOrigin(vector.registration!.clientDataJSON)) await expect(register(vector)).rejects.toEqual(refused);
      if (crossOrigin(vector.authentication!.clientDataJSON))
        await expect(authenticate(vector)).rejects.toEqual(refused);
      expect(
        crossOrigin(vector.registration!.clientDataJSON) || crossOrigin(vector.authentication!.clientDataJSON),
      ).toBe(true);
    },
  );
});
