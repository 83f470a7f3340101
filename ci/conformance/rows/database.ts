import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../../services/kernel/logging/log.ts";
import { giveDatabase } from "../../../services/testing/made-database.ts";

/** A PostgreSQL of its own, from the first time that somebody asks for its address. */
export class OwnDatabase implements AsyncDisposable {
  #started: Promise<{ readonly url: string; stop(): Promise<void> }> | undefined;

  async url(): Promise<string> {
    this.#started ??= start();
    return (await this.#started).url;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#started)?.stop();
  }
}

async function start() {
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-conformance-rows-")));
  await giveDatabase(dataFolder);
  const { url, stop } = await startEmbeddedPostgres({ dataFolder, log: silentLog });
  return { url, stop: () => stop().finally(() => rmSync(dataFolder, { recursive: true, force: true })) };
}
