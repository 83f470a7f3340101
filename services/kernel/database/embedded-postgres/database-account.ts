import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";
import { userName } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";

/** The system account the database runs as; undefined stands for the one TenChat itself runs as. */
export type DatabaseAccount = { readonly uid: number; readonly gid: number } | undefined;

const NAME = "tenchat";

/**
 * PostgreSQL refuses to run as root, so root hands it to an account of its own: the one that owns the database already
 * (a folder keeps its owner when it moves to a machine that numbers accounts otherwise), else the system user `tenchat`.
 */
export function chooseAccount(dataFolder: string): DatabaseAccount {
  if (process.getuid?.() !== 0) return undefined;
  const clusterFolder = join(dataFolder, "postgres");
  const cluster = statSync(clusterFolder, { throwIfNoEntry: false });
  if (cluster !== undefined && cluster.uid !== 0) {
    refusePlanted(dataFolder, clusterFolder, cluster);
    return { uid: cluster.uid, gid: cluster.gid };
  }
  return findUser(NAME) ?? createUser() ?? findUser("postgres") ?? refuse();
}

/**
 * Root runs PostgreSQL as whoever owns the folder, and PostgreSQL runs what the folder's settings tell it to. So the
 * owner must be an account for databases, or nobody else may have been able to put the folder there.
 */
function refusePlanted(dataFolder: string, clusterFolder: string, cluster: Stats): void {
  const above = statSync(dataFolder);
  const isLink = lstatSync(clusterFolder).isSymbolicLink();
  const isClosed = (above.mode & 0o022) === 0 && (above.uid === 0 || (above.uid === cluster.uid && !isLink));
  const isDatabases = !isLink && [NAME, "postgres"].some((name) => findUser(name)?.uid === cluster.uid);
  if ((cluster.mode & 0o022) === 0 && (isClosed || isDatabases)) return;
  throw new StartProblem(
    `${clusterFolder} belongs to ${userName(cluster.uid)} and may have been put there or changed by somebody else, and root runs no database from there: look at what is in it, then chown -R it to ${NAME} and chmod 700 it.`,
  );
}

function findUser(name: string): DatabaseAccount {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createUser(): DatabaseAccount {
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
  spawnSync("useradd", [...options, "--shell", "/usr/sbin/nologin", NAME], {
    env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    stdio: "ignore",
  });
  // Asked for again rather than told by the exit code: another TenChat may just have created it.
  return findUser(NAME);
}

function refuse(): never {
  throw new StartProblem(
    `PostgreSQL does not run as root and the system user ${NAME} could not be created: create it, start TenChat as an ordinary user, or set DATABASE_URL.`,
  );
}
