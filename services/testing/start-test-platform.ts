import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPlatform } from "../apps/all/start-platform.ts";
import type { RunningPlatform } from "../apps/all/start-platform.ts";
import { acquireDataFolder } from "../kernel/database/embedded-postgres/acquire-data-folder.ts";
import { createLog } from "../kernel/logging/create-log.ts";
import { readSettings } from "../kernel/settings/settings.ts";
import { quickPasswords } from "./quick-passwords.ts";
import { startSharedDatabase } from "./shared-database.ts";

export interface TestPlatform {
  /** Where it answers: `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly dataFolder: string;
  readonly running: RunningPlatform;

  /** Rows of a table, to see what was written. */
  count(table: string): Promise<number>;

  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** The whole platform in this process, on a free port, with a real database and data of its own. No rate limits unless asked for, and quick passwords. */
export async function startTestPlatform(
  options: { env?: Readonly<Record<string, string>> } = {},
): Promise<TestPlatform> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tenchat-test-"));
  const closing = new AsyncDisposableStack();
  closing.defer(() => rmSync(dataFolder, { recursive: true, force: true }));
  const env = { PORT: "0", TENCHAT_HOST: "127.0.0.1", TENCHAT_RATE_LIMITS: "off", TENCHAT_DATA: dataFolder };
  const settings = readSettings({ ...env, ...options.env });
  const folder = acquireDataFolder(dataFolder);
  closing.defer(() => folder.release());
  const { log, close } = createLog(settings);
  closing.defer(close);
  const running = await startPlatform(
    settings,
    log,
    () => {
      throw new Error("the test's database ended");
    },
    startSharedDatabase,
    quickPasswords,
  );
  closing.defer(() => running.stop());
  const { dataSource } = running.opened.kernel;
  return {
    origin: `http://127.0.0.1:${running.port}`,
    dataFolder,
    running,
    async count(table) {
      const rows = (await dataSource.query(`SELECT count(*) AS n FROM ${table}`)) as { n: number }[];
      return rows[0]!.n;
    },
    stop: () => closing.disposeAsync(),
  };
}
