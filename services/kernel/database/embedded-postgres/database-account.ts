import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { StartProblem } from "../../start-problem.ts";

/** The system account the database runs as; undefined stands for the one TenChat itself runs as. */
export type DatabaseAccount = { readonly uid: number; readonly gid: number } | undefined;

const NAME = "tenchat";

/**
 * PostgreSQL refuses to run as root, so root hands it to an account of its own: the one that owns the database already
 * (a folder keeps its owner when it moves to a machine that numbers accounts otherwise), else the system user `tenchat`.
 */
export function chooseAccount(clusterFolder: string): DatabaseAccount {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser(NAME) ?? createUser() ?? findUser("postgres") ?? refuse();
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
