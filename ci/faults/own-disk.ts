import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const UNSHARE = "/usr/bin/unshare";
const SEEN = "TENCHAT_FAULTS_DISK";
/** It is there on every Debian, and what is mounted on it here nobody else sees. */
const PLACE = "/mnt";
/** More than any population needs, and little enough for a machine's memory. */
const MEGABYTES = 600;

/** The disk that `goOnWithDisk` has mounted for this run. */
export const ownDisk = process.env[SEEN] || undefined;

/**
 * Nobody but root mounts a disk; but an ordinary account is root in a namespace of its own (user_namespaces(7)). This program
 * goes on in one that has a small disk, as the account that it was. Where the machine allows no namespace it goes on as
 * it is, and what asks for a disk says that there is none.
 */
export function goOnWithDisk(): void {
  const [uid, gid] = [process.geteuid?.(), process.getegid?.()];
  if (uid === undefined || uid === 0 || process.env[SEEN] !== undefined || !existsSync(UNSHARE)) return;
  const inNamespace = ["--map-root-user", "--mount"];
  const mount = ["mount", "-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", PLACE];
  if (spawnSync(UNSHARE, [...inNamespace, ...mount]).status !== 0) return;
  const itself = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const asBefore = [UNSHARE, "--user", `--map-user=${uid}`, `--map-group=${gid}`, ...itself];
  const mounted = ["sh", "-c", `${mount.join(" ")} && exec "$0" "$@"`];
  process.execve!(UNSHARE, [UNSHARE, ...inNamespace, ...mounted, ...asBefore], { ...process.env, [SEEN]: PLACE });
}
