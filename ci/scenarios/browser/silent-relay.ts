import { type AddressInfo, type Socket, connect, createServer } from "node:net";

/** A network between a page and the server that can swallow everything without closing anything. */
export class SilentRelay {
  readonly #server;
  readonly #ends = new Set<Socket>();
  #era = 0;
  #swallowsAll = false;
  /** So many connections were taken and brought nothing. */
  swallowed = 0;

  constructor(target: string) {
    const { port } = new URL(target);
    this.#server = createServer((near) => {
      const era = this.#swallowsAll ? undefined : this.#era;
      if (era === undefined) this.swallowed++;
      const far = connect({ port: Number(port), host: "localhost" });
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#ends.add(from);
        from.on("data", (bytes) => void (era === this.#era && to.write(bytes)));
        from.on("end", () => void (era === this.#era && to.end()));
        from.on("error", () => void (era === this.#era && to.destroy()));
        from.on("close", () => this.#ends.delete(from));
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "localhost", resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The connections there are bring nothing any more; new ones do, or `all` of them do not either. */
  fallSilent(all?: "all"): void {
    this.#era++;
    this.#swallowsAll = all !== undefined;
  }

  /** New connections bring something again. */
  recover(): void {
    this.#swallowsAll = false;
  }

  close(): void {
    this.#server.close();
    for (const end of this.#ends) end.destroy();
  }
}
