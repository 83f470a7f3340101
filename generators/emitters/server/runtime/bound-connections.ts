import type { IncomingMessage, Server } from "node:http";
import { isIPv6, Socket } from "node:net";

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
    const network = networkOf(address);
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
    // `ws` switches the timeout off of a socket that it takes over. Nobody else ends one that was answered with an error.
    socket.setTimeout(UPGRADED_WITHIN_MILLISECONDS);
    const cut = setTimeout(() => socket.timeout !== 0 && socket.destroy(), UPGRADED_WITHIN_MILLISECONDS);
    cut.unref();
    socket.once("close", () => clearTimeout(cut));
  });
}

/** What one household has: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  const [bare = ""] = address.split("%");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  const [head = "", tail] = bare.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const before = groups(head);
  // An IPv4 address at the end stands for two groups, beyond the first 64 bits in any case.
  const behind = groups(tail ?? "").flatMap((group) => (group.includes(".") ? ["0", "0"] : [group]));
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - behind.length);
  const all = [...before, ...Array<string>(missing).fill("0"), ...behind];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
