import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Redis } from "ioredis";
import { endProcess, spawnBound } from "./bound-process.ts";

/** A Redis of the run's own, set as an operator should: everything is on the disk, nothing is evicted. */
export class OwnRedis {
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    const options = Object.entries({
      port: String(this.#port),
      bind: "127.0.0.1",
      dir: this.#folder,
      appendonly: "yes",
      appendfsync: "everysec",
      save: "",
      "maxmemory-policy": "noeviction",
    });
    const child = spawnBound(
      "redis-server",
      options.flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", () => reject(new Error("Redis ended while it started")));
      child.stdout?.on("data", (data) => String(data).includes("Ready to accept connections") && resolve());
    });
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process !== undefined) await endProcess(this.#process, signal);
  }

  /** It takes connections and answers nothing. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }
}
