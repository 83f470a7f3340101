import { createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import type { JWTPayload } from "jose";
import { createAccessTokens } from "./access-tokens.ts";
import { createAuthenticator } from "./authenticator.ts";
import type { SessionLiveness } from "./session-liveness.ts";

const begin = new Date("2026-06-01T12:00:00Z");
const subject = { accountId: "account", deviceId: "device", sessionId: "session" };
const secret = randomBytes(32);

function at(seconds: number) {
  return createAccessTokens(secret, { now: () => new Date(begin.getTime() + seconds * 1000) });
}

function forged(claims: JWTPayload, { key = secret, alg = "HS256" } = {}) {
  const now = begin.getTime() / 1000;
  return new SignJWT({ did: "device", sid: "session", type: "access", sub: "account", ...claims })
    .setProtectedHeader({ alg, typ: "JWT" })
    .setIssuer("tenchat")
    .setAudience((claims.aud as string) ?? "tenchat-api")
    .setIssuedAt(now)
    .setExpirationTime(now + 900)
    .sign(createSecretKey(key));
}

describe("access tokens", () => {
  it("D3-025 are JWTs with HS256 of type access for 15 minutes, and a token of any other type is refused", async () => {
    const token = await at(0).issue(subject);
    const [header, claims] = token.split(".").map((part) => Buffer.from(part, "base64url").toString());
    expect(JSON.parse(header!)).toEqual({ alg: "HS256", typ: "JWT" });
    expect(JSON.parse(claims!)).toMatchObject({ sub: "account", type: "access", exp: begin.getTime() / 1000 + 900 });
    expect(await at(899).read(token)).toEqual(subject);
    expect(await at(900).read(token)).toBeUndefined();
    const live = { isLive: async () => true } as unknown as SessionLiveness;
    const authenticate = async (forgery: JWTPayload) =>
      createAuthenticator(at(0), live).authenticate(`Bearer ${await forged(forgery)}`, "::1");
    expect(await authenticate({})).toEqual({ role: "user", ...subject, address: "::1" });
    for (const type of ["refresh", "Access", undefined]) {
      await expect(authenticate({ type })).rejects.toEqual(expect.objectContaining({ status: 401 }));
    }
  });

  it("that were good a moment ago are refused once they have expired, whoever has read them, and however many there were", async () => {
    let seconds = 0;
    const tokens = createAccessTokens(secret, { now: () => new Date(begin.getTime() + seconds * 1000) });
    const token = await tokens.issue(subject);
    for (seconds of [0, 1, 899.999]) expect(await tokens.read(token)).toEqual(subject);
    seconds = 900;
    expect(await tokens.read(token)).toBeUndefined();
    seconds = 0;
    expect(await tokens.read(token)).toEqual(subject);
    for (const other of [token.slice(0, -1), token.toUpperCase(), `x${token}`, ""])
      expect(await tokens.read(other)).toBeUndefined();
    for (let other = 0; other < 10_050; other += 1)
      expect(await tokens.read(await tokens.issue({ ...subject, sessionId: `${other}` }))).toBeDefined();
    expect(await tokens.read(token)).toEqual(subject);
  }, 60_000);

  it("are refused when another server signed them, or for another audience", async () => {
    expect(await at(0).read(await forged({}, { key: randomBytes(32) }))).toBeUndefined();
    expect(await at(0).read(await forged({ aud: "elsewhere" }))).toBeUndefined();
  });

  it("are refused with another algorithm, also with none", async () => {
    expect(await at(0).read(await forged({}, { alg: "HS512", key: randomBytes(64) }))).toBeUndefined();
    const unsigned = new UnsecuredJWT({ sub: "account", did: "device", sid: "session", type: "access" })
      .setIssuer("tenchat")
      .setAudience("tenchat-api")
      .setIssuedAt(begin)
      .setExpirationTime(new Date(begin.getTime() + 900_000))
      .encode();
    expect(await at(0).read(unsigned)).toBeUndefined();
    const { privateKey } = generateKeyPairSync("ed25519");
    const asymmetric = await new SignJWT({ type: "access", did: "device", sid: "session", sub: "account" })
      .setProtectedHeader({ alg: "EdDSA" })
      .setIssuedAt(begin)
      .setExpirationTime("15m")
      .sign(privateKey);
    expect(await at(0).read(asymmetric)).toBeUndefined();
  });

  it.each(["", "x", "a.b.c", "..", "e30.e30.e30"])("are not %j", async (text) => {
    expect(await at(0).read(text)).toBeUndefined();
  });

  it("are refused with one character changed anywhere", async () => {
    const token = await at(0).issue(subject);
    for (let index = 0; index < token.length; index += 1) {
      // The last character of a part may carry padding bits only; there a flip of the top bit still counts.
      const other = token[index] === "." ? "x" : token[index] === "A" ? "Q" : "A";
      const altered = token.slice(0, index) + other + token.slice(index + 1);
      expect(await at(0).read(altered)).toBeUndefined();
    }
  });
});
