const WORKER = "/worker.js";

/** Trusted Types, where the browser has them; TypeScript's library does not know them yet. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/**
 * Lets the browser keep the page, so that it opens without a network. A browser that cannot, or may not (a page on plain
 * http), goes on as ever. Call once a page: a policy of one name is made once.
 */
export async function keepPage(window: Window & typeof globalThis): Promise<void> {
  const workers = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  await workers.register(trusted(window), { scope: "/", updateViaCache: "none" });
}

/** The page's policy lets no text become a script's address, but for this one. */
function trusted(window: Window): string {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const only = (address: string) => {
    if (address !== WORKER) throw new TypeError("No other script has this page for a worker.");
    return address;
  };
  return trustedTypes?.createPolicy("tenchat", { createScriptURL: only }).createScriptURL(WORKER) ?? WORKER;
}
