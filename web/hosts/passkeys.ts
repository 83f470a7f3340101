import {
  WebAuthnError,
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { Passkeys } from "../core/host.ts";
import { TenChatError } from "../core/tenchat-error.ts";

type CreationOptions = Parameters<typeof startRegistration>[0]["optionsJSON"];
type RequestOptions = Parameters<typeof startAuthentication>[0]["optionsJSON"];

/** `Passkeys` by the browser's authenticators. A name is needed: WebAuthn knows no bare IP addresses. */
export function webPasskeys(location: Location, secure: boolean): Passkeys {
  return {
    available: () => secure && browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname),
    create: (options) => explained(startRegistration({ optionsJSON: options as unknown as CreationOptions })),
    get: (options) => explained(startAuthentication({ optionsJSON: options as unknown as RequestOptions })),
  };
}

async function explained<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony;
  } catch (error) {
    const options = { cause: error };
    if (error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") {
      throw new TenChatError(
        "passkey-there-already",
        "This device has a passkey for this account already. Sign in with it.",
        options,
      );
    }
    if (error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError")) {
      throw new TenChatError(
        "passkey-cancelled",
        "The passkey was not used. Nothing was changed; try again or use a password.",
        options,
      );
    }
    throw new TenChatError(
      "passkey-unavailable",
      "This browser could not use a passkey here. Nothing was changed; use a password instead.",
      options,
    );
  }
}
