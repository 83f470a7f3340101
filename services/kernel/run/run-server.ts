import { finishRestore } from "../backup/finish-restore.ts";
import { acquireDataFolder } from "../database/embedded-postgres/acquire-data-folder.ts";
import { createLog } from "../logging/create-log.ts";
import type { Log } from "../logging/log.ts";
import { withSecretFiles } from "../settings/secret-files.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import { listenProblem, refuseBadAddress } from "./listen-problem.ts";

export interface RunningServer {
  readonly port: number;

  /** Finishes what is in flight and closes everything. */
  stop(): Promise<void>;
}

/** Starts all of a server or leaves nothing of it running; `databaseEnded` is for a database that ends by itself. */
export type StartServer = (settings: Settings, log: Log, databaseEnded: () => void) => Promise<RunningServer>;

const PATIENCE_MILLISECONDS = 9_000;

/** Runs a server until it is told to stop. Says on stdout where it is, and nothing else. */
export async function runServer(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  start: StartServer,
): Promise<void> {
  await using closing = new AsyncDisposableStack();
  try {
    const settings = readSettings(withSecretFiles(environment));
    await refuseBadAddress(settings);
    const folder = acquireDataFolder(settings.dataFolder);
    closing.defer(() => folder.release());
    finishRestore(settings.dataFolder);
    const { log, close } = createLog(settings);
    closing.defer(close);

    const die = (what: string) => (error: unknown) => {
      log.error({ error }, what);
      process.exit(1);
    };
    process.on("unhandledRejection", die("unhandled rejection"));
    process.on("uncaughtException", die("uncaught exception"));

    const told = new Promise<string>((resolve) => {
      process.once("SIGTERM", resolve);
      process.once("SIGINT", resolve);
    });
    const running = await start(settings, log, () => die("the embedded database ended")(undefined)).catch((error) => {
      throw listenProblem(error, settings);
    });
    console.log(`${name} is ready at http://localhost:${running.port}`);
    log.info({ port: running.port }, "ready");

    const signal = await told;
    log.info({ signal }, "stopping");
    // Whatever hangs must not keep the process: nothing acknowledged can be lost by ending it.
    setTimeout(() => die("did not stop in time")(undefined), PATIENCE_MILLISECONDS).unref();
    await running.stop();
    log.info({}, "stopped");
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
}
