import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Step } from "./read-guide.ts";

/** Somebody with a terminal, an empty folder and the guide, who does what it says and nothing else. */
export class Newcomer {
  readonly folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #port: string;
  #server: ChildProcess | undefined;

  constructor(folder: string, port: number) {
    this.folder = folder;
    this.#port = String(port);
    // Not the packages of this project, nor what npm told the test about itself: a terminal has neither.
    const path = process.env["PATH"]!.split(":").filter((each) => !each.includes("node_modules"));
    const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|TENCHAT_|DATABASE_|REDIS_)/.test(name));
    this.#env = {
      ...Object.fromEntries(own),
      PATH: path.join(":"),
      PORT: this.#port,
      // An empty cache and no network: everything has to come from the folder beside.
      npm_config_cache: join(folder, "../npm-cache"),
      npm_config_offline: "true",
    };
  }

  async take(step: Step): Promise<void> {
    if (step.kind === "file") {
      mkdirSync(dirname(join(this.folder, step.path)), { recursive: true });
      writeFileSync(join(this.folder, step.path), step.text);
    } else if (step.kind === "edit") {
      await this.#expect("git apply --unidiff-zero -", [], step.patch);
    } else {
      const output: string[] = [];
      for (const line of step.lines) {
        if (line === "npm start") output.push(await this.#start(step.promised));
        else output.push(await this.#expect(line, step.promised));
      }
      this.#hold(step.promised, output.join("\n"), step.lines.join("; "));
    }
  }

  /** Runs a command to its end. */
  async run(line: string, input = ""): Promise<{ status: number | null; output: string }> {
    const child = spawn("sh", ["-c", line], { cwd: this.folder, env: this.#env });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.stdin.end(input);
    const [status] = (await once(child, "close")) as [number | null];
    return { status, output };
  }

  /** Ctrl+C where the server runs: the terminal tells everything that it started. */
  async endServer(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined || server.exitCode !== null) return;
    // Its pipes close when everything that holds them has ended: npm, the shell and the server.
    const ended = once(server, "close");
    process.kill(-server.pid!, "SIGINT");
    await ended;
  }

  async #start(promised: readonly string[]): Promise<string> {
    await this.endServer();
    const server = spawn("npm", ["start"], { cwd: this.folder, env: this.#env, detached: true });
    this.#server = server;
    let output = "";
    return new Promise((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.setEncoding("utf8").on("data", (text) => {
          output += text;
          if (this.#keeps(promised, output)) resolve(output);
        });
      server.once("close", () => reject(new Error(`The guide promises ${promised.join(" ")}, but:\n${output}`)));
    });
  }

  async #expect(line: string, promised: readonly string[], input = ""): Promise<string> {
    const { status, output } = await this.run(line, input);
    const mayFail = promised.some((each) => each.includes(": error "));
    if ((status !== 0) !== mayFail) throw new Error(`\`${line}\` ended with ${status}:\n${output}`);
    return output;
  }

  #hold(promised: readonly string[], output: string, what: string): void {
    if (!this.#keeps(promised, output))
      throw new Error(`Of \`${what}\` the guide promises:\n${promised.join("\n")}\n\nbut it said:\n${output}`);
  }

  /** Whether every promised line was said, in order. */
  #keeps(promised: readonly string[], output: string): boolean {
    let rest = output.split("\n");
    return promised.every((line) => {
      const text = line.replaceAll("localhost:3000", `localhost:${this.#port}`);
      const pattern = new RegExp(`^${text.split("…").map(RegExp.escape).join(".*")}$`);
      const at = rest.findIndex((each) => pattern.test(each));
      rest = rest.slice(at + 1);
      return at >= 0;
    });
  }
}
