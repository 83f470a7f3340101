import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** An address before another one, that can be shut. */
export interface Gate {
  /** `127.0.0.1:port`, or of another address of this machine. */
  readonly name: string;

  /** Nobody gets through any more, and whoever is on the way loses their connection. */
  shut(): void;
  open(): void;
  stop(): Promise<void>;
}

/** Passes on what comes to a port of that address to another port, which may be told later. */
export async function startGate(address: string, port: () => number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(port(), "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const cut = (): void => {
    for (const each of sockets) each.destroy();
  };
  return {
    name: `${address}:${(server.address() as AddressInfo).port}`,
    shut() {
      isOpen = false;
      cut();
    },
    open() {
      isOpen = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
