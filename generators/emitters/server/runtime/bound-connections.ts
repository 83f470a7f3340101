import type { IncomingMessage, Server } from "node:http";
import { Socket } from "node:net";
import { addressKey } from "./client-address.ts";

/** How many connections a server holds at once. */
export interface ConnectionLimits {
  /** In all. */
  readonly most: number;
  /** From one address; an IPv6 network of 64 bits counts as one. */
  readonly perAddress: number;
  /** Whose connections are those of many people: these are not counted by address. */
  readonly isProxy?: (address: string) => boolean;
  /** Told of each connection that was turned away. */
  readonly refused?: (reason: "in-all" | "per-address") => void;
}

export const CONNECTION_LIMITS: ConnectionLimits = { most: 10_000, perAddress: 512 };

const UPGRADED_WITHIN_MILLISECONDS = 10_000;

/** Turns connections away that are too many, and cuts those that ask for a socket and never become one. */
export function boundConnections(server: Server, limits: ConnectionLimits): void {
  const { most, perAddress, isProxy = () => false, refused = () => {} } = limits;
  const open = new Map<string, number>();
  server.maxConnections = most;
  server.on("drop", () => refused("in-all"));
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    if (isProxy(address)) return;
    const network = addressKey(address);
    const count = (open.get(network) ?? 0) + 1;
    if (count > perAddress) {
      refused("per-address");
      socket.destroy();
      return;
    }
    open.set(network, count);
    socket.once("close", () => {
      const left = open.get(network)! - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
  });
  server.prependListener("upgrade", (_request: IncomingMessage, socket: object) => {
    if (!(socket instanceof Socket)) return;
    // `ws` switches the timeout off of a socket that it takes over. Nobody else ends one that was answered with an
    // error.
    socket.setTimeout(UPGRADED_WITHIN_MILLISECONDS);
    const cut = setTimeout(() => socket.timeout !== 0 && socket.destroy(), UPGRADED_WITHIN_MILLISECONDS);
    cut.unref();
    socket.once("close", () => clearTimeout(cut));
  });
}
