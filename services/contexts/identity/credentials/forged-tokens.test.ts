import { createHmac, createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { exportJWK, SignJWT } from "jose";
import type { JWK, JWTHeaderParameters } from "jose";
import { createAccessTokens } from "./access-tokens.ts";
import { createAuthenticator } from "./authenticator.ts";
import type { SessionLiveness } from "./session-liveness.ts";

// Those of Project Wycheproof are not part of this repository.
const FILE = `${process.env.TENCHAT_VECTORS ?? "../shared/vectors"}/wycheproof/json_web_signature_test.json`;
const present = existsSync(FILE);

interface Group {
  readonly private?: JWK;
  readonly public?: JWK;
  readonly tests: readonly { readonly tcId: number; readonly jws: string | object }[];
}

const now = new Date("2026-06-01T12:00:00Z");
const seconds = now.getTime() / 1000;
const secret = randomBytes(32);
const live = { isLive: async () => true } as unknown as SessionLiveness;
const doorOf = (key: Uint8Array) => createAuthenticator(createAccessTokens(key, { now: () => now }), live);
const door = doorOf(secret);

const claims = {
  type: "access",
  sub: "account",
  did: "device",
  sid: "session",
  iss: "tenchat",
  aud: "tenchat-api",
  iat: seconds,
  exp: seconds + 900,
};
const header = { alg: "HS256", typ: "JWT" };

const encoded = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const hmac = (text: string, hash = "sha256", key: Uint8Array = secret) =>
  createHmac(hash, key).update(text).digest("base64url");

/** A token that our own key has signed, whatever stands in it: nobody has it, and what it says still decides. */
function signed(head: unknown, body: unknown, { hash = "sha256", key = secret as Uint8Array } = {}): string {
  const text = `${encoded(head)}.${encoded(body)}`;
  return `${text}.${hmac(text, hash, key)}`;
}

const without = (name: keyof typeof claims) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const ownKey = await exportJWK(publicKey);
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicPem = Buffer.from(rsa.publicKey.export({ type: "spki", format: "pem" }));
const byOthers = (head: JWTHeaderParameters, key: Parameters<SignJWT["sign"]>[0]) =>
  new SignJWT(claims).setProtectedHeader(head).sign(key);
const good = signed(header, claims);
const [head, body, signature] = good.split(".") as [string, string, string];
const stranger = randomBytes(32);

const FORGERIES: readonly (readonly [what: string, token: string])[] = [
  ...["none", "None", "NONE", "nOnE", ""].map(
    (alg) => [`alg ${alg || "empty"}`, `${encoded({ alg })}.${body}.`] as const,
  ),
  ["alg none with the signature of HS256", signed({ alg: "none", typ: "JWT" }, claims)],
  ["no alg", signed({ typ: "JWT" }, claims)],
  ["alg in small letters", signed({ ...header, alg: "hs256" }, claims)],
  ["two algs", signed('{"alg":"none","alg":"HS512","typ":"JWT"}', claims)],
  ["HS384 with our key", signed({ ...header, alg: "HS384" }, claims, { hash: "sha384" })],
  ["HS512 with our key", signed({ ...header, alg: "HS512" }, claims, { hash: "sha512" })],
  ["HS512 that calls itself HS256", signed(header, claims, { hash: "sha512" })],
  ["an empty key", signed(header, claims, { key: new Uint8Array() })],
  ["a stranger's key", signed(header, claims, { key: stranger })],
  ["a public key used as the secret", signed(header, claims, { key: publicPem })],
  ["EdDSA with its key inside", await byOthers({ alg: "EdDSA", typ: "JWT", jwk: ownKey }, privateKey)],
  ["RS256", await byOthers({ alg: "RS256", typ: "JWT" }, rsa.privateKey)],
  ["PS256", await byOthers({ alg: "PS256", typ: "JWT" }, rsa.privateKey)],
  [
    "its secret inside",
    signed({ ...header, jwk: { kty: "oct", k: Buffer.from(stranger).toString("base64url") } }, claims, {
      key: stranger,
    }),
  ],
  ["jku", signed({ ...header, jku: "https://stranger.example/keys" }, claims, { key: stranger })],
  ["x5u", signed({ ...header, x5u: "https://stranger.example/cert" }, claims, { key: stranger })],
  ["x5c", signed({ ...header, x5c: [publicPem.toString("base64")] }, claims, { key: publicPem })],
  ["kid of an empty file", signed({ ...header, kid: "../../../dev/null" }, claims, { key: new Uint8Array() })],
  ["kid of SQL", signed({ ...header, kid: "x' UNION SELECT 'k" }, claims, { key: Buffer.from("k") })],
  ["crit of what nobody knows", signed({ ...header, crit: ["exp2"], exp2: 1 }, claims)],
  ["an empty crit", signed({ ...header, crit: [] }, claims)],
  ["b64 false", signed({ ...header, crit: ["b64"], b64: false }, claims)],
  ["another typ", signed({ alg: "HS256", typ: "federation" }, claims)],
  ["no typ", signed({ alg: "HS256" }, claims)],
  ["type refresh", signed(header, { ...claims, type: "refresh" })],
  ["type federation", signed(header, { ...claims, type: "federation" })],
  ["a list as type", signed(header, { ...claims, type: ["access"] })],
  ["another issuer", signed(header, { ...claims, iss: "https://stranger.example" })],
  ["another audience", signed(header, { ...claims, aud: "d3chat" })],
  ["audiences without ours", signed(header, { ...claims, aud: ["tenchat-api-2", "d3chat"] })],
  ["an exp that has passed", signed(header, { ...claims, exp: seconds })],
  ["an exp as text", signed(header, { ...claims, exp: String(seconds + 900) })],
  ["an endless exp", signed(header, JSON.stringify(claims).replace(String(claims.exp), "1e999"))],
  ["an nbf to come", signed(header, { ...claims, nbf: seconds + 60 })],
  ["more than a quarter of an hour", signed(header, { ...claims, exp: seconds + 901 })],
  ["an iat as text", signed(header, { ...claims, iat: "now" })],
  ["a number as sub", signed(header, { ...claims, sub: 7 })],
  ["an object as did", signed(header, { ...claims, did: { $ne: null } })],
  ["a list as sid", signed(header, { ...claims, sid: ["session"] })],
  ...(["type", "sub", "did", "sid", "iss", "aud", "iat", "exp"] as const).map(
    (name) => [`no ${name}`, signed(header, without(name))] as const,
  ),
  ["a list of claims", signed(header, [claims])],
  ["null", signed(header, "null")],
  ["no JSON", signed(header, "claims")],
  [
    "bytes that are no UTF-8",
    signed(header, Buffer.concat([Buffer.from(JSON.stringify(claims)), Buffer.from([0xff])]).toString("latin1")),
  ],
  ["padding", `${head}.${body}.${signature}=`],
  ["another alphabet", `${head}.${body}.${signature.slice(0, -1)}+`],
  ["a fourth part", `${good}.${signature}`],
  ["five parts, as JWE has", `${head}.${body}.${signature}.${body}.${signature}`],
  ["no signature", `${head}.${body}.`],
  ["half a signature", `${head}.${body}.${signature.slice(0, 21)}`],
  ["no payload", `${head}..${signature}`],
  ["a blank within", `${head}. ${body}.${signature}`],
  ["a line end behind", `${good}\n`],
  ["a NUL behind", `${good}\u0000`],
  ["JSON serialization", JSON.stringify({ protected: head, payload: body, signature })],
  ["a million letters", `${head}.${"A".repeat(1_000_000)}.${signature}`],
];

const refusal = expect.objectContaining({ status: 401, code: "unauthenticated" });

async function wasRefused(itsDoor: typeof door, token: string): Promise<boolean> {
  try {
    await itsDoor.authenticate(`Bearer ${token}`, "::1");
    return false;
  } catch (error) {
    return (error as { status?: number }).status === 401;
  }
}

describe("A14 a forged access token", () => {
  it("would be let in if nothing were wrong with it", async () => {
    expect(await door.authenticate(`Bearer ${good}`, "::1")).toMatchObject({ role: "user", accountId: "account" });
    expect(new Set(FORGERIES.map(([what]) => what)).size).toBe(FORGERIES.length);
    expect(FORGERIES.length).toBeGreaterThan(60);
  });

  it.each(FORGERIES)("is refused with %s", async (_what, token) => {
    await expect(door.authenticate(`Bearer ${token}`, "::1")).rejects.toEqual(refusal);
  });

  it.each(["Basic", "DPoP", "Token", "Bearer,", ""])("is refused as %j", async (scheme) => {
    await expect(door.authenticate(`${scheme} ${good}`, "::1")).rejects.toEqual(refusal);
  });

  it(`is refused as each of Wycheproof's signatures is, under the key of each${present ? "" : " (not here)"}`, async () => {
    if (!present) return console.warn(`Wycheproof's signatures are not tried: there is no ${FILE}.`);
    const { testGroups } = JSON.parse(readFileSync(FILE, "utf8")) as { testGroups: readonly Group[] };
    const admitted: number[] = [];
    let tried = 0;
    for (const { private: own, public: others, tests } of testGroups) {
      // Where the key is public, whoever confuses algorithms takes its text for the secret.
      const key = own?.k === undefined ? Buffer.from(JSON.stringify(others ?? own)) : Buffer.from(own.k, "base64url");
      const itsDoor = doorOf(createSecretKey(key).export());
      for (const { tcId, jws } of tests) {
        const token = typeof jws === "string" ? jws : JSON.stringify(jws);
        const refused = await wasRefused(itsDoor, token);
        if (!refused) admitted.push(tcId);
        tried += 1;
      }
    }
    expect({ admitted, tried }).toEqual({ admitted: [], tried: 401 });
  });
});
