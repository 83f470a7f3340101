import type { PasswordHasher } from "../../contexts/identity/index.ts";
import { runServer } from "../../kernel/run/run-server.ts";
import { startPlatform } from "./start-platform.ts";

/** Runs TenChat until it is told to stop. `passwords`: how they are hashed, where a test has them hashed in no time. */
export async function run(passwords?: PasswordHasher): Promise<void> {
  await runServer("TenChat", process.env, (settings, log, databaseEnded) =>
    startPlatform(settings, log, databaseEnded, undefined, passwords),
  );
}
