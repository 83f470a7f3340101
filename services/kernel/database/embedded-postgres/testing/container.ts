import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether this machine lets us make namespaces; `why` says in one line what is not tried otherwise. */
const own = process.getuid?.() === 0 ? [] : ["--user", "--map-current-user"];
const namespaces = [...own, "--pid", "--ipc", "--mount", "--mount-proc", "--fork", "--kill-child=SIGKILL"];
export const canContain = spawnSync("unshare", [...namespaces, "true"]).status === 0;
if (!canContain) console.warn("Containers are not tried: this user may not make namespaces (unshare).");

/** A command before another puts that in a container: it sees no process, memory or mount of anybody else's. */
export const container: readonly string[] = ["unshare", ...namespaces];

/** The same, with a process of its own above: so what it started lives on when the first program is killed. */
export const containerWithInit: readonly string[] = [...container, "sh", "-c", '"$@"; sleep 60', "sh"];

/** The processes that a process has started, and those that they have. */
export function descendantsOf(pid: number): number[] {
  const children = childrenOf(pid);
  return children === ""
    ? []
    : children.split(" ").flatMap((child) => [Number(child), ...descendantsOf(Number(child))]);
}

/** As the kernel lists them; none of a process that has just ended. */
function childrenOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code!)) return "";
    throw error;
  }
}
