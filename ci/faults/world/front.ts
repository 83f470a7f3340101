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
 * What stands before processes of several roles and does what README asks of a proxy: a request for a socket goes to a
 * gateway, any other to an api, also where both come on one connection after the other. A process that does not listen is
 * passed over.
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
    let api: Socket | undefined;
    const pass = async (request: Buffer): Promise<void> => {
      from.pause();
      const isSocket = SOCKET.test(String(request.subarray(0, 64)));
      if (isSocket || api === undefined) {
        const to = await this.#reachAny(isSocket ? this.#places.gateway : this.#places.api);
        if (to === undefined) return void from.destroy();
        if (isSocket) {
          from.off("data", hear);
          // It has answered all that it was asked.
          api?.removeAllListeners("close").destroy();
          to.write(request);
          return this.join(from, to);
        }
        api = to;
        this.answer(to, from);
      }
      api.write(request);
      from.resume();
    };
    const hear = (data: Buffer) => void pass(data);
    from.on("data", hear);
    from.on("close", () => api?.destroy());
  }

  async #reachAny(ports: readonly number[]): Promise<Socket | undefined> {
    const turn = (this.#turn += 1);
    for (let tried = 0; tried < ports.length; tried += 1) {
      const to = await reach(ports[(turn + tried) % ports.length]!);
      if (to !== undefined) return to;
    }
    return undefined;
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
