import { createHash, createPublicKey, verify } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

interface Arrived {
  readonly method: string;

  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a plain d3chat server has against a request of another one; undefined of one that it takes. */
export async function isSigned({ method, url, headers, body }: Arrived): Promise<string | undefined> {
  const [origin, timestamp, signature] = ["origin", "timestamp", "signature"].map(
    (part) => headers[`x-d3chat-${part}`],
  );
  if (!origin || !timestamp || !signature) return "Missing federation headers";
  if (Number.isNaN(Number(timestamp))) return "Invalid timestamp";
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return "Request outside replay window";
  const answer = await fetch(`http://${String(origin)}/.well-known/d3chat-server`).catch(() => {
    // Whatever went wrong: a server that does not say who it is has signed nothing.
    return undefined;
  });
  if (answer?.status !== 200) return "Could not verify origin server";
  const { signing_key_public: key } = (await answer.json()) as { signing_key_public: string };
  const x = Buffer.from(key, "base64").toString("base64url");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const digest = createHash("sha256").update(body).digest("hex");
  const text = Buffer.from(`${method}\n${url}\n${String(timestamp)}\n${digest}`, "utf8");
  return verify(null, text, publicKey, Buffer.from(String(signature), "base64")) ? undefined : "Invalid signature";
}
