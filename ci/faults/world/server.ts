import { startServerProcess } from "../../../services/testing/server-process.ts";
import type { ServerProcess } from "../../../services/testing/server-process.ts";
import { spawnBound } from "./bound-process.ts";

/** A server in a process of its own that is killed and started again at the same address. */
export class Server {
  readonly #env: Readonly<Record<string, string>>;
  readonly #port: string;
  #process: ServerProcess | undefined;
  #program: string | undefined;

  /** `program`: the main file of another version. */
  constructor(env: Readonly<Record<string, string>>, port: number, program?: string) {
    this.#env = env;
    this.#port = String(port);
    this.#program = program;
  }

  /** From its next start on it is of this version; undefined: of today's. */
  become(program: string | undefined): void {
    this.#program = program;
  }

  get port(): number {
    return Number(this.#port);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    if (this.#process === undefined) throw new Error("this server is not running");
    return this.#process.pid;
  }

  /** How many sockets it holds. */
  async sockets(): Promise<number> {
    const metrics = await (await fetch(`${this.origin}/metrics`)).text();
    return Number(/^tenchat_sockets (\d+)$/m.exec(metrics)![1]);
  }

  /** Resolves when it has said where it is. */
  async start(): Promise<void> {
    this.#process = await startServerProcess({ ...this.#env, PORT: this.#port }, spawnBound, this.#program);
  }

  /** Ends it by a signal; its exit code, null if the signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = this.#process;
    this.#process = undefined;
    return ending === undefined ? null : ending.end(signal);
  }
}
