import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.mjs";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * What the tests run besides npm packages: the programs any of which will do, as Debian's packages are called too, the best
 * first, and the packages that are wanted beside them. Chromium's headless shell is the same engine without the windows of
 * a desktop, and does a story in half the time.
 */
export const programs = [
  {
    anyOf: ["chromium-headless-shell", "chromium"],
    beside: ["fonts-noto-color-emoji", "fonts-dejavu-core"],
    why: "browser stories",
  },
  { anyOf: ["redis-server"], beside: [], why: "tests of the Redis adapters" },
];

/** Those of `programs` of which none is on the path. */
export function missingPrograms(path = process.env.PATH ?? "") {
  // Debian keeps servers in /usr/sbin, which is on no ordinary user's path.
  const folders = [...path.split(delimiter), "/usr/bin", "/usr/sbin"];
  return programs.filter(
    ({ anyOf }) => !anyOf.some((program) => folders.some((folder) => isExecutable(join(folder, program)))),
  );
}

/** Installs what is missing when this is allowed, else says in one sentence what somebody else has to install. */
export async function installPrograms(say, { uid = process.getuid?.(), missing = missingPrograms() } = {}) {
  if (missing.length === 0) return;
  const aptGet = "/usr/bin/apt-get";
  if (uid !== 0 || !isExecutable(aptGet)) {
    const reasons = missing.map(({ anyOf, why }) => `${anyOf.join(" or ")} (${why})`).join(" and ");
    const packages = missing.flatMap(({ anyOf, beside }) => [anyOf[0], ...beside]);
    throw new SetupProblem(
      `The tests need ${reasons}: install it first, on Debian with: sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const ask = async (...options) => {
    const run = await runProgram(aptGet, options, { env });
    if (run.status !== 0) {
      throw new SetupProblem(
        `apt-get ${options[0]} failed; it said:\n${run.output.trim().split("\n").slice(-10).join("\n")}`,
      );
    }
  };
  await ask("update", "-qq");
  const packages = [];
  for (const { anyOf, beside } of missing) packages.push(await firstKnown(anyOf), ...beside);
  say(`Installing ${packages.join(", ")} from the Debian packages ...`);
  await ask("install", "-y", "-qq", "--no-install-recommends", ...packages);
  const still = missingPrograms().map(({ anyOf }) => anyOf.join(" or "));
  if (still.length > 0) throw new SetupProblem(`apt-get ended well, yet ${still.join(" and ")} cannot be found.`);
}

/** The first that this release of Debian has; an old one has no headless shell. Where it has none, apt-get says so. */
async function firstKnown(names) {
  for (const name of names) {
    const run = await runProgram("/usr/bin/apt-cache", ["show", "--quiet", name], { env: process.env });
    if (run.status === 0) return name;
  }
  return names[0];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
