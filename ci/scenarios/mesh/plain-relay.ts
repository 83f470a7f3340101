import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface JasperPacket {
  readonly recipient: string;
  readonly message: string;
  readonly hash: string;
  readonly signature: string;
}

interface JasperServer {
  readonly ip: string;
  readonly port: string | number;
}

/** How it does what it should not. */
export interface Manners {
  /** It says that it has taken a packet, and has none. */
  readonly drops?: boolean;

  /** As the real one does: no list where it should wait for one, a number for a port, null for a packet that is not there. */
  readonly careless?: boolean;
}

/**
 * A server that speaks Jasper and nothing else, written from how that travels alone: it shares no code with ours. It takes
 * whatever it is sent, keeps it by its hash, and does a round with a server when it is told to.
 */
export class PlainRelay {
  readonly packets = new Map<string, JasperPacket>();
  readonly servers: JasperServer[] = [];
  manners: Manners;

  /** Bytes that came in and went out. */
  bytes = 0;
  readonly #http = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => (body += piece));
    request.on("end", () => {
      const said = this.#answer(request.url ?? "", JSON.parse(body) as Record<string, unknown>);
      const text = typeof said === "string" ? said : JSON.stringify(said ?? {});
      this.bytes += body.length + text.length;
      response.setHeader("content-type", typeof said === "string" ? "text/html; charset=utf-8" : "application/json");
      response.writeHead(said === undefined ? 400 : 200);
      response.end(said === undefined ? "Bad Request" : text);
    });
  });

  constructor(manners: Manners = {}) {
    this.manners = manners;
  }

  get address(): string {
    const { address, port } = this.#http.address() as AddressInfo;
    return `${address}:${port}`;
  }

  listen(host = "127.0.0.1", port = 0): Promise<void> {
    return new Promise((resolve) => this.#http.listen(port, host, resolve));
  }

  stop(): Promise<void> {
    this.#http.closeAllConnections();
    return new Promise((resolve) => void this.#http.close(() => resolve()));
  }

  /** Somebody's message is sent to this server. */
  take(packet: JasperPacket): void {
    if (!this.manners.drops) this.packets.set(packet.hash, packet);
  }

  /** Asks another server for what that has and this one has not. */
  async syncHashes(address: string): Promise<void> {
    const { hashes } = (await post(address, "/sync/hashes", { hashes: [...this.packets.keys()] })) as {
      hashes: string[];
    };
    if (hashes.length === 0) return;
    const { messages } = (await post(address, "/fetch", { hashes })) as { messages: JasperPacket[] };
    for (const packet of messages) this.take(packet);
  }

  async syncServers(address: string): Promise<void> {
    const { servers } = (await post(address, "/sync/servers", { servers: this.servers })) as {
      servers: JasperServer[];
    };
    for (const server of servers) this.#learn(server);
  }

  #answer(path: string, body: Record<string, unknown>): unknown {
    if (path === "/send") {
      this.take(body as unknown as JasperPacket);
      return "ok";
    }
    if (path === "/fetch") {
      if (typeof body["recipient"] === "string")
        return { messages: [...this.packets.values()].filter(({ recipient }) => recipient === body["recipient"]) };
      if (!Array.isArray(body["hashes"])) return undefined;
      const found = (body["hashes"] as string[]).map((hash) => this.packets.get(hash));
      return { messages: this.manners.careless ? found.map((each) => each ?? null) : found.filter(Boolean) };
    }
    if (path === "/sync/hashes") {
      const theirs = new Set(body["hashes"] as string[]);
      return this.manners.careless ? {} : { hashes: [...this.packets.keys()].filter((hash) => !theirs.has(hash)) };
    }
    const theirs = body["servers"] as JasperServer[];
    const unknown = this.servers.filter((each) => !theirs.some((their) => same(each, their)));
    for (const server of theirs) this.#learn(server);
    return { servers: unknown };
  }

  #learn({ ip, port }: JasperServer): void {
    const server = { ip, port: this.manners.careless ? Number(port) : String(port) };
    if (`${ip}:${port}` !== this.address && !this.servers.some((each) => same(each, server))) this.servers.push(server);
  }
}

function same(one: JasperServer, other: JasperServer): boolean {
  return one.ip === other.ip && String(one.port) === String(other.port);
}

/** What a server answers: JSON, or a text. */
export async function post(address: string, path: string, body: object): Promise<unknown> {
  const answer = await fetch(`http://${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}: ${text}`);
  return (answer.headers.get("content-type") ?? "").startsWith("application/json") ? JSON.parse(text) : text;
}

/** A packet as a client of Jasper makes it: how it is sealed, a server does not see. */
export function jasperPacket(recipient: string, text: string): JasperPacket {
  const message = Buffer.from(text).toString("base64");
  const hash = createHash("sha256").update(message).digest("hex");
  return { recipient, message, hash, signature: Buffer.from(`signed ${hash}`).toString("base64") };
}
