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
const vectorsOf = (...names: string[]) =>
  vectors.filter((vector) => names.some((name) => vector.id === `sctn-test-vectors-${name}`));
const base64url = (hex: string) => Buffer.from(hex, "hex").toString("base64url");

/** A store in which only this challenge was ever put. */
function ceremoniesWith(challenge: string, unverified = true): PasskeyCeremonies {
  const ephemeral: EphemeralStore = {
    put: async () => {},
    take: async (_purpose, secret) => (secret === base64url(challenge) ? { accountId: "" } : undefined),
  };
  const party = { id: "example.org", name: "Example", originsFor: () => ["https://example.org"] };
  return new PasskeyCeremonies(ephemeral, party, silentLog, unverified);
}

function register({ registration }: Vector, unverified = true) {
  const { challenge, credential_id, clientDataJSON, attestationObject } = registration!;
  const id = base64url(credential_id);
  return ceremoniesWith(challenge, unverified).finishSignUp({
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

describe("the W3C's vectors of WebAuthn level 3", () => {
  beforeAll(() => {
    if (!present) console.info("The WebAuthn vectors are not here; set TENCHAT_VECTORS to run them.");
  });

  it("register passkeys without attestation and with their own, also with the longest of ids", async () => {
    for (const vector of vectorsOf("none-es256", "packed-self-es256", "none-es256-long-credential-id")) {
      const { passkey } = await register(vector);
      expect(passkey.credentialId).toBe(base64url(vector.registration!.credential_id));
    }
  });

  it("are refused where the authenticator did not check who holds it, and let in where it did", async () => {
    const verified = ({ registration }: Vector) => {
      const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(registration!.attestationObject, "hex")));
      return parseAuthenticatorData(attestation.get("authData")).flags.uv;
    };
    for (const vector of vectorsOf("none-es256", "packed-self-es256", "none-es256-long-credential-id")) {
      const registering = register(vector, false);
      if (verified(vector)) await registering;
      else await expect(registering).rejects.toEqual(expect.objectContaining({ code: "passkey-unverified" }));
    }
  });

  it("sign in with every algorithm that is offered, and with no bit of the answer changed", async () => {
    const classic = vectorsOf(
      "none-es256",
      "packed-self-es256",
      "none-es256-long-credential-id",
      "packed-es256",
      "packed-rs256",
    );
    for (const vector of [
      ...classic,
      ...vectorsOf("packed-eddsa", "tpm-es256", "android-key-es256", "apple-es256", "fido-u2f-es256"),
    ]) {
      expect((await authenticate(vector)).passkey.credentialId).toBe(base64url(vector.registration!.credential_id));
      for (const field of ["authenticatorData", "signature"]) {
        const altered = authenticate(vector, (response) => {
          const bytes = Buffer.from(response[field]!, "base64url");
          bytes[bytes.length - 1]! ^= 1;
          response[field] = bytes.toString("base64url");
        });
        await expect(altered).rejects.toEqual(refused);
      }
    }
  });

  it("are not registered with algorithms that were not offered", async () => {
    for (const vector of vectorsOf("packed-es384", "packed-es512", "packed-ed448")) {
      await expect(register(vector)).rejects.toEqual(refused);
    }
  });

  it("are refused from a frame of another site", async () => {
    const framed = (hex: string) =>
      (JSON.parse(Buffer.from(hex, "hex").toString()) as { crossOrigin: boolean }).crossOrigin;
    const inFrames = vectorsOf("none-es256-crossOrigin", "none-es256-topOrigin").flatMap((vector) => [
      ...(framed(vector.registration!.clientDataJSON) ? [register(vector)] : []),
      ...(framed(vector.authentication!.clientDataJSON) ? [authenticate(vector)] : []),
    ]);
    const answers = await Promise.allSettled(inFrames);
    expect(answers.map((answer) => answer.status === "rejected" && answer.reason)).toEqual(inFrames.map(() => refused));
    expect(answers).toHaveLength(present ? 4 : 0);
  });

  it("are all here, if any is", () => {
    expect(vectors.filter(({ registration }) => registration)).toHaveLength(present ? 15 : 0);
  });
});
