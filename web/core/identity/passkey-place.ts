/** Whether passkeys can work where the page is open, and if not, why. */
export type PasskeyPlace =
  | { readonly kind: "here"; readonly origin: string }
  /** The operator has not said at which address people reach the server, so passkeys have none to belong to. */
  | { readonly kind: "address-not-set"; readonly origin: string }
  /** They belong to another address of the same server. */
  | { readonly kind: "elsewhere"; readonly origin: string }
  /** This browser, or an address without a name or without https, has none. */
  | { readonly kind: "impossible"; readonly origin: string };

/** `server` is null until it has answered; then nothing is offered yet. */
export function passkeyPlace(
  available: boolean,
  origin: string,
  server: { readonly passkeyOrigin: string | null } | null,
): PasskeyPlace {
  if (server === null) return { kind: "impossible", origin };
  const { passkeyOrigin } = server;
  // A passkey belongs to a name (WebAuthn level 3, section 5.1.3: the relying party's id is a domain).
  if (passkeyOrigin !== null && !hasName(passkeyOrigin)) return { kind: "impossible", origin };
  if (passkeyOrigin !== null && passkeyOrigin !== origin) return { kind: "elsewhere", origin: passkeyOrigin };
  const { hostname } = new URL(origin);
  const isThisComputer = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  // Without an address a server knows passkeys of its own computer only.
  if (passkeyOrigin === null && hostname !== "localhost") {
    return { kind: isThisComputer ? "impossible" : "address-not-set", origin };
  }
  return { kind: available ? "here" : "impossible", origin };
}

/** Whether the address has a domain, not the number of a host. */
function hasName(origin: string): boolean {
  return !/^(\d+(\.\d+){3}|\[.*\])$/.test(new URL(origin).hostname);
}
