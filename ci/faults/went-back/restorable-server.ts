import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { startEmbeddedPostgres } from "../../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../../services/kernel/logging/log.ts";
import { startServerProcess } from "../../../services/testing/server-process.ts";
import type { ServerProcess } from "../../../services/testing/server-process.ts";

const programs = new URL("../../../services/apps/", import.meta.url);

/** How the data were put aside: by the tool, while the server ran, or as a copy of the stopped server's folder. */
export type Kept = { readonly by: "backup" | "copy"; readonly folder: string };

/** A server on a data folder of its own that can be put back to an earlier state of it, in either way. */
export class RestorableServer {
  readonly #place = mkdtempSync(join(tmpdir(), "tenchat-went-back-"));
  readonly #data = join(this.#place, "data");
  #process: ServerProcess | undefined;
  #count = 0;

  get origin(): string {
    return this.#process!.origin;
  }

  /** What its operator has been told since it was last started. */
  get log(): string {
    return this.#process!.log();
  }

  async start(): Promise<void> {
    const port = this.#process === undefined ? "0" : new URL(this.#process.origin).port;
    this.#process = await startServerProcess({ TENCHAT_DATA: this.#data, PORT: port });
  }

  async keep(by: Kept["by"]): Promise<Kept> {
    const folder = join(this.#place, `kept-${(this.#count += 1)}`);
    if (by === "backup") this.#run("backup", folder);
    else {
      await this.#process!.end("SIGTERM");
      copy(this.#data, folder);
      await this.start();
    }
    return { by, folder };
  }

  /** Puts the data back; without sessions, everybody has to sign in again. */
  async goBack({ by, folder }: Kept, withoutSessions: boolean): Promise<void> {
    await this.#process!.end("SIGTERM");
    if (by === "backup") this.#run("restore", folder);
    else {
      renameSync(this.#data, join(this.#place, `old-${(this.#count += 1)}`));
      copy(folder, this.#data);
    }
    if (withoutSessions) await this.#endSessions();
    await this.start();
  }

  async close(): Promise<void> {
    await this.#process?.end("SIGKILL");
    rmSync(this.#place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  async #endSessions(): Promise<void> {
    const database = await startEmbeddedPostgres({ dataFolder: this.#data, log: silentLog });
    const client = new Client(database.url);
    await client.connect();
    await client.query("DELETE FROM sessions");
    await client.end();
    await database.stop();
  }

  #run(program: "backup" | "restore", folder: string): void {
    const main = fileURLToPath(new URL(`${program}/main.ts`, programs));
    const env = { ...process.env, DATABASE_URL: "", TENCHAT_DATA: this.#data };
    const { status, stderr } = spawnSync(process.execPath, [main, folder], { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`The ${program} failed: ${stderr}`);
  }
}

function copy(from: string, to: string): void {
  execFileSync("cp", ["-a", from, to]);
}
