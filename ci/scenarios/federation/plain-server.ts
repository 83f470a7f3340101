import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface PlainServer {
  /** `127.0.0.1:port`: where it is, and what it is called. */
  readonly name: string;

  /** The headers of a request that it signs. */
  sign(method: string, path: string, body: string): Record<string, string>;

  /** Sends an event to the inbox of a server, signed. */
  send(origin: string, event: object | string): Promise<{ status: number; body: Record<string, unknown> }>;

  /** Asks a server who has a name there. */
  lookUp(origin: string, username: string): Promise<{ status: number; body: Record<string, unknown> }>;

  /** How often somebody asked who it is. */
  readonly asked: () => number;
  stop(): Promise<void>;
}

/** A server that speaks d3chat and nothing else, written from how that travels alone: it shares no code with ours. */
export async function startPlainServer(): Promise<PlainServer> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  let asked = 0;
  const http = createServer((request, response) => {
    if (request.url !== "/.well-known/d3chat-server") return void response.writeHead(404).end();
    asked += 1;
    const { x = "" } = publicKey.export({ format: "jwk" });
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        domain: name,
        signing_key_public: Buffer.from(x, "base64url").toString("base64"),
        api_base_url: `http://${name}`,
        protocol_version: 1,
      }),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const name = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  const signed = (method: string, path: string, body: string) => {
    const timestamp = (Date.now() / 1000).toFixed(7);
    const digest = createHash("sha256").update(body, "utf8").digest("hex");
    const signature = sign(null, Buffer.from([method, path, timestamp, digest].join("\n")), privateKey);
    return {
      "X-D3Chat-Origin": name,
      "X-D3Chat-Timestamp": timestamp,
      "X-D3Chat-Signature": signature.toString("base64"),
    };
  };

  const ask = async (origin: string, method: string, path: string, body: string) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { "content-type": "application/json", ...signed(method, path, body) },
      ...(method === "GET" ? {} : { body }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  return {
    name,
    sign: signed,
    send: (origin, event) =>
      ask(origin, "POST", "/federation/inbox", typeof event === "string" ? event : JSON.stringify(event)),
    lookUp: (origin, username) => ask(origin, "GET", `/federation/user-lookup?username=${username}`, ""),
    asked: () => asked,
    stop: () => new Promise((resolve) => void http.close(() => resolve())),
  };
}
