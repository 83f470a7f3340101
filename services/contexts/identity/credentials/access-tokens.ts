import { createSecretKey, hash } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Clock } from "../../../kernel/clock.ts";
import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";

/** Whom an access token speaks for. */
export interface TokenSubject {
  readonly accountId: string;
  readonly deviceId: string;
  readonly sessionId: string;
}

/** Access tokens: JWT (RFC 7519) with HS256, for 15 minutes. */
export interface AccessTokens {
  issue(subject: TokenSubject): Promise<string>;

  /** Whom the token speaks for; undefined for a token that is expired, altered, of another kind or of another server. */
  read(token: string): Promise<TokenSubject | undefined>;
}

const ISSUER = "tenchat";
const AUDIENCE = "tenchat-api";
const ALGORITHM = "HS256";
const TYPE = "JWT";
/** Of so many tokens is remembered that they were found good. */
const MOST_REMEMBERED = 10_000;

export function createAccessTokens(secret: Uint8Array, clock: Clock): AccessTokens {
  const key = createSecretKey(secret);
  const good = new Map<string, { readonly subject: TokenSubject; readonly expiresAt: number }>();
  return {
    issue({ accountId, deviceId, sessionId }) {
      const now = clock.now();
      return new SignJWT({ type: "access", did: deviceId, sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setSubject(accountId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(secondsAfter(now, LIFETIMES.accessToken))
        .sign(key);
    },
    async read(token) {
      // The same token comes with every request, and to verify it costs a third of a millisecond. By its hash: nobody learns
      // from how long it takes how near a guess is to one that is good.
      const name = hash("sha256", token, "base64");
      const known = good.get(name);
      if (known !== undefined && known.expiresAt > clock.now().getTime() / 1000) return known.subject;
      good.delete(name);
      try {
        const { payload } = await jwtVerify(token, key, {
          // Pinned: the token's own header never chooses how it is checked (RFC 8725, section 3.1).
          algorithms: [ALGORITHM],
          // Explicit typing (section 3.11): nothing else that this key may come to sign is an access token.
          typ: TYPE,
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ["sub", "exp", "iat"],
          currentDate: clock.now(),
        });
        const { sub, did, sid, type, exp = 0, iat = 0 } = payload;
        // By the token's own times: the clocks of two nodes may differ.
        if (exp - iat > LIFETIMES.accessToken) return undefined;
        if (type !== "access" || typeof sub !== "string") return undefined;
        if (typeof did !== "string" || typeof sid !== "string") return undefined;
        const subject = { accountId: sub, deviceId: did, sessionId: sid };
        good.set(name, { subject, expiresAt: exp });
        const [oldest] = good.size > MOST_REMEMBERED ? good.keys() : [];
        if (oldest !== undefined) good.delete(oldest);
        return subject;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
