import type { DataSource } from "typeorm";
import { openChosenDatabase } from "../database/open-chosen-database.ts";
import type { Proxies } from "../../../generated/server/runtime/client-address.ts";
import type { Tables } from "../database/open-database.ts";
import type { Log } from "../logging/log.ts";
import { StartProblem } from "../start-problem.ts";
import { runServer, type RunningServer } from "./run-server.ts";

/** Where a product runs; the generated `startApplication` takes it. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly proxies: Proxies;
  readonly dataSource: DataSource;

  /** Where the database is, password included: not for logs. */
  readonly databaseUrl: string;
}

/**
 * Runs a product made by `tenchat init` until it is told to stop: on the embedded PostgreSQL with its data under
 * `var/`, and for this machine alone, unless the settings of README.md say otherwise.
 */
export async function run(
  name: string,
  tables: Tables,
  start: (place: Place) => Promise<RunningServer>,
): Promise<void> {
  await runServer(name, { TENCHAT_HOST: "127.0.0.1", ...process.env }, async (settings, log, databaseEnded) => {
    if (settings.role !== "all")
      throw new StartProblem(`${name} is one process, which does all there is to do: leave TENCHAT_ROLE out.`);
    await using closing = new AsyncDisposableStack();
    const { url, dataSource } = await openChosenDatabase(settings, tables, log, closing, databaseEnded);
    const { host, port, proxies } = settings;
    const application = await start({ host, port, log, proxies, dataSource, databaseUrl: url });
    closing.defer(() => application.stop());
    // From here on whoever called decides when it ends.
    const running = closing.move();
    return { port: application.port, stop: () => running.disposeAsync() };
  });
}
