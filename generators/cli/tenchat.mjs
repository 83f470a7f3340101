#!/usr/bin/env node
// Plain JavaScript for whatever Node a machine has: it goes on in the one that TenChat came with.
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const self = realpathSync(fileURLToPath(import.meta.url));
const root = join(dirname(self), "../..");
const node = join(root, "node_modules/.bin/node");

// Programs of a server, which know nothing of specifications; everything else is the compiler's.
const PROGRAMS = {
  backup: "services/apps/backup/main.ts",
  restore: "services/apps/restore/main.ts",
  events: "services/apps/events/main.ts",
  retention: "services/apps/retention/main.ts",
};
const [command, ...rest] = process.argv.slice(2);

if (!existsSync(node)) {
  console.error(`TenChat's own packages are not installed: run \`npm ci\` in ${root} first.`);
  process.exitCode = 1;
} else if (realpathSync(node) === realpathSync(process.execPath)) {
  const ofServer = Object.hasOwn(PROGRAMS, command ?? "");
  if (ofServer) process.argv.splice(2, Infinity, ...rest);
  const { usePrivateCompileCache } = await import("../launch/private-compile-cache.mjs");
  // Reading the compiler and its libraries takes longer than compiling a small specification.
  usePrivateCompileCache();
  await import(ofServer ? `../../${PROGRAMS[command]}` : "./main.ts");
} else {
  // Loaded where it is needed: with the sockets that it brings along it takes as long as reading the specification.
  const { spawn } = await import("node:child_process");
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    console.error(`${node} cannot be started: ${error.message}.`);
    process.exitCode = 1;
  });
  child.once("close", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal ?? "SIGTERM"];
  });
}
