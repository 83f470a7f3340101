import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { readDatabasePassword } from "../database/embedded-postgres/database-password.ts";
import { DATABASE } from "./data-folder-content.ts";

/** Where the database of a TenChat that is running on this folder takes connections; undefined when none answers. */
export async function findRunningDatabase(dataFolder: string): Promise<string | undefined> {
  const port = readPort(join(dataFolder, DATABASE, "postmaster.pid"));
  if (port === undefined) return undefined;
  const url = `postgres://tenchat:${readDatabasePassword(dataFolder)}@127.0.0.1:${port}/tenchat`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    // A note that a database left behind which is gone, is ending, or is not this one: whoever may use the folder starts one.
    return undefined;
  }
}

// PostgreSQL writes its note line by line (miscinit.h): process, folder, moment, port, ..., state.
function readPort(note: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(note, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const port = Number(text.split("\n")[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
