import type { AuthenticatorTransport } from "@simplewebauthn/server";
import { randomBytes } from "node:crypto";
import {
  ChallengeExpired,
  PasskeyCopied,
  PasskeyRefused,
  PasskeyUnverified,
} from "../../../../generated/contracts/identity/errors.ts";
import type {
  AuthenticationCredential,
  PasskeyChallenge,
  RegistrationCredential,
} from "../../../../generated/contracts/identity/types.ts";
import type { PasskeyRow } from "../../../../generated/server/identity/entities.ts";
import type { EphemeralStore } from "../../../kernel/ephemeral/ephemeral-store.ts";
import type { Log } from "../../../kernel/logging/log.ts";
import { LIFETIMES } from "../rules/lifetimes.ts";
import { judgeCounter } from "../rules/signature-counter.ts";
import { readClientData, type ClientData } from "./client-data.ts";
import type { RelyingParty } from "./relying-party.ts";
import { userHandleOf } from "./user-handle.ts";

/** Who signs up with a passkey, kept with the challenge: the answer itself names nobody. */
export interface PasskeyApplicant extends Record<string, unknown> {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
}

/** What a passkey's answer to a sign-up proves. */
export type RegisteredPasskey = Omit<PasskeyRow, "accountId" | "name" | "createdAt" | "lastUsedAt">;

/** What a passkey's answer to a sign-in says of itself. */
export type UsedPasskey = Pick<PasskeyRow, "signCount" | "backupState">;

const SIGN_UP = "passkey-sign-up";
const ADDITION = "passkey-addition";
const SIGN_IN = "passkey-sign-in";

// How the library begins its sentence in both ceremonies.
const UNVERIFIED = "User verification";

// 300 modules, an eighth of all that a server loads: whoever first uses a passkey waits for them, not every start.
const loadWebAuthn = () => import("@simplewebauthn/server");

/** EdDSA, ES256, RS256 (COSE algorithm numbers), which all authenticators there are can choose from. */
const ALGORITHMS = [-8, -7, -257];
const TRANSPORTS = new Set(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/**
 * The two WebAuthn ceremonies (level 3, section 7); a registration is of a new account, or of a passkey more for one. A challenge is kept under itself, for ten minutes, and consumed by
 * its first answer, right or wrong.
 */
export class PasskeyCeremonies {
  readonly #ephemeral: EphemeralStore;
  readonly #party: RelyingParty;
  readonly #log: Log;
  readonly #requireVerification: boolean;

  constructor(ephemeral: EphemeralStore, party: RelyingParty, log: Log, unsafeTestingUnverified = false) {
    this.#requireVerification = !unsafeTestingUnverified;
    this.#ephemeral = ephemeral;
    this.#party = party;
    this.#log = log;
  }

  beginSignUp(applicant: PasskeyApplicant): Promise<PasskeyChallenge> {
    return this.#beginRegistration(SIGN_UP, applicant, []);
  }

  /** One more passkey for an account that has these. */
  beginAddition(owner: PasskeyApplicant, passkeys: readonly PasskeyRow[]): Promise<PasskeyChallenge> {
    return this.#beginRegistration(ADDITION, owner, passkeys);
  }

  async #beginRegistration(
    purpose: string,
    owner: PasskeyApplicant,
    passkeys: readonly PasskeyRow[],
  ): Promise<PasskeyChallenge> {
    const { generateRegistrationOptions } = await loadWebAuthn();
    const options = await generateRegistrationOptions({
      rpName: this.#party.name,
      rpID: this.#party.id,
      userID: userHandleOf(owner.accountId),
      userName: owner.username,
      userDisplayName: owner.displayName,
      challenge: new Uint8Array(randomBytes(32)),
      timeout: LIFETIMES.passkeyChallenge * 1000,
      attestationType: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      supportedAlgorithmIDs: ALGORITHMS,
      // A thing that has one of this account's passkeys makes no second one in its place.
      excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: transports as AuthenticatorTransport[],
      })),
    });
    await this.#ephemeral.put(purpose, options.challenge, owner, LIFETIMES.passkeyChallenge);
    return { options: { ...options } };
  }

  async beginSignIn(): Promise<PasskeyChallenge> {
    const { generateAuthenticationOptions } = await loadWebAuthn();
    // An empty list of credentials: the passkey itself knows whose it is, and the answer tells nobody who exists.
    const options = await generateAuthenticationOptions({
      rpID: this.#party.id,
      challenge: new Uint8Array(randomBytes(32)),
      timeout: LIFETIMES.passkeyChallenge * 1000,
      userVerification: "required",
      allowCredentials: [],
    });
    await this.#ephemeral.put(SIGN_IN, options.challenge, {}, LIFETIMES.passkeyChallenge);
    return { options: { ...options } };
  }

  /** Verifies the answer to a sign-up; ChallengeExpired or PasskeyRefused if it is not one. */
  async finishSignUp(
    credential: RegistrationCredential,
  ): Promise<{ applicant: PasskeyApplicant; passkey: RegisteredPasskey }> {
    const { kept, passkey } = await this.#finishRegistration(SIGN_UP, credential);
    return { applicant: kept, passkey };
  }

  /** Verifies the answer to a challenge that this account was given for one passkey more. */
  async finishAddition(accountId: string, credential: RegistrationCredential): Promise<RegisteredPasskey> {
    const { kept, passkey } = await this.#finishRegistration(ADDITION, credential);
    if (kept.accountId !== accountId) throw this.#refusal("the challenge was given to another account");
    return passkey;
  }

  async #finishRegistration(
    purpose: string,
    credential: RegistrationCredential,
  ): Promise<{ kept: PasskeyApplicant; passkey: RegisteredPasskey }> {
    const { clientData, kept } = await this.#consume(purpose, credential.response.clientDataJSON);
    const { id, rawId, type, response } = credential;
    const { clientDataJSON, attestationObject } = response;
    const { verifyRegistrationResponse } = await loadWebAuthn();
    const verified = await this.#verified(() =>
      verifyRegistrationResponse({
        response: { id, rawId, type, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } },
        ...this.#expected(clientData),
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!verified.registrationInfo) throw new PasskeyRefused();
    const info = verified.registrationInfo;
    return {
      kept: kept as PasskeyApplicant,
      passkey: {
        credentialId: info.credential.id,
        publicKey: Buffer.from(info.credential.publicKey),
        signCount: info.credential.counter,
        transports: [...new Set(response.transports)].filter((transport) => TRANSPORTS.has(transport)),
        backupEligible: info.credentialDeviceType === "multiDevice",
        backupState: info.credentialBackedUp,
      },
    };
  }

  /** Verifies the answer to a sign-in with the passkey that `find` knows under its id. */
  async finishSignIn(
    credential: AuthenticationCredential,
    find: (credentialId: string) => Promise<PasskeyRow | null>,
  ): Promise<{ passkey: PasskeyRow; used: UsedPasskey }> {
    const { clientData } = await this.#consume(SIGN_IN, credential.response.clientDataJSON);
    const { id, rawId, type, response } = credential;
    const passkey = await find(id);
    if (!passkey) throw this.#refusal("no such passkey");
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    if (userHandle && !Buffer.from(userHandle, "base64url").equals(userHandleOf(passkey.accountId))) {
      throw this.#refusal("the user handle is another account's");
    }
    const { verifyAuthenticationResponse } = await loadWebAuthn();
    const { verified, authenticationInfo } = await this.#verified(() =>
      verifyAuthenticationResponse({
        response: {
          id,
          rawId,
          type,
          clientExtensionResults: {},
          response: { clientDataJSON, authenticatorData, signature },
        },
        ...this.#expected(clientData),
        // Counter 0: the library's own check could not be told from a wrong signature; ours follows.
        credential: { id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      }),
    );
    if (!verified) throw this.#refusal("the signature is wrong");
    const signCount = authenticationInfo.newCounter;
    const judgement = judgeCounter(passkey.signCount, signCount, passkey.backupEligible);
    if (judgement !== "good") {
      const { accountId, credentialId, signCount: stored } = passkey;
      const fields = { accountId, passkeyId: credentialId, stored, presented: signCount };
      this.#log.warn(fields, judgement === "moved" ? "passkey counts anew" : "passkey may be cloned");
      if (judgement === "copied") throw new PasskeyCopied();
    }
    return { passkey, used: { signCount, backupState: authenticationInfo.credentialBackedUp } };
  }

  async #consume(purpose: string, clientDataJSON: string): Promise<{ clientData: ClientData; kept: object }> {
    const clientData = readClientData(clientDataJSON);
    if (!clientData) throw this.#refusal("the client data cannot be read");
    const kept = await this.#ephemeral.take(purpose, clientData.challenge);
    if (!kept) throw new ChallengeExpired();
    if (clientData.crossOrigin) throw this.#refusal("the page was in a frame of another site");
    return { clientData, kept };
  }

  #expected({ challenge, origin }: ClientData) {
    return {
      expectedChallenge: challenge,
      expectedOrigin: this.#party.originsFor(origin),
      expectedRPID: this.#party.id,
      // The passkey is the only proof: whoever finds it must not be let in by touching it.
      requireUserVerification: this.#requireVerification,
    };
  }

  /** The library throws plain errors for whatever it does not accept. */
  async #verified<T>(verify: () => Promise<T>): Promise<T> {
    try {
      return await verify();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Said only after origin, relying party and challenge were found right, and before the signature is looked at.
      if (reason.startsWith(UNVERIFIED)) throw new PasskeyUnverified();
      throw this.#refusal(reason);
    }
  }

  #refusal(reason: string): PasskeyRefused {
    this.#log.info({ reason }, "passkey refused");
    return new PasskeyRefused();
  }
}
