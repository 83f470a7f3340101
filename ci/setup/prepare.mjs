/**
 * What `npm start`, `npm test` and an operator's tools need before they can run: packages, the built web client and, for
 * tests, a browser and Redis. A tool needs no client: it may be the first to run, on a machine that data is restored to. Does nothing, offline and quickly, when everything is there.
 *
 * Plain JavaScript without dependencies: it runs on the machine's own Node (20 or newer) before anything is installed.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildClient, clientIsBuilt } from "./build-client.mjs";
import { installPackages, packagesAreInstalled } from "./install-packages.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { SetupProblem } from "./setup-problem.mjs";
import { installPrograms, missingPrograms } from "./system-packages.mjs";

// npm, the builder of the client and others would keep compiled programs below the temporary folder, where anybody can
// put some before them.
process.env.NODE_DISABLE_COMPILE_CACHE ??= "1";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const say = (line) => console.log(line);

/** Each step knows whether it is done, and how to do it. */
const steps = {
  packages: {
    done: (purpose) => packagesAreInstalled(root, extentFor(purpose)),
    make: (purpose) => installPackages(root, extentFor(purpose), say),
  },
  programs: { done: () => missingPrograms().length === 0, make: () => installPrograms(say) },
  client: { done: () => clientIsBuilt(root), make: async () => buildClient(root, say) },
};

const extentFor = (purpose) => (purpose === "test" ? "test" : "start");

/** The steps of `purpose`, in order; those of one row wait for downloads rather than for each other. */
function stepsFor(purpose) {
  const first = purpose === "test" ? [steps.packages, steps.programs] : [steps.packages];
  const client = purpose !== "tool" && existsSync(join(root, "angular.json")) ? [steps.client] : [];
  return [first, client];
}

/** Ends when all have ended: what one still does is not cut off because another has failed. */
async function make(row, purpose) {
  const made = await Promise.allSettled(row.filter((step) => !step.done(purpose)).map((step) => step.make(purpose)));
  for (const outcome of made) if (outcome.status === "rejected") throw outcome.reason;
}

async function prepare(purpose) {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new SetupProblem(`TenChat needs Node.js 20 or newer to set itself up, and this is ${process.version}.`);
  }
  if (
    stepsFor(purpose)
      .flat()
      .every((step) => step.done(purpose))
  )
    return;
  const wait = () => say("Waiting for another TenChat set-up in this folder to finish ...");
  await oneAtATime(
    root,
    async () => {
      for (const row of stepsFor(purpose)) await make(row, purpose);
    },
    wait,
  );
}

const purpose = process.argv[2];
if (!["start", "test", "tool"].includes(purpose)) {
  console.error("Say what to prepare for: node ci/setup/prepare.mjs start, test or tool.");
  process.exit(2);
}
try {
  await prepare(purpose);
} catch (error) {
  console.error(error instanceof SetupProblem ? error.message : error);
  process.exitCode = 1;
}
