import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { QUICK } from "../../../services/testing/server-process.ts";

const PAGE = join(import.meta.dirname, "../../../dist/web/index.html");

/** The server in a process of its own, with a database and data of its own, and quick passwords. */
export class ServerProcess {
  readonly dataFolder = mkdtempSync(join(tmpdir(), "tenchat-story-"));
  origin = "";
  /** Everything it printed, over all its lives. */
  printed = "";
  #child: ChildProcess | undefined;
  readonly #settings: Readonly<Record<string, string>>;

  /** `settings`: what its operator says besides. */
  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.#settings = settings;
  }

  /** Starts it, at the same address as before if it had one, and waits until it says that it is ready. */
  async start(): Promise<void> {
    if (!existsSync(PAGE))
      throw new Error("There is no client to serve: `npm test` builds it, `npx ng build` does too.");
    const port = this.origin === "" ? "0" : new URL(this.origin).port;
    const child = spawn(process.execPath, [QUICK], {
      env: {
        ...process.env,
        PORT: port,
        TENCHAT_DATA: this.dataFolder,
        TENCHAT_RATE_LIMITS: "off",
        ...this.#settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => (this.printed += chunk.toString()));
    this.origin = await new Promise<string>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${this.printed}`)));
      createInterface({ input: child.stdout }).on("line", (line) => {
        this.printed += `${line}\n`;
        const ready = /ready at (http:\/\/\S+)/.exec(line);
        if (ready?.[1] !== undefined) resolve(ready[1]);
      });
    });
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  /** Where its database listens now; the password is for this computer's owner. */
  databaseUrl(): string {
    const password = readFileSync(join(this.dataFolder, "postgres-password"), "utf8").trim();
    const port = readFileSync(join(this.dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[3]?.trim();
    return `postgres://tenchat:${password}@127.0.0.1:${port}/tenchat`;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}
