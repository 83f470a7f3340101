import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";

/** What somebody does who floods. */
export interface FloodOrder {
  readonly origin: string;
  readonly tokens: SessionTokens;
  /** The name of the flood. */
  readonly what: string;
  /** On each socket. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * Somebody who floods, in a process of their own that was there before: neither its start nor what it sends takes
 * processor time from those who are measured, as it would not from another computer.
 */
export class Flooder {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL("flooding.ts", import.meta.url)));
  readonly #ended = once(this.#child, "exit").then(() => Promise.reject(new Error("whoever flooded has ended")));

  constructor() {
    this.#ended.catch(() => undefined); // Whoever waits for a flood is told.
  }

  /** How many bytes went out. */
  async flood(order: FloodOrder): Promise<number> {
    const answered = once(this.#child, "message");
    this.#child.send(order);
    const [sent] = (await Promise.race([answered, this.#ended])) as [number];
    return sent;
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }
}
