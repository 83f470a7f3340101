import { isIPv6 } from "node:net";
import { join, resolve } from "node:path";
import { finishRestore } from "../backup/finish-restore.ts";
import { acquireDataFolder } from "../database/embedded-postgres/acquire-data-folder.ts";
import type { DatabaseEnded } from "../database/open-chosen-database.ts";
import { createLog } from "../logging/create-log.ts";
import type { Log } from "../logging/log.ts";
import { withSecretFiles } from "../settings/secret-files.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import { asProblem } from "./as-problem.ts";
import { EXIT } from "./exit-code.ts";
import { hearStop } from "./hear-stop.ts";
import { listenProblem, refuseBadAddress } from "./listen-problem.ts";

export interface RunningServer {
  readonly port: number;

  /** Finishes what is in flight and closes everything. */
  stop(): Promise<void>;
}

/** Starts all of a server or leaves nothing of it running. */
export type StartServer = (settings: Settings, log: Log, databaseEnded: DatabaseEnded) => Promise<RunningServer>;

const PATIENCE_MILLISECONDS = 9_000;

/**
 * Runs a server until it is told to stop, and ends the process then. Says on stdout where it is, and nothing else; `EXIT`
 * says how it ended.
 */
export async function runServer(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  start: StartServer,
): Promise<never> {
  // Whatever still holds the process, such as a connection that nobody answers, must not outlive what was stopped.
  process.exit(await serve(name, environment, start));
}

async function serve(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  start: StartServer,
): Promise<number> {
  const told = hearStop();
  await using closing = new AsyncDisposableStack();
  let isReady = false;
  let explain = (error: unknown) => (error instanceof StartProblem ? error : undefined);
  let fault = (error: unknown): number => {
    console.error(`${name} ended by a fault of its own.`, error);
    return EXIT.fault;
  };
  try {
    const settings = readSettings(withSecretFiles(environment));
    explain = (error) => asProblem(error, settings);
    await refuseBadAddress(settings);
    // Never let go: it becomes free as the process ends, so whoever has it next is alone.
    acquireDataFolder(settings.dataFolder);
    finishRestore(settings.dataFolder);
    const { log, close } = createLog(settings);
    closing.defer(close);
    fault = (error) => tellFault(name, settings, log, error);
    const die = (error: unknown) => process.exit(error instanceof StartProblem ? tellProblem(error) : fault(error));
    process.on("unhandledRejection", die);
    process.on("uncaughtException", die);
    if (told.aborted) return EXIT.stopped;

    told.addEventListener("abort", () => {
      log.info({ signal: told.reason }, "stopping");
      // Whatever hangs must not keep the process: nothing acknowledged can be lost by ending it.
      setTimeout(() => {
        if (isReady) tellUnfinished(name, log);
        process.exit(EXIT.stopped);
      }, PATIENCE_MILLISECONDS).unref();
    });
    const running = await start(settings, log, die).catch((error) => {
      throw listenProblem(error, settings);
    });
    isReady = true;
    if (!told.aborted) {
      // First to whoever starts it again: what is printed may have it killed at once.
      process.send?.("ready");
      const { host, role } = settings;
      const called = role === "all" ? name : `${name} ${role}`;
      console.log(`${called} is ready at http://${hostToAsk(host)}:${running.port}`);
      log.info({ port: running.port, role }, "ready");
      await new Promise((stop) => told.addEventListener("abort", stop));
    }
    await running.stop();
    log.info({}, "stopped");
    return EXIT.stopped;
  } catch (error) {
    const problem = explain(error);
    const code = problem === undefined ? fault(error) : tellProblem(problem);
    return told.aborted && !isReady ? EXIT.stopped : code;
  }
}

/** By which host this machine finds what listens on one: by `localhost` only where that leads there. */
function hostToAsk(host: string): string {
  if (["0.0.0.0", "::", "0", "127.0.0.1"].includes(host)) return "localhost";
  return isIPv6(host) ? `[${host}]` : host;
}

function tellProblem(problem: StartProblem): number {
  console.error(problem.message);
  return problem.passes ? EXIT.away : EXIT.refused;
}

/** It has stopped as it was told, but something that it waited for, such as a database that says nothing, was not done. */
function tellUnfinished(name: string, log: Log): void {
  const seconds = PATIENCE_MILLISECONDS / 1_000;
  log.warn({ seconds }, "ended before everything was closed");
  console.error(
    `${name} was told to stop and ended after ${seconds} seconds without having closed everything: nothing acknowledged is lost.`,
  );
}

/** Stderr has the line of the log too: this one is for whoever reads sentences. */
function tellFault(name: string, { dataFolder }: Settings, log: Log, error: unknown): number {
  log.error({ error }, "ended by a fault");
  console.error(`${name} ended by a fault of its own: ${join(resolve(dataFolder), "log/tenchat.log")} says which.`);
  return EXIT.fault;
}
