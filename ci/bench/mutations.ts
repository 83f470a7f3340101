/**
 * `npm run bench:mutations`: plants faults in the generators, one at a time and in a copy of the project, and says
 * which of them the tests see: the golden scenarios, which see nearly any change, and those that would fail as well
 * if the scenarios were recorded anew. Exits with 1 when a fault survives.
 *
 *   --emitter server     only the faults of one emitter
 *   --only "first|last"  only the faults whose description matches
 *   --without-goldens    the golden scenarios do not count
 *   --jobs 2             so many at once (1)
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine, refuseWords } from "../setup/command-line.ts";
import { EMITTERS } from "./mutations/emitters.ts";
import type { EmitterMutations } from "./mutations/mutation.ts";
import { copyProject, tryMutation } from "./mutations/try-mutation.ts";

const { options } = readCommandLine(import.meta.filename, {
  emitter: "text",
  only: "text",
  "without-goldens": "flag",
  jobs: "number",
});
if (options.emitter !== undefined && !EMITTERS.some(({ emitter }) => emitter === options.emitter))
  refuseWords(import.meta.filename, `No emitter is called ${options.emitter}.`);

interface Tally {
  readonly emitter: string;
  faults: number;
  byGoldens: number;
  byTests: number;
  survived: number;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-mutations-")));
const project = join(folder, "project");

/** Does the work of a list, so many at once, each worker in a folder of its own. */
async function inFolders<Work>(list: readonly Work[], work: (each: Work, folder: string) => Promise<void>) {
  const waiting = [...list];
  const worker = async (_: unknown, at: number) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await work(next, join(folder, `copy-${at}`));
  };
  await Promise.all(Array.from({ length: options.jobs ?? 1 }, worker));
}

async function measure(emitter: EmitterMutations): Promise<Tally> {
  const tally = { emitter: emitter.emitter, faults: 0, byGoldens: 0, byTests: 0, survived: 0 };
  await inFolders(emitter.mutations, async (mutation, place) => {
    const { goldens, tests } = await tryMutation(project, place, emitter, mutation);
    const caught = tests !== undefined || (goldens !== undefined && !options["without-goldens"]);
    tally.faults += 1;
    if (goldens !== undefined) tally.byGoldens += 1;
    if (tests !== undefined) tally.byTests += 1;
    if (!caught) tally.survived += 1;
    console.log(`  ${caught ? "caught  " : "SURVIVED"} ${mutation.file}: ${mutation.why}`);
    console.log(`           goldens: ${goldens ?? "saw nothing"}\n           tests: ${tests ?? "saw nothing"}`);
  });
  return tally;
}

async function main(): Promise<number> {
  const only = new RegExp(options.only ?? "");
  const chosen = EMITTERS.filter(({ emitter }) => options.emitter === undefined || emitter === options.emitter).map(
    (emitter) => ({ ...emitter, mutations: emitter.mutations.filter((each) => only.test(each.why)) }),
  );
  copyProject(project);
  const tallies: Tally[] = [];
  for (const emitter of chosen) {
    console.log(emitter.emitter);
    const tests = [...new Set(emitter.mutations.flatMap((each) => each.tests ?? emitter.tests))];
    const { goldens, tests: red } = await tryMutation(
      project,
      join(folder, "copy-0"),
      { ...emitter, tests },
      undefined,
    );
    if (goldens !== undefined || red !== undefined)
      throw new Error(`Without any fault the tests are not green: ${red ?? goldens}`);
    tallies.push(await measure(emitter));
  }
  console.table(
    Object.fromEntries(
      tallies.map(({ emitter, faults, byGoldens, byTests, survived }) => [
        emitter,
        { faults, "by goldens": byGoldens, "by other tests": byTests, survived },
      ]),
    ),
  );
  return tallies.some((each) => each.survived > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
