const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const portForm = /^[1-9]\d{0,4}$/;
const dotted = /^\d+(?:\.\d+){3}$/;

/** Where a relay is, as one text that is the same however it was written: `relay.example.org:8080`, `[2001:db8::7]:8080`. */
export interface RelayPlace {
  readonly address: string;
  /** Whether it is out there, for everybody, as far as can be said without looking a name up. */
  readonly isPublic: boolean;
}

/** Undefined where that is nowhere. */
export function readRelayPlace(ip: unknown, port: unknown): RelayPlace | undefined {
  if (typeof ip !== "string" || (typeof port !== "string" && typeof port !== "number")) return undefined;
  if (!portForm.test(String(port)) || Number(port) > 65_535) return undefined;
  const host = ip.includes(":") ? addressOf6(ip) : hostOf(ip.toLowerCase());
  return host && { address: `${host.name}:${port}`, isPublic: host.isPublic };
}

/** As a person writes it; also as the address of a page is written, whose port is 443 where none is said. */
export function readRelayAddress(text: string): RelayPlace | undefined {
  const [, page, rest = ""] = /^(https:\/\/)?(.*?)\/?$/i.exec(text.trim()) ?? [];
  const [, ip, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(rest) ?? [];
  return readRelayPlace(ip, port ?? (page === undefined ? undefined : "443"));
}

/**
 * What names on a network of one's own end in: RFC 6761, 6762 (and its appendix G) and 8375, and what ICANN gives to nobody
 * for that. The server has the same list (services/kernel/outward/server-name.ts), and a test compares the two.
 */
const inside = /(^|\.)(localhost|localdomain|local|lan|home|home\.arpa|corp|intranet|internal|private)$/;

type HostName = { readonly name: string; readonly isPublic: boolean };

function hostOf(host: string): HostName | undefined {
  if (host.length > 253 || !host.split(".").every((each) => label.test(each))) return undefined;
  // Whatever a browser would take for an address of IPv4, `0x7f.1` as well as `2130706433`, is read as that.
  const name = parsed(host);
  if (name === undefined) return undefined;
  if (dotted.test(name)) return { name, isPublic: !isClosed4(name) };
  const labels = name.split(".");
  // Names below a top-level domain, of which none begins with a digit (RFC 3696, section 2).
  return { name, isPublic: labels.length > 1 && /^[a-z]/.test(labels.at(-1)!) && !inside.test(name) };
}

/** With or without brackets; the many ways to write one become one (RFC 5952). */
function addressOf6(ip: string): HostName | undefined {
  const name = parsed(`[${ip.replace(/^\[(.*)\]$/, "$1")}]`);
  return name === undefined ? undefined : { name, isPublic: isOpen6(name.slice(1, -1)) };
}

function parsed(host: string): string | undefined {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

/** What of IPv4 is nobody's out there: the special-purpose registry of IANA (RFC 6890), multicast and what is reserved. */
const closed4 = [
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
].map((network) => {
  const [address = "", bits = ""] = network.split("/");
  const size = 2 ** (32 - Number(bits));
  return { from: number4(address), to: number4(address) + size };
});

function number4(address: string): number {
  return address.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

function isClosed4(address: string): boolean {
  const number = number4(address);
  return closed4.some(({ from, to }) => number >= from && number < to);
}

/** Of IPv6 all that is given out, but Teredo, ORCHID and the like, documentation, and 6to4, which is IPv4 again. */
function isOpen6(address: string): boolean {
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((each) => Number.parseInt(each, 16)));
  const after = tail === undefined ? [] : groups(tail);
  const before = groups(head);
  const all = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
  const [first = 0, second = 0] = all;
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001) return second >= 0x0200 && second !== 0x0db8;
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000);
}
