const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const PORT = /^[1-9]\d{0,4}$/;

/**
 * Whether a text names a server: a host in lower case, and a port where it is not that of https, so that a server has one
 * name. The name may be of a network of one's own (`chat:8000`, `127.0.0.1:8000`): whether it may be reached is another
 * question.
 */
export function isServerName(text: string): boolean {
  const [host = "", port, ...rest] = text.split(":");
  if (rest.length > 0 || host.length > 253) return false;
  if (port !== undefined && (!PORT.test(port) || Number(port) > 65_535 || port === "443")) return false;
  return host.split(".").every((label) => LABEL.test(label));
}

/**
 * What names on a network of one's own end in: RFC 6761, 6762 (and its appendix G) and 8375, and what ICANN gives to nobody
 * for that. The page has the same list (web/core/mesh/relay-place.ts).
 */
const INSIDE = /(^|\.)(localhost|localdomain|local|lan|home|home\.arpa|corp|intranet|internal|private)$/;

/**
 * Whether it can be a server that anybody finds: below a top-level domain. No such domain begins with a digit (RFC 3696,
 * section 2), while every way to write an IPv4 address ends in a part that does.
 */
export function isPublicServerName(text: string): boolean {
  const host = text.split(":")[0]!;
  const labels = host.split(".");
  return isServerName(text) && labels.length > 1 && /^[a-z]/.test(labels.at(-1)!) && !INSIDE.test(host);
}
