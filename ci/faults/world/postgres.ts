import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { INHERITED_FOLDER } from "../../../services/kernel/database/embedded-postgres/create-cluster.ts";
import { chooseAccount } from "../../../services/kernel/database/embedded-postgres/database-account.ts";
import { readDatabasePassword } from "../../../services/kernel/database/embedded-postgres/database-password.ts";
import { findPostgresPrograms } from "../../../services/kernel/database/embedded-postgres/postgres-programs.ts";
import { spawnProgram } from "../../../services/kernel/database/embedded-postgres/spawn-program.ts";
import { endProcess } from "./bound-process.ts";

/** A PostgreSQL that no server supervises, as behind DATABASE_URL: it runs on the database of a data folder. */
export class OwnPostgres {
  readonly #dataFolder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  constructor(port: number, dataFolder: string) {
    this.#port = port;
    this.#dataFolder = dataFolder;
  }

  /** Password included: not for what is printed. */
  get url(): string {
    return `postgres://tenchat:${readDatabasePassword(this.#dataFolder)}@127.0.0.1:${this.#port}/tenchat`;
  }

  /** Resolves when it takes connections. What was killed a moment ago may still hold its memory, which passes. */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const complaint = await this.#tryStart(settings);
      if (complaint === undefined) return;
      if (attempt === 40 || !/still in use/.test(complaint)) throw new Error(`PostgreSQL did not start: ${complaint}`);
      await sleep(250);
    }
  }

  async #tryStart(settings: Readonly<Record<string, string>>): Promise<string | undefined> {
    const folder = join(this.#dataFolder, "postgres");
    const account = chooseAccount(this.#dataFolder);
    const { postgres } = await findPostgresPrograms(account);
    const chosen = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      port: String(this.#port),
      max_connections: "100",
      shared_buffers: "64MB",
      ...settings,
    };
    const place = openSync(folder, "r");
    const options = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const stdio = ["ignore", "ignore", "pipe", place] as const;
    const child = spawnProgram(account, postgres, ["-D", INHERITED_FOLDER, ...options], [...stdio]);
    closeSync(place);
    this.#process = child;
    let said = "";
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", () => resolve(said));
      child.stderr?.on("data", (data) => {
        said = (said + String(data)).slice(-4_000);
        if (said.includes("database system is ready to accept connections")) resolve(undefined);
      });
    });
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process !== undefined) await endProcess(this.#process, signal);
  }
}
