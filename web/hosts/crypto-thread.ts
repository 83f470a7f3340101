import type { Thread, ThreadEvents } from "../core/host.ts";
import { trustedScript } from "./trusted-script.ts";

/** Starts the worker in which a page has its cryptography computed. */
export function cryptoThread(window: Window & typeof globalThis): (events: ThreadEvents) => Thread {
  // The build knows a worker by these words alone, and the page's policy takes no address that is a mere text.
  const Worker = function (address: URL, options: WorkerOptions) {
    return new window.Worker(trustedScript(window, address.pathname), options);
  } as unknown as new (address: URL, options: WorkerOptions) => globalThis.Worker;
  return ({ heard, ended }) => {
    const worker = new Worker(new URL("./crypto.worker.ts", import.meta.url), {
      type: "module",
      name: "tenchat-crypto",
    });
    worker.addEventListener("message", ({ data }) => heard(data));
    worker.addEventListener("messageerror", () => ended(new Error("The worker's answer could not be read.")));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      ended(new Error(`The worker for cryptography has ended: ${event.message ?? "it could not be loaded"}.`));
    });
    return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
  };
}
