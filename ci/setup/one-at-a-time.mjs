import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Runs `work` while no other process does so for the same folder, waiting for its turn.
 *
 * The lock is a Linux abstract socket: the kernel gives it to one process and takes it back when that process ends,
 * however it ends, so a lock can never be stale. Elsewhere there is no such socket and runs are not kept apart.
 */
export async function oneAtATime(folder, work, onWait = () => {}) {
  if (process.platform !== "linux") return work();
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  let server = await take(`\0tenchat-setup-${name}`);
  if (server === undefined) onWait();
  while (server === undefined) {
    await sleep(200);
    server = await take(`\0tenchat-setup-${name}`);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

function take(path) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen({ path }, () => resolve(server));
  });
}
