import { Worker } from "node:worker_threads";
import type { PrintReply, PrintRequest } from "./print-worker.ts";

interface Waiting {
  readonly resolve: (reply: PrintReply) => void;
  readonly reject: (error: Error) => void;
}

/** So long it stays for the next who prints. */
const IDLE_MILLISECONDS = 300;

/** One thread for the whole process: what it loads takes longer than most documents. */
let thread: Worker | undefined;
let holders = 0;
let asked = 0;
const waiting = new Map<number, Waiting>();

/**
 * Starts the thread that prints, if there is none, and keeps it until what is returned is called. Whoever will print
 * soon calls this first: the thread loads what it needs while the specification is being compiled.
 */
export function holdPrinter(): () => void {
  holders += 1;
  startThread();
  return () => {
    holders -= 1;
    setTimeout(retire, IDLE_MILLISECONDS).unref();
  };
}

/** An OpenAPI document as YAML, and the TypeScript types that it declares. */
export async function print(document: object): Promise<PrintReply> {
  const release = holdPrinter();
  const id = asked++;
  const request: PrintRequest = { id, document };
  try {
    return await new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      const worker = startThread();
      worker.ref();
      worker.postMessage(request);
    });
  } finally {
    waiting.delete(id);
    if (waiting.size === 0) thread?.unref();
    release();
  }
}

function startThread(): Worker {
  if (thread !== undefined) return thread;
  const worker = new Worker(new URL("./print-worker.ts", import.meta.url));
  worker.on("message", (reply: PrintReply) => waiting.get(reply.id)?.resolve(reply));
  worker.on("error", (error) => fail(worker, `A document could not be printed: ${(error as Error).message}`));
  worker.on("exit", () => fail(worker, "The thread that prints documents has ended."));
  worker.unref(); // Nobody waits for it but those who asked.
  return (thread = worker);
}

function retire(): void {
  if (holders > 0) return;
  const worker = thread;
  thread = undefined;
  void worker?.terminate();
}

function fail(worker: Worker, why: string): void {
  if (thread !== worker) return;
  thread = undefined;
  for (const { reject } of waiting.values()) reject(new Error(why));
}
