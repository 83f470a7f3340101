/**
 * `npm run screens`: groups of two to eight people with one to three devices each live through what a seed chooses, as
 * whole clients over real sockets, and every screen is held against the others. `--seeds` says how many, `--from` with which
 * to begin, `--minutes` after how long to stop; `--seed N` lives through one again.
 */
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import { Random } from "../faults/random.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { dismiss, gather } from "./group-life/crowd.ts";
import type { Human } from "./group-life/crowd.ts";
import { liveAsGroup } from "./group-life/live.ts";
import type { Tally } from "./group-life/live.ts";
import { chosenSeeds, SEEDS } from "./seeds.ts";

// Signing up takes as long as many histories: so many are of the same people, each in a group of its own.
const TOGETHER = 25;

const { options } = readCommandLine(import.meta.filename, { ...SEEDS, minutes: "number" });
const { from, count } = chosenSeeds(options, 300);
const started = Date.now();
const end = started + (options.minutes ?? 600) * 60_000;

const platform = await startTestPlatform();
const tally: Tally = new Map();
const wrong: number[] = [];
let lived = 0;
for (let seed = from; seed < from + count && Date.now() < end;) {
  const company = Math.floor(seed / TOGETHER);
  const random = new Random(company);
  const devices = Array.from({ length: 2 + random.below(7) }, () => 1 + random.below(3));
  let humans: Human[] = await gather(platform.origin, devices, `_${seed}`);
  for (; seed < from + count && Math.floor(seed / TOGETHER) === company && Date.now() < end; seed++) {
    try {
      await liveAsGroup(humans, seed, tally);
      const problems = humans.flatMap((human) => human.devices.flatMap(({ somebody }) => somebody.problems.splice(0)));
      if (problems.length > 0) throw new Error(`reported: ${problems.map(String).join("; ")}`);
    } catch (error) {
      wrong.push(seed);
      console.error(
        `seed ${seed} (${devices.join()} devices): ${error instanceof Error ? error.message : String(error)}`,
      );
      // What went wrong may go on: the next ones begin with other people.
      await dismiss(humans);
      humans = await gather(platform.origin, devices, `_${seed}b`);
    }
    lived += 1;
    console.log(
      `${lived} lived, ${wrong.length} wrong, ${((lived * 60_000) / (Date.now() - started)).toFixed(1)} a minute`,
    );
  }
  await dismiss(humans);
}
await platform.stop();
console.log(`${lived} lives of groups from seed ${from} on, wrong: ${wrong.join() || "none"}`);
for (const [what, times] of [...tally].toSorted()) console.log(`${what}: ${times}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
