/** The page's two workers: the one that keeps it, and the one for cryptography, whose name the build makes. */
const WORKERS = /^\/worker(-[\w-]{8})?\.js$/;

/** Trusted Types, where the browser has them; TypeScript's library does not know them yet. */
interface Policy {
  createScriptURL(address: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** The page's policy lets no text become a script's address, but for these. */
export function trustedScript(window: Window, path: string): string {
  // A policy of one name is made once.
  policy ??= (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy("tenchat", { createScriptURL: only });
  return policy?.createScriptURL(path) ?? only(path);
}

function only(path: string): string {
  if (!WORKERS.test(path)) throw new TypeError("No other script has this page for a worker.");
  return path;
}
