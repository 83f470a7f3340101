import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres } from "../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../kernel/logging/log.ts";

const root = join(import.meta.dirname, "../..");

/** Of what decides the bytes of an empty database: who makes it, by which program and how. */
function nameOfDatabase(): string {
  const hash = createHash("sha256").update(`${process.geteuid?.()} ${process.arch}`);
  const room = "services/kernel/database/embedded-postgres";
  for (const file of ["create-cluster.ts", "database-password.ts", "database-account.ts"]) {
    hash.update(readFileSync(join(root, room, file)));
  }
  return hash
    .update(readFileSync(join(root, "package.json")))
    .digest("hex")
    .slice(0, 16);
}

/**
 * Puts an empty database into a test's data folder, as a first start would. To make one takes a second of a processor
 * and dozens of tests want one, so it is made once, kept beside Jest's cache, and copied. Tests of the first start, and
 * whatever tells databases apart by their identity, begin with an empty folder instead.
 */
export async function giveDatabase(dataFolder: string): Promise<void> {
  const kept = join(root, "node_modules/.cache/test-databases", nameOfDatabase());
  if (!existsSync(kept)) await make(kept);
  execFileSync("cp", ["-a", `${kept}/.`, dataFolder]);
}

/** Beside its place and then renamed: of several that make one at once, the first to end is kept. */
async function make(place: string): Promise<void> {
  mkdirSync(dirname(place), { recursive: true });
  const making = mkdtempSync(`${place}-`);
  try {
    const { stop } = await startEmbeddedPostgres({ dataFolder: making, log: silentLog });
    await stop();
    renameSync(making, place);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
