import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server as NetServer, Socket } from "node:net";

/** What stands before several servers: each new connection goes to the next one that takes part. */
export class Balancer implements AsyncDisposable {
  readonly #server: NetServer;
  readonly #open = new Set<Socket>();
  #ports: readonly number[] = [];
  #turn = 0;

  private constructor() {
    this.#server = createServer((from) => this.#join(from));
  }

  static async open(): Promise<Balancer> {
    const balancer = new Balancer();
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on new connections go to these; those that are open stay where they are. */
  serve(...ports: readonly number[]): void {
    this.#ports = ports;
  }

  /** As `serve`, and nobody stays where they were: what is open is broken off. */
  move(...ports: readonly number[]): void {
    this.serve(...ports);
    for (const socket of this.#open) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(from: Socket): void {
    const port = this.#ports[(this.#turn += 1) % this.#ports.length];
    if (port === undefined) {
      from.destroy();
      return;
    }
    const to = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#open.add(one);
      one.pipe(other);
      // An end that is no goodbye is one for the other side as well.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
  }
}
