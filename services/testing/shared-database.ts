import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { giveDatabase } from "./made-database.ts";
import { ASKED_AT } from "./test-postgres.ts";

type Options = Parameters<typeof startEmbeddedPostgres>[0];

let made = 0;

/** An empty one in the data folder, where other programs look for it too. */
export async function startOwnDatabase(options: Options): Promise<EmbeddedPostgres> {
  await giveDatabase(options.dataFolder);
  return startEmbeddedPostgres(options);
}

/**
 * Stands in for the start of the embedded database where a test only needs one, empty and nobody else's: a database of
 * its own in the PostgreSQL of this process's tests. It is removed with that. Outside of a run of tests there is none, and
 * one is started.
 */
export async function startSharedDatabase(options: Options): Promise<EmbeddedPostgres> {
  const door = process.env[ASKED_AT];
  if (door === undefined) return startOwnDatabase(options);
  const url = new URL(await ask(door));
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    made += 1;
    const name = `test_${process.pid}_${made}`;
    await client.query(`CREATE DATABASE ${name}`);
    url.pathname = name;
  } finally {
    await client.end();
  }
  return { url: url.href, pid: process.pid, ended: new Promise(() => {}), stop: () => Promise.resolve() };
}

async function ask(door: string): Promise<string> {
  const socket = connect(door);
  await once(socket, "connect");
  socket.write(`worker-${process.env["JEST_WORKER_ID"] ?? "0"}\n`);
  const answer = JSON.parse(await text(socket)) as { url?: string; problem?: string };
  if (answer.url === undefined) throw new Error(`the PostgreSQL of the tests did not start: ${answer.problem}`);
  return answer.url;
}
