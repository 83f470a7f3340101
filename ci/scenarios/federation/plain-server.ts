import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { PlainInbox } from "./plain-inbox.ts";
import { isSigned } from "./plain-signature.ts";

export interface PlainServer {
  /** `127.0.0.1:port`: where it is, and what it is called. */
  readonly name: string;

  /** Who has an account there, and what came from other servers. */
  readonly inbox: PlainInbox;

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
  const inbox = new PlainInbox();
  let asked = 0;

  const describe = () => {
    asked += 1;
    const { x = "" } = publicKey.export({ format: "jwk" });
    return {
      domain: name,
      signing_key_public: Buffer.from(x, "base64url").toString("base64"),
      api_base_url: `http://${name}`,
      protocol_version: 1,
    };
  };

  const answer = async (request: IncomingMessage, body: Buffer): Promise<{ status: number; body: object }> => {
    const { method = "", url = "" } = request;
    if (method === "GET" && url === "/.well-known/d3chat-server") return { status: 200, body: describe() };
    const isLookup = method === "GET" && url.startsWith("/federation/user-lookup?");
    if (!isLookup && (method !== "POST" || url !== "/federation/inbox")) return { status: 404, body: {} };
    const refusal = await isSigned({ method, url, headers: request.headers, body });
    if (refusal !== undefined) return { status: 401, body: { detail: refusal } };
    if (!isLookup) return inbox.receive(request.headers["x-d3chat-origin"] as string, body);
    const username = new URL(url, "http://here").searchParams.get("username")!;
    const found = inbox.people.get(username);
    const nobody = { username: null, user_id: null, server_domain: null };
    const person = found === undefined ? nobody : { username, user_id: found, server_domain: name };
    return { status: 200, body: { found: found !== undefined, ...person } };
  };

  const http = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      void answer(request, Buffer.concat(pieces)).then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
    });
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
    const got = await fetch(`${origin}${path}`, {
      method,
      headers: { "content-type": "application/json", ...signed(method, path, body) },
      ...(method === "GET" ? {} : { body }),
    });
    return { status: got.status, body: (await got.json()) as Record<string, unknown> };
  };

  return {
    name,
    inbox,
    sign: signed,
    send: (origin, event) =>
      ask(origin, "POST", "/federation/inbox", typeof event === "string" ? event : JSON.stringify(event)),
    lookUp: (origin, username) => ask(origin, "GET", `/federation/user-lookup?username=${username}`, ""),
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
