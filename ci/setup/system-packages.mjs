import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.mjs";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * What the tests run besides npm packages: the programs any of which will do, and the Debian packages that bring the first.
 * Chromium's headless shell is the same engine without the windows of a desktop, and does a story in half the time.
 */
export const programs = [
  {
    anyOf: ["chromium-headless-shell", "chromium"],
    packages: ["chromium-headless-shell", "fonts-noto-color-emoji", "fonts-dejavu-core"],
    why: "browser stories",
  },
  { anyOf: ["redis-server"], packages: ["redis-server"], why: "tests of the Redis adapters" },
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
  const packages = missing.flatMap((entry) => entry.packages);
  const aptGet = "/usr/bin/apt-get";
  if (uid !== 0 || !isExecutable(aptGet)) {
    const reasons = missing.map(({ anyOf, why }) => `${anyOf.join(" or ")} (${why})`).join(" and ");
    throw new SetupProblem(
      `The tests need ${reasons}: install it first, on Debian with: sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
    );
  }
  say(`Installing ${packages.join(", ")} from the Debian packages ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const options of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ]) {
    const run = await runProgram(aptGet, options, { env });
    if (run.status !== 0) {
      throw new SetupProblem(
        `apt-get ${options[0]} failed; it said:\n${run.output.trim().split("\n").slice(-10).join("\n")}`,
      );
    }
  }
  const still = missingPrograms().map(({ anyOf }) => anyOf.join(" or "));
  if (still.length > 0) throw new SetupProblem(`apt-get ended well, yet ${still.join(" and ")} cannot be found.`);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
