import { runServer } from "../../kernel/run/run-server.ts";
import { startPlatform } from "./start-platform.ts";

/** Runs TenChat until it is told to stop. */
export async function run(): Promise<void> {
  await runServer("TenChat", process.env, startPlatform);
}
