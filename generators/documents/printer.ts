import { Worker } from "node:worker_threads";
import type { PrintReply, PrintRequest } from "./print-worker.ts";

interface Waiting {
  readonly resolve: (reply: PrintReply) => void;
  readonly reject: (error: Error) => void;
}

/** One thread for the whole process: what it loads takes longer than most documents. */
let thread: Worker | undefined;
const waiting = new Map<number, Waiting>();
let asked = 0;

/**
 * Starts the thread that prints. Whoever will print soon calls this first: the thread loads what it needs while the
 * specification is being compiled, and prints while everything else is rendered.
 */
export function startPrinter(): Worker {
  if (thread !== undefined) return thread;
  const worker = new Worker(new URL("./print-worker.ts", import.meta.url));
  worker.on("message", (reply: PrintReply) => settle(reply.id, ({ resolve }) => resolve(reply)));
  worker.on("error", (error) => fail(error as Error));
  worker.on("exit", () => fail(new Error("The thread that prints documents has ended.")));
  worker.unref(); // Nobody waits for it but those who asked.
  return (thread = worker);
}

/** A document as YAML and, if they are wanted, the TypeScript types that an OpenAPI document declares. */
export async function print(document: object, options: { readonly withTypes?: boolean } = {}): Promise<PrintReply> {
  const worker = startPrinter();
  const id = asked++;
  const request: PrintRequest = { id, document, withTypes: options.withTypes === true };
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage(request);
  });
}

function settle(id: number, how: (one: Waiting) => void): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) thread?.unref();
  if (one !== undefined) how(one);
}

function fail(error: Error): void {
  thread = undefined;
  for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
}
