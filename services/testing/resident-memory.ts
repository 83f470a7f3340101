import { readFileSync } from "node:fs";

/** Resident memory of a process, in bytes (Linux). */
export function residentMemory(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
  return Number(kibibytes) * 1024;
}

/** By how many bytes a process has grown at most, until it is stopped. */
export function watchMemory(pid: number): { stop: () => number } {
  const before = residentMemory(pid);
  let most = before;
  const look = () => (most = Math.max(most, residentMemory(pid)));
  const watching = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(watching);
      return look() - before;
    },
  };
}
