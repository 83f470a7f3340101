import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";
import { isPublicServerName, isServerName } from "./server-name.ts";

/** A host and a port, and both as one text, which is the same however they were written. */
export interface RelayPlace {
  readonly ip: string;
  readonly port: string;
  readonly address: string;
}

const PORT = /^[1-9]\d{0,4}$/;

/** Where somebody says that a relay is; undefined where that is nowhere. */
export function readRelayPlace(ip: string, port: string | number): RelayPlace | undefined {
  const said = String(port);
  if (!PORT.test(said) || Number(said) > 65_535) return undefined;
  const host = readHost(ip);
  if (host === undefined) return undefined;
  return { ip: host, port: said, address: `${isIP(host) === 6 ? `[${host}]` : host}:${said}` };
}

/** The same of `relay.example.org:8080` or `[2001:db8::7]:8080`. */
export function readRelayAddress(text: string): RelayPlace | undefined {
  const [, ip = "", port = ""] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(text) ?? [];
  return readRelayPlace(ip, port);
}

/** Whether it is out there, for everybody, as far as that can be said without looking a name up. */
export function isPublicRelay({ ip }: Pick<RelayPlace, "ip">): boolean {
  return isIP(ip) === 0 ? isPublicServerName(ip) : isPublicAddress(ip);
}

function readHost(ip: string): string | undefined {
  const host = ip.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const family = isIP(host);
  if (family === 4) return host;
  // A zone is a name on one machine (RFC 4007); the many ways to write the rest become one (RFC 5952).
  if (family === 6) return host.includes("%") ? undefined : new URL(`http://[${host}]/`).hostname.slice(1, -1);
  // The name of a server may have a port in it, and a host has none.
  return isServerName(host) && !host.includes(":") ? host : undefined;
}
