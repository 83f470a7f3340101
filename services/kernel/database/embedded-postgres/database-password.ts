import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { placeProblem } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";

const placeIn = (dataFolder: string) => join(dataFolder, "postgres-password");

/** The password of the database that is there. */
export function readDatabasePassword(dataFolder: string): string {
  const place = placeIn(dataFolder);
  let text: string;
  try {
    text = readFileSync(place, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw placeProblem(place, error);
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
  const place = placeIn(dataFolder);
  const whole = `${place}.new`;
  try {
    // Made anew, so that no file that somebody else can read or has linked elsewhere is filled with it.
    rmSync(whole, { force: true });
    const file = openSync(whole, "wx", 0o600);
    try {
      writeSync(file, `${password}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(whole, place);
  } catch (error) {
    rmSync(whole, { force: true });
    throw placeProblem(place, error);
  }
  return password;
}
