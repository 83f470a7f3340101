import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = "turnserver";

/** Whether this machine has coturn; it belongs to no set-up of the project, as its operator runs it beside TenChat. */
export function hasCoturn(): boolean {
  return spawnSync(PROGRAM, ["--version"]).error === undefined;
}

/** A relay on this machine alone, for those to whom the server that knows its secret gives credentials. */
export class Coturn {
  readonly secret = "what a relay and a server know";
  readonly url: string;
  /** Everything that it printed. */
  printed = "";
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), "tenchat-coturn-"));
  #child: ChildProcess | undefined;

  constructor(port: number) {
    this.#port = port;
    this.url = `turn:127.0.0.1:${port}?transport=udp`;
  }

  async start(): Promise<void> {
    const here = ["--listening-ip", "127.0.0.1", "--relay-ip", "127.0.0.1", "--allow-loopback-peers"];
    const known = ["--use-auth-secret", "--static-auth-secret", this.secret, "--realm", "chat.test"];
    const bare = ["-n", "--no-tls", "--no-dtls", "--no-cli", "--verbose", "--log-file", "stdout", "--simple-log"];
    const kept = ["--pidfile", join(this.#folder, "pid"), "--userdb", join(this.#folder, "users")];
    const child = spawn(PROGRAM, [...here, ...known, ...bare, ...kept, "--listening-port", String(this.#port)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`coturn ended with ${code}: ${this.printed}`)));
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => {
          this.printed += chunk.toString();
          if (this.printed.includes("Total General servers")) resolve();
        });
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child !== undefined && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
