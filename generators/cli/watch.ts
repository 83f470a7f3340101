import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describer } from "../describe/describer.ts";
import { typesReader } from "../documents/types-reader.ts";
import { generateCommand } from "./generate-command.ts";
import { Problem } from "./problem.ts";

/** An editor saves a file in several steps, and several files at once. */
const SETTLED = 100;

/** Generates now and after every change of the specification, until the process ends; mistakes are said, not fatal. */
export async function watchCommand(project: string, say: (text: string) => void): Promise<never> {
  let change = Promise.withResolvers<void>();
  // Watching begins before the first run: what changes during a run is not missed.
  watch(join(project, "specs"), { recursive: true }, () => change.resolve());
  // The next run wants them again: the compiler above all, which takes longer to load than most specifications to compile.
  describer.hold();
  typesReader.hold();
  say("Watching specs/. End with Ctrl+C.");
  for (;;) {
    say(await generateOrSay(project));
    await change.promise;
    await sleep(SETTLED);
    change = Promise.withResolvers<void>();
  }
}

async function generateOrSay(project: string): Promise<string> {
  try {
    return await generateCommand(project);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
