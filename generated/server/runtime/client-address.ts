// @generated tenchat:server@1 hash:000a5a194916f14ae51b2855a7b13a19 DO NOT EDIT DIRECTLY
// From the generator alone.

import { BlockList, isIP, isIPv6 } from "node:net";
import type { IncomingMessage } from "node:http";

/** Which hops before this server are its own proxies: so many, or those in these networks; 0 or none: nobody is. */
export type Proxies = number | readonly string[];

/** Reads the address of whoever sent a request: of an HTTP request and of a socket's upgrade alike. */
export type ClientAddress = (request: Pick<IncomingMessage, "socket" | "headers">) => string;

/**
 * The address of the client, past the proxies that are trusted. Only `X-Forwarded-For` is read, from its end, one entry
 * for each trusted hop: whatever stands before those was written by somebody who is not trusted.
 */
export function createClientAddress(proxies: Proxies = 0): ClientAddress {
  const isProxy = proxyTest(proxies);
  return ({ socket, headers }) => {
    let address = plainAddress(socket.remoteAddress ?? "") ?? "";
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
    for (let hop = 0; isProxy(address, hop); hop += 1) {
      const before = plainAddress(forwarded.pop() ?? "");
      // A proxy that names nobody, or what is no address, is the last one that is known.
      if (before === undefined) break;
      address = before;
    }
    return address;
  };
}

/** Whether an address, so many hops before this server, is a trusted proxy's: hop 0 is the connection itself. */
export function proxyTest(proxies: Proxies): (address: string, hop: number) => boolean {
  if (typeof proxies === "number") return (_address, hop) => hop < proxies;
  const list = new BlockList();
  for (const network of proxies) {
    const [address = "", bits] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    list.addSubnet(address, bits === undefined ? (family === "ipv6" ? 128 : 32) : Number(bits), family);
  }
  return (address) => {
    const plain = plainAddress(address);
    return plain !== undefined && list.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
  };
}

/**
 * Whose budget an address counts against. Whoever has one IPv6 address has the whole /64 around it (RFC 6177), so that
 * the network is what is counted; IPv4 is counted one by one.
 */
export function addressKey(address: string): string {
  const plain = plainAddress(address);
  if (plain === undefined || !isIPv6(plain)) return plain ?? address;
  return `${groupsOf(plain)
    .slice(0, 4)
    .map((each) => each.toString(16))
    .join(":")}::/64`;
}

/**
 * Networks as they are written: `10.0.0.0/8`, `fd00::/8`, `192.0.2.7`. The text that is none of these is returned; so
 * is one that holds every address there is, and one of IPv6 for what is an IPv4 address, which none would ever be found
 * in.
 */
export function badNetwork(networks: readonly string[]): string | undefined {
  return networks.find((network) => {
    const [address = "", bits, ...rest] = network.split("/");
    const family = isIP(address);
    if (family === 0 || address.includes("%") || rest.length > 0) return true;
    if (family === 6 && embeddedIPv4(groupsOf(address)) !== undefined) return true;
    return bits !== undefined && (!/^[1-9]\d{0,2}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128));
  });
}

/** An address in its one short form, without brackets, port and zone; undefined for what is none. */
function plainAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const [, bracketed, withPort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(trimmed) ?? [];
  const address = (bracketed ?? withPort ?? trimmed).replace(/%.*$/, "");
  if (!isIPv6(address)) return isIP(address) === 0 ? undefined : address;
  const groups = groupsOf(address);
  return embeddedIPv4(groups) ?? new URL(`http://[${address}]`).hostname.slice(1, -1);
}

/** The IPv4 address within ::ffff:0:0/96 (mapped, RFC 4291) and 64:ff9b::/96 (translated, RFC 6052). */
function embeddedIPv4(groups: readonly number[]): string | undefined {
  const prefix = groups.slice(0, 6).join();
  if (prefix !== "0,0,0,0,0,65535" && prefix !== "100,65435,0,0,0,0") return undefined;
  return groups
    .slice(6)
    .flatMap((each) => [each >> 8, each & 0xff])
    .join(".");
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL parser writes every form, dotted ends too, as groups in hexadecimal.
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const read = (part: string) => (part === "" ? [] : part.split(":").map((each) => parseInt(each, 16)));
  const [before, after] = [read(head), read(tail ?? "")];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: gap }, () => 0), ...after];
}
