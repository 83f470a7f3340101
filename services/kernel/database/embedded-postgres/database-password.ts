import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../../start-problem.ts";

const placeIn = (dataFolder: string) => join(dataFolder, "postgres-password");

/** The password of the database that is there. */
export function readDatabasePassword(dataFolder: string): string {
  const place = placeIn(dataFolder);
  let text: string;
  try {
    text = readFileSync(place, "utf8").trim();
  } catch (error) {
    throw new StartProblem(`The database's password cannot be read from ${place}: restore that file from a backup.`, {
      cause: error,
    });
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new StartProblem(`The file ${place} does not hold the database's password: restore it from a backup.`);
  }
  return text;
}

/** A password for a database that is about to be made. It is on the disk before the database is. */
export function makeDatabasePassword(dataFolder: string): string {
  const password = randomBytes(32).toString("hex");
  const file = openSync(placeIn(dataFolder), "w", 0o600);
  try {
    writeSync(file, `${password}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return password;
}
