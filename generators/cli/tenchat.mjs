#!/usr/bin/env node
// Plain JavaScript for whatever Node a machine has: it starts the one that TenChat came with.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const root = join(here, "../..");
const node = join(root, "node_modules/.bin/node");

// Programs of a server, which know nothing of specifications; everything else is the compiler's.
const PROGRAMS = {
  backup: "services/apps/backup/main.ts",
  restore: "services/apps/restore/main.ts",
  events: "services/apps/events/main.ts",
  retention: "services/apps/retention/main.ts",
};
const [command, ...rest] = process.argv.slice(2);
const ofServer = Object.hasOwn(PROGRAMS, command ?? "");
const program = ofServer ? join(root, PROGRAMS[command]) : join(here, "main.ts");
const words = ofServer ? rest : process.argv.slice(2);

if (existsSync(node)) {
  const child = spawn(node, [program, ...words], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    console.error(`${node} cannot be started: ${error.message}.`);
    process.exitCode = 1;
  });
  child.once("close", (code, signal) => {
    process.exitCode = code ?? 128 + (signal === "SIGINT" ? 2 : 15);
  });
} else {
  console.error(`TenChat's own packages are not installed: run \`npm ci\` in ${root} first.`);
  process.exitCode = 1;
}
