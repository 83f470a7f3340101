import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identifyProcess, isStillRunning } from "./process-identity.ts";
import type { ProcessIdentity } from "./process-identity.ts";

export type LockOutcome = { kind: "taken"; release(): void } | { kind: "held"; by: ProcessIdentity };

/**
 * Takes a lock that is a file naming its holder. A lock whose holder no longer runs is taken over.
 *
 * Made by `link`, which fails when the name exists, so of several processes one makes it. Replaced only by a process
 * that holds a second lock beside it and has looked again: without that, two processes that both saw the same stale
 * lock could each replace it, the later one the good lock of the earlier.
 */
export function takeLockFile(path: string, self: ProcessIdentity = identifySelf()): LockOutcome {
  const mine = `${path}.${self.pid}`;
  writeFileSync(mine, JSON.stringify(self), { mode: 0o600 });
  try {
    if (linkIfAbsent(mine, path)) return taken(path);
    const holder = readHolder(path);
    if (holder !== undefined && isStillRunning(holder)) return { kind: "held", by: holder };
    const right = takeLockFile(`${path}.takeover`, self);
    if (right.kind === "held") return right;
    try {
      const now = readHolder(path);
      if (now !== undefined && isStillRunning(now)) return { kind: "held", by: now };
      renameSync(mine, path);
      return taken(path);
    } finally {
      right.release();
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function identifySelf(): ProcessIdentity {
  const self = identifyProcess(process.pid);
  if (self === undefined) throw new Error("this process cannot be found in the list of processes");
  return self;
}

function taken(path: string): LockOutcome {
  return { kind: "taken", release: () => rmSync(path, { force: true }) };
}

function linkIfAbsent(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Whom the lock names; undefined when it is gone or, after a power cut, empty or half written. */
function readHolder(path: string): ProcessIdentity | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const found = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(text);
  return found === null ? undefined : { pid: Number(found[1]), started: found[2] ?? "" };
}
