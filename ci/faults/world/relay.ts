import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server as NetServer, Socket } from "node:net";

/** A place of its own that passes connections on, byte by byte, and knows which of them are open. */
export abstract class Relay implements AsyncDisposable {
  readonly #server: NetServer = createServer((from) => this.take(from));
  readonly #open = new Set<Socket>();

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.breakOff();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Somebody has come. */
  protected abstract take(from: Socket): void;

  protected async listening(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  /** From here on each of them hears what the other says. */
  protected join(from: Socket, to: Socket): void {
    this.answer(from, to);
    this.answer(to, from);
  }

  /** From here on the second hears what the first says, and ends with it. */
  protected answer(from: Socket, to: Socket): void {
    this.#open.add(from);
    from.pipe(to);
    // An end that is no goodbye is one for the other side as well.
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#open.delete(from);
      to.destroy();
    });
  }

  /** Everything that is open. */
  protected breakOff(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
