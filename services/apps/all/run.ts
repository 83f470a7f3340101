import { acquireDataFolder } from "../../kernel/database/embedded-postgres/acquire-data-folder.ts";
import { createLog } from "../../kernel/logging/create-log.ts";
import { withSecretFiles } from "../../kernel/settings/secret-files.ts";
import { readSettings } from "../../kernel/settings/settings.ts";
import { StartProblem } from "../../kernel/start-problem.ts";
import { startPlatform } from "./start-platform.ts";

const PATIENCE_MILLISECONDS = 9_000;

/** Runs the server until it is told to stop. Says on stdout where it is, and nothing else. */
export async function run(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  try {
    const settings = readSettings(withSecretFiles(process.env));
    const folder = acquireDataFolder(settings.dataFolder);
    closing.defer(() => folder.release());
    const { log, close } = createLog(settings.dataFolder, settings.logLevel);
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
    const platform = await startPlatform(settings, log, () => die("the embedded database ended")(undefined));
    console.log(`TenChat is ready at http://localhost:${platform.port}`);
    log.info({ port: platform.port }, "ready");

    const signal = await told;
    log.info({ signal }, "stopping");
    // Whatever hangs must not keep the process: nothing acknowledged can be lost by ending it.
    setTimeout(() => die("did not stop in time")(undefined), PATIENCE_MILLISECONDS).unref();
    await platform.stop();
    log.info({}, "stopped");
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
}
