import { createServer, request as ask } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Somebody said a key at a relay. */
export interface Shown {
  /** Which program of theirs, as that says of itself: two people of one machine come from one address. */
  readonly client: string;
  readonly path: string;
  readonly key: string;
}

/** The address of a relay, at which its operator writes down all that anybody tells it. */
export class RelayFront {
  readonly shown: Shown[] = [];
  /** It says that it has taken a packet, and has none. */
  loses = false;
  /** Packets that it lost. */
  lost = 0;
  /** Where the relay itself listens. */
  port = 0;
  readonly #http = createServer((asked, answer) => {
    void buffer(asked).then((body) => {
      const path = asked.url ?? "";
      this.#note(path, asked.headers, body);
      if (this.loses && path === "/send" && asked.method === "POST") {
        this.lost += 1;
        answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "access-control-allow-origin": "*" });
        return void answer.end("ok");
      }
      const { method, headers } = asked;
      const on = ask({ host: "127.0.0.1", port: this.port, path, method, headers }, (said) => {
        answer.writeHead(said.statusCode ?? 502, said.headers);
        said.pipe(answer);
      });
      on.on("error", () => answer.destroy());
      return on.end(body);
    });
  });

  get address(): string {
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#http.listen(0, "127.0.0.1", resolve));
  }

  stop(): Promise<void> {
    this.#http.closeAllConnections();
    return new Promise((resolve) => void this.#http.close(() => resolve()));
  }

  /** The keys that somebody's program has said here. */
  keysOf(client: string): ReadonlySet<string> {
    return new Set(this.shown.filter((each) => each.client === client).map(({ key }) => key));
  }

  #note(path: string, headers: IncomingHttpHeaders, body: Buffer): void {
    if (body.length === 0) return;
    const { recipient } = JSON.parse(body.toString()) as { readonly recipient?: unknown };
    if (typeof recipient === "string") this.shown.push({ client: headers["user-agent"] ?? "", path, key: recipient });
  }
}
