import { BlockList, isIP } from "node:net";

/** What of IPv4 is nobody's out there: the special-purpose registry of IANA (RFC 6890), multicast and what is reserved. */
const CLOSED_4 = networks("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
]);

/** Of IPv6 all that is given out, and so nothing that only holds or translates an IPv4 address by another prefix. */
const OPEN_6 = networks("ipv6", ["2000::/3"]);

/** And within that: Teredo, ORCHID and the like, documentation, and 6to4, which is an IPv4 address again. */
const CLOSED_6 = networks("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

/** Whether an address is one of the open internet: not of this machine, of a network of one's own, or of nobody. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !CLOSED_4.check(address, "ipv4");
  // An address with a zone is one of this machine's own networks (RFC 4007).
  if (family !== 6 || address.includes("%")) return false;
  return OPEN_6.check(address, "ipv6") && !CLOSED_6.check(address, "ipv6");
}

function networks(family: "ipv4" | "ipv6", list: readonly string[]): BlockList {
  const found = new BlockList();
  for (const network of list) {
    const [address = "", bits] = network.split("/");
    found.addSubnet(address, Number(bits), family);
  }
  return found;
}
