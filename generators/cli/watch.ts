import { lstatSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { describer } from "../describe/describer.ts";
import { entriesBelow } from "../fingerprint/files.ts";
import { generateCommand } from "./generate-command.ts";
import { asProblem, Problem } from "./problem.ts";
import { refuseNoSpecification } from "./refuse-no-specification.ts";

/** Milliseconds. An editor saves a file in several steps, and several files at once. */
const SETTLED = 100;

/** Of the time that this waits, no more than a twentieth goes into looking. */
const REST = 20;

/**
 * Generates now and after every change of the specification, until the process ends; mistakes are said, not fatal.
 *
 * It looks at the folder again and again instead of being told: a system tells only so many folders, none on the disk of
 * another machine, and nothing more once the folder itself has been removed and made anew.
 */
export async function watchCommand(project: string, say: (text: string) => void): Promise<never> {
  // The next run wants it again: it takes longer to load than most specifications to compile.
  describer.hold();
  say("Watching specs/. End with Ctrl+C.");
  for (;;) {
    // Looked at before the run: what changes during it is not missed.
    const before = stateOf(project);
    say(await generateOrSay(project));
    await settled(project, before);
  }
}

/** Waits until the specification is another than before, and has stopped changing. */
async function settled(project: string, before: string): Promise<void> {
  let seen = before;
  for (;;) {
    const from = performance.now();
    const now = stateOf(project);
    if (now !== before && now === seen) return;
    seen = now;
    await sleep(Math.max(SETTLED, REST * (performance.now() - from)));
  }
}

/** A text that is another one after every change, also while the folder cannot be read or is not there. */
function stateOf(project: string): string {
  const folder = join(project, "specs");
  try {
    return entriesBelow(folder)
      .map(({ path }) => {
        const found = lstatSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
        return `${path}\n${found?.ino} ${found?.size} ${found?.mtimeNs} ${found?.ctimeNs}\n`;
      })
      .join("");
  } catch (error) {
    return String(error);
  }
}

async function generateOrSay(project: string): Promise<string> {
  try {
    refuseNoSpecification(project);
    return await generateCommand(project);
  } catch (thrown) {
    const error = asProblem(thrown);
    // A mistake of ours is told with all that helps to find it; the next change may be one that it does not concern.
    return error instanceof Problem ? error.message : inspect(error);
  }
}
