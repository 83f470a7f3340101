import type { IncomingMessage } from "node:http";

/**
 * Whether the page that opens a socket is one of ours (RFC 6455, section 10.2). A browser always says which page that
 * is, in `Origin`, and no page can change it; a program of its own says nothing, and has to bring a ticket as well.
 *
 * With TENCHAT_ORIGIN it has to be that, character by character: a browser writes it in one way only. Without it the
 * page has to come from the host that it asks, which is what a browser itself means by the same site.
 */
export function isOwnPage({ headers }: Pick<IncomingMessage, "headers">, own: string | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (own !== undefined) return origin === own;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
