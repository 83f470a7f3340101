/**
 * `npm run screens`: groups of two to eight people with one to three devices each live through what a seed chooses, as
 * whole clients over real sockets, and every screen is held against the others. `--seeds` says how many, `--from` with which
 * to begin, `--minutes` after how long to stop, `--together` how many groups live at a time; `--seed N` lives through one again.
 */
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import { Random } from "../faults/random.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { dismiss, gather } from "./group-life/crowd.ts";
import type { Human } from "./group-life/crowd.ts";
import { liveAsGroup } from "./group-life/live.ts";
import type { Tally } from "./group-life/live.ts";
import { quickSubtle } from "./group-life/quick-subtle.ts";
import { chosenSeeds, SEEDS } from "./seeds.ts";

// Signing up takes as long as many histories: so many are of the same people, each in a group of its own.
const COMPANY = 25;
/** One company in so many computes by WebCrypto itself, whose answers come from another thread. */
const BY_WEB_CRYPTO = 8;
const TRIES = 5;

const { options } = readCommandLine(import.meta.filename, { ...SEEDS, minutes: "number", together: "number" });
const { from, count } = chosenSeeds(options, 300);
const started = Date.now();
const end = started + (options.minutes ?? 600) * 60_000;

const platform = await startTestPlatform();
const quick = quickSubtle();
const tally: Tally = new Map();
const wrong: number[] = [];
let next = from;
let lived = 0;

/** Most of a life is waiting: for what comes over a socket, or until a device may ask again. Meanwhile others live. */
await Promise.all(Array.from({ length: options.together ?? 8 }, liveOneAfterAnother));
await platform.stop();
console.log(told());
console.log(
  `${lived} lives of groups from seed ${from} on, wrong: ${wrong.toSorted((one, other) => one - other).join() || "none"}`,
);
for (const [what, times] of [...tally].toSorted()) console.log(`${what}: ${times}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Beside the clock, of which others on the machine have their share, what a life takes of the processor. */
function told(): string {
  const { user, system } = process.cpuUsage();
  const aMinute = (lived * 60_000) / (Date.now() - started);
  const worked = (user + system) / 1_000_000 / lived;
  return `${lived} lived, ${wrong.length} wrong, ${aMinute.toFixed(1)} a minute, ${worked.toFixed(2)} s of the processor each`;
}

async function liveOneAfterAnother(): Promise<void> {
  while (next < from + count && Date.now() < end) {
    const first = next;
    const company = Math.floor(first / COMPANY);
    next = Math.min(from + count, (company + 1) * COMPANY);
    await liveAsCompany(company, first, next);
  }
}

async function liveAsCompany(company: number, first: number, behind: number): Promise<void> {
  const random = new Random(company);
  const devices = Array.from({ length: 2 + random.below(7) }, () => 1 + random.below(3));
  const subtle = company % BY_WEB_CRYPTO === 0 ? crypto.subtle : quick;
  let humans = await signUp(devices, `_${first}`, subtle);
  for (let seed = first; seed < behind && Date.now() < end; seed++) {
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
      humans = await signUp(devices, `_${seed}b`, subtle);
    }
    lived += 1;
    if (lived % COMPANY === 0) console.log(told());
  }
  await dismiss(humans);
}

/** Which is no part of a life: where the machine stands still meanwhile, others are signed up. */
async function signUp(devices: readonly number[], mark: string, subtle: SubtleCrypto): Promise<Human[]> {
  for (let more = 0; ; more++) {
    try {
      return await gather(platform.origin, devices, `${mark}${"r".repeat(more)}`, subtle);
    } catch (error) {
      if (more === TRIES) throw error;
      console.error(`signed up anew: ${String(error)}`);
    }
  }
}
