import { connect } from "node:net";
import type { Socket } from "node:net";
import { Relay } from "./relay.ts";

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
export class Front extends Relay {
  readonly #places: Places;
  #turn = 0;

  private constructor(places: Places) {
    super();
    this.#places = places;
  }

  static open(places: Places): Promise<Front> {
    return new Front(places).listening();
  }

  protected override take(from: Socket): void {
    from.on("error", () => from.destroy());
    from.once("data", (first) => {
      from.pause();
      const { api, gateway } = this.#places;
      void this.#passOn(from, first, SOCKET.test(String(first).slice(0, 64)) ? gateway : api);
    });
  }

  async #passOn(from: Socket, first: string | Buffer, ports: readonly number[]): Promise<void> {
    const turn = (this.#turn += 1);
    for (let tried = 0; tried < ports.length; tried += 1) {
      const to = await reach(ports[(turn + tried) % ports.length]!);
      if (to === undefined) continue;
      to.write(first);
      return this.join(from, to);
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
