import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { Authenticator } from "../../../../generated/server/runtime/operation.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { SessionLiveness } from "./session-liveness.ts";

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/** Who asks, by the Authorization header: nobody without one, and never nobody because of a bad one. */
export function createAuthenticator(accessTokens: AccessTokens, liveness: SessionLiveness): Authenticator {
  return {
    async authenticate(authorization, address) {
      if (authorization === undefined) return { role: "guest", address };
      const [, token] = BEARER.exec(authorization) ?? [];
      const subject = token === undefined ? undefined : await accessTokens.read(token);
      if (!subject || !(await liveness.isLive(subject.sessionId))) throw new Unauthenticated();
      return { role: "user", ...subject, address };
    },
  };
}
