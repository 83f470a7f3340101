/**
 * `npm run histories`: lives through histories of two people with two to six devices each, one for each seed, and says of
 * each that went wrong how. `--groups`: of up to eight people in a group who come
 * and go, and who say who may what. `--seeds` says how many, `--from` with which to begin, and `--seed N` lives through one again.
 */
import { readCommandLine } from "../setup/command-line.ts";
import { History } from "../../web/crypto/testing/machine/history.ts";
import { liveInGroup } from "../../web/crypto/testing/machine/group-history.ts";
import { liveByRosters } from "../../web/crypto/testing/machine/roster-history.ts";
import { nodePrimitives } from "./node-primitives.ts";
import { chosenSeeds, SEEDS } from "./seeds.ts";

const { options } = readCommandLine(import.meta.filename, { ...SEEDS, groups: "flag" });
const { from, count } = chosenSeeds(options, 10_000);

const real = nodePrimitives();
const happened = new Map<string, number>();
let wrong = 0;
for (let seed = from; seed < from + count; seed++) {
  try {
    if (options.groups) {
      await liveInGroup(real, seed);
      liveByRosters(real, seed);
    }
    const lived = options.groups ? undefined : await History.live(real, seed);
    for (const [what, times] of Object.entries(lived?.happened ?? {}))
      happened.set(what, (happened.get(what) ?? 0) + times);
  } catch (error) {
    wrong += 1;
    console.error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  if ((seed - from + 1) % 1_000 === 0) console.log(`${seed - from + 1} histories, ${wrong} wrong`);
}
console.log(`${count} histories from seed ${from} on, ${wrong} wrong`);
for (const [what, times] of [...happened].toSorted()) console.log(`${what}: ${times}`);
