import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { Authenticator, UserActor } from "../../../../generated/server/runtime/operation.ts";
import type { AccessTokens, TokenSubject } from "./access-tokens.ts";
import type { SessionLiveness } from "./session-liveness.ts";

const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/** Who asks, by the Authorization header: nobody without one, and never nobody because of a bad one. */
export function createAuthenticator(accessTokens: AccessTokens, liveness: SessionLiveness): Authenticator {
  return {
    async authenticate(authorization, address) {
      if (authorization === undefined) return { role: "guest", address };
      const [, token] = BEARER.exec(authorization) ?? [];
      const actor = await actorOf(liveness, token === undefined ? undefined : await accessTokens.read(token), address);
      if (actor === undefined) throw new Unauthenticated();
      return actor;
    },
  };
}

/** Whoever has shown whom they speak for, as long as their session lives. */
export async function actorOf(
  liveness: SessionLiveness,
  subject: TokenSubject | undefined,
  address: string,
): Promise<UserActor | undefined> {
  return subject && (await liveness.isLive(subject.sessionId)) ? { role: "user", ...subject, address } : undefined;
}
