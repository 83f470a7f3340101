import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";

export interface Question<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What is known before the reply. */
export interface Told<Part> {
  readonly id: number;
  readonly part: Part;
}

export interface Answer<Reply> {
  readonly id: number;
  readonly reply: Reply;
  /** Whether the thread holds so much that it had better end than wait for the next question. */
  readonly spent: boolean;
}

/** Bytes. The compiler with its libraries takes half of it before it has compiled anything. */
const MOST_HELD = 128 * 1024 * 1024;

/**
 * Answers every question that this thread is asked, and tells meanwhile what is known before. What is thrown ends the
 * thread, and tells who asked.
 */
export function answer<Request, Reply, Part = never>(
  find: (request: Request, tell: (part: Part) => void) => Reply | Promise<Reply>,
): void {
  parentPort!.on("message", async ({ id, request }: Question<Request>) => {
    const reply = await find(request, (part) => parentPort!.postMessage({ id, part } satisfies Told<Part>));
    const spent = getHeapStatistics().used_heap_size > MOST_HELD;
    parentPort!.postMessage({ id, reply, spent } satisfies Answer<Reply>);
  });
}
