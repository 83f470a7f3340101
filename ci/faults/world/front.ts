import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server as NetServer, Socket } from "node:net";

const SOCKET = /^GET \/v1\/socket[? ]/;

/** The ports of the processes that take part. */
export interface Places {
  readonly api: readonly number[];
  readonly gateway: readonly number[];
}

/**
 * What stands before processes of several roles and does what README asks of a proxy: a connection that begins with a
 * socket goes to a gateway, any other to an api. One that does not listen is passed over.
 */
export class Front implements AsyncDisposable {
  readonly #server: NetServer;
  readonly #open = new Set<Socket>();
  readonly #places: Places;
  #turn = 0;

  private constructor(places: Places) {
    this.#places = places;
    this.#server = createServer((from) => {
      from.on("error", () => from.destroy());
      from.once("data", (first) => {
        from.pause();
        const { api, gateway } = this.#places;
        void this.#join(from, first, SOCKET.test(String(first).slice(0, 64)) ? gateway : api);
      });
    });
  }

  static async open(places: Places): Promise<Front> {
    const front = new Front(places);
    front.#server.listen(0, "127.0.0.1");
    await once(front.#server, "listening");
    return front;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #join(from: Socket, first: string | Buffer, ports: readonly number[]): Promise<void> {
    const turn = (this.#turn += 1);
    for (let tried = 0; tried < ports.length; tried += 1) {
      const to = await reach(ports[(turn + tried) % ports.length]!);
      if (to === undefined) continue;
      to.write(first);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        this.#open.add(one);
        one.pipe(other);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          this.#open.delete(one);
          other.destroy();
        });
      }
      return;
    }
    from.destroy();
  }
}

/** Undefined where nobody listens. */
async function reach(port: number): Promise<Socket | undefined> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(socket.removeAllListeners("error")));
    socket.once("error", () => resolve(undefined));
  });
}
