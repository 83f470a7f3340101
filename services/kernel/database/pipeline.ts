import type { Socket } from "node:net";
import { Client } from "pg";
import type { QueryConfig, QueryResult } from "pg";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { Log } from "../logging/log.ts";
import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";
import { PATIENCE_MILLISECONDS, withPatience } from "./with-patience.ts";

/**
 * One connection that sends a whole transaction in one write and reads all answers in one, so that a transaction of
 * several statements costs one round trip. Transactions run one after another, in the order they were given.
 */
export interface Pipeline {
  /** Runs the statements in one transaction; resolves after the commit with one result a statement. */
  transact(statements: readonly QueryConfig[]): Promise<QueryResult[]>;

  close(): Promise<void>;
}

export type OpenPipeline = () => Pipeline;

export function createPipeline(url: string, log: Log): Pipeline {
  let connected: Promise<Client> | undefined;
  let closed = false;

  /** The present connection, or a new one where the last has gone. */
  const connect = (): Promise<Client> => {
    const own = (connected ??= open(url, log, () => {
      if (connected === own) connected = undefined;
    }));
    return own;
  };

  return {
    async transact(statements) {
      if (closed) throw new Unavailable();
      const since = performance.now();
      const connection = connect();
      const client = await connection;
      // One statement is a transaction of its own.
      const isOne = statements.length === 1;
      const answers = await withPatience(client, since, () =>
        Promise.allSettled(ask(client, isOne ? statements : ["BEGIN", ...statements, "COMMIT"])),
      );
      const failure = answers.find((answer) => answer.status === "rejected");
      if (failure) {
        // Whoever comes next does not wait for the connection to notice that it has been ended.
        const isEnded = (failure.reason as { severity?: unknown }).severity === "FATAL";
        if (isEnded && connected === connection) connected = undefined;
        throw errorOf(failure.reason, log);
      }
      const results = answers.map((answer) => (answer as PromiseFulfilledResult<QueryResult>).value);
      if (isOne) return results;
      // A transaction that cannot commit answers COMMIT with ROLLBACK.
      if (results.at(-1)!.command !== "COMMIT") throw new Unavailable();
      return results.slice(1, -1);
    },
    async close() {
      closed = true;
      // A connection that was never made has nothing to end, and whoever asked for it has been told.
      const [connection] = await Promise.allSettled([connected]);
      if (connection.status === "fulfilled") await connection.value?.end();
    },
  };
}

async function open(url: string, log: Log, gone: () => void): Promise<Client> {
  const client = new Client({
    connectionString: url,
    pipeline: true,
    keepAlive: true,
    // Its statements are the same few again and again, whose plans do not hang on what they are given: to plan one
    // takes longer than to run it.
    options: "-c plan_cache_mode=force_generic_plan",
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
  } as never);
  client.on("error", (error) => {
    log.warn({ error }, "database connection lost");
    gone();
  });
  client.on("end", gone);
  try {
    await client.connect();
  } catch (error) {
    gone();
    log.warn({ error }, "database not reached");
    throw new Unavailable();
  }
  return client;
}

/** In one write: otherwise each statement is one. */
function ask(client: Client, statements: readonly (string | QueryConfig)[]): Promise<QueryResult>[] {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  try {
    return statements.map((statement) => client.query(statement));
  } finally {
    stream.uncork();
  }
}

/** The server's refusal of a statement is ours to fix and stays as it is; a broken connection is not, and passes. */
function errorOf(error: unknown, log: Log): unknown {
  const code = (error as { code?: unknown }).code;
  // A SQLSTATE has a digit; EPIPE has the length of one, and is a broken connection.
  const isState = typeof code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
  if (isState && !isLostDatabase(error)) return error;
  log.warn({ error }, "transaction not finished");
  return new Unavailable();
}
