/**
 * `npm run conformance`: draws values inside and just outside of everything that specifications say, sends them by the
 * generated client to the generated server and back, and holds every verdict against the others and the document's.
 * Exits with 1 where two disagree.
 *
 *   --golden             the golden scenarios and the platform's own specification
 *   --specifications N   N random ones (1000); --after N leaves out the first N of them
 *   --http-specs         those of @typespec/http-specs
 *   --file main.tsp      somebody's; as often as there are
 *   --plants             faults in what was generated, every one of which has to be found
 *   --seed N             draws the same again
 *   --seconds N          begins no more of a group after that time; how many there were is said
 *   --values N           so many values of each operation and type, in each direction (60), and always one on each
 *                        side of every bound
 *
 * Without any of the first five, all but `--file`.
 */
import { existsSync } from "node:fs";
import { readCommandLine, refuseWords } from "../setup/command-line.ts";
import { tryPlants } from "./plants/try-plants.ts";
import { findingsOf, print, unneeded, type Findings } from "./report.ts";
import { fileSource, goldenSources, httpSpecsSources, ownSource, randomSources, type Source } from "./sources.ts";
import { tryAll, type Trial } from "./try-all.ts";

const { options } = readCommandLine(import.meta.filename, {
  golden: "flag",
  "http-specs": "flag",
  plants: "flag",
  specifications: "number",
  after: "number",
  file: "texts",
  seed: "number",
  values: "number",
  seconds: "number",
});
const { golden, plants, "http-specs": httpSpecs, specifications, file } = options;
const { seed = Date.now() % 1_000_000, values = 60, seconds } = options;
const everything = !golden && !httpSpecs && !plants && specifications === undefined && file.length === 0;

for (const each of file) if (!existsSync(each)) refuseWords(import.meta.filename, `There is no ${each}.`);

const groups: readonly (readonly [string, readonly Source[]])[] = [
  ["golden scenarios", golden || everything ? [...goldenSources(), ownSource()] : []],
  ["@typespec/http-specs", httpSpecs || everything ? httpSpecsSources() : []],
  [
    "random specifications",
    everything || specifications !== undefined ? randomSources(seed, specifications ?? 1000).slice(options.after) : [],
  ],
  ["the specifications", file.map(fileSource)],
];

console.log(`seed ${seed}`);
const runs: Findings[] = [];
for (const [name, sources] of groups) {
  if (sources.length === 0) continue;
  const started = performance.now();
  const trials = await tryAll(sources, {
    seed,
    values,
    ...(seconds === undefined ? {} : { seconds }),
    tell: (done) => process.stderr.write(`\r${name}: ${done} of ${sources.length} `),
  });
  const findings = findingsOf(trials);
  runs.push(findings);
  console.log(`\n=== ${name} (${Math.round((performance.now() - started) / 1000)} s)\n${print(findings)}`);
  // Those that golden scenarios refuse are there to be refused.
  const isMeant = (trial: Trial) => trial.kind === "refused" && (golden || name === "random specifications");
  for (const trial of trials) {
    const { name: refused, kind, said } = trial;
    if (kind !== "generated" && !refused.startsWith("refused-") && !isMeant(trial))
      console.log(`${kind} ${refused}: ${said.find((each) => each.severity === "error")?.message}`);
  }
  if (findings.unknown.size > 0 || findings.crashed > 0) process.exitCode = 1;
}

// Something smaller than everything need not have met all of them.
const unmet = runs.length === 0 ? [] : unneeded(runs);
if (unmet.length > 0) console.log(`known, and met nowhere: ${unmet.join("; ")}`);
if (everything && unmet.length > 0) process.exitCode = 1;

if (plants || everything) {
  const found = await tryPlants(seed, values);
  console.log("\n=== planted faults");
  for (const { plant, kinds } of found) {
    const isRight = (plant === undefined) === (kinds.length === 0);
    if (!isRight) process.exitCode = 1;
    console.log(
      `${isRight ? "found " : "MISSED"} ${plant === undefined ? "nothing was planted" : `${plant.file}: ${plant.why}`} | ${kinds[0] ?? ""}`,
    );
  }
}
