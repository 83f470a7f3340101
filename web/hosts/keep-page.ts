import { trustedScript } from "./trusted-script.ts";

const WORKER = "/worker.js";

/**
 * Lets the browser keep the page, so that it opens without a network. A browser that cannot, or may not (a page on plain
 * http), goes on as ever.
 */
export async function keepPage(window: Window & typeof globalThis): Promise<void> {
  const workers = window.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  await workers.register(trustedScript(window, WORKER), { scope: "/", updateViaCache: "none" });
}
