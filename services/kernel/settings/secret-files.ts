import { readFileSync } from "node:fs";
import { StartProblem } from "../start-problem.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS = ["DATABASE_URL", "REDIS_URL", "TENCHAT_METRICS_TOKEN", "TENCHAT_TURN_SECRET"];

/**
 * Settings that hold a password may also come from a file, as containers are given secrets: `DATABASE_URL_FILE` names
 * the file that holds `DATABASE_URL`. An environment is shown by many tools; a file only to who may read it.
 */
export function withSecretFiles(env: Environment): Environment {
  return Object.assign({}, env, ...SECRETS.map((name) => fromFile(env, name)));
}

function fromFile(env: Environment, name: string): Environment {
  const path = env[`${name}_FILE`];
  if (path === undefined || path === "") return {};
  if (env[name]) throw new StartProblem(`${name} and ${name}_FILE are both set: give one of them.`);
  const secret = readSecret(name, path);
  // Nothing at all would start the server without it, on a database of its own: nobody names a file to say that.
  if (secret === "") throw new StartProblem(`${name}_FILE names ${path}, which is empty: put ${name} into it.`);
  return { [name]: secret };
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartProblem(`${name}_FILE names ${path}, which cannot be read (${code}).`);
  }
}
