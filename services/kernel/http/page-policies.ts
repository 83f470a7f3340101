/** Content Security Policy level 3: scripts, styles and connections only from here, nobody may frame the page. */
export function pagePolicy(nonce: string): string {
  return policyOf({
    nonce,
    connects: "'self'",
    workers: "'self'",
    // Nothing but Angular's own two policies may make markup or code of a text, and `tenchat` an address of a script:
    // that of the worker, and no other (Trusted Types).
    makers: "angular angular#bundler tenchat",
  });
}

/**
 * The page of the anonymous mode asks relays, which are wherever they are: over https, and those of `plain` over http. It
 * starts no worker, and this server it asks for nothing but files of the client.
 */
export function anonymousPolicy(nonce: string, plain: readonly string[]): string {
  return policyOf({
    nonce,
    connects: ["https:", ...plain.map((address) => `http://${address}`)].join(" "),
    workers: "'none'",
    makers: "angular angular#bundler",
  });
}

interface Differences {
  readonly nonce: string;
  readonly connects: string;
  readonly workers: string;
  readonly makers: string;
}

function policyOf({ nonce, connects, workers, makers }: Differences): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connects}`,
    `worker-src ${workers}`,
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${makers}`,
    "frame-ancestors 'none'",
  ].join("; ");
}
