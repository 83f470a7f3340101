import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { EXIT } from "../run/exit-code.ts";
import { withSecretFiles } from "../settings/secret-files.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import type { Progress } from "./take-backup.ts";

const PAUSE_MILLISECONDS = 1_000;

/**
 * Runs a command of an operator: its words, `--help`, and a problem is one sentence and an exit code, as a server has
 * them. */
export async function runTool(
  help: string,
  work: (settings: Settings, words: readonly string[], say: (line: string) => void) => Promise<void>,
): Promise<void> {
  try {
    const { values, positionals } = readArguments();
    if (values.help) return console.log(help);
    const settings = readSettings(withSecretFiles(process.env));
    await work({ ...settings, dataFolder: resolve(settings.dataFolder) }, positionals, (line) => console.log(line));
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem;
    console.error(problem.message);
    process.exitCode = problem.passes ? EXIT.away : EXIT.refused;
  }
}

/** The one folder that may be named, as a whole path. */
export function folderOf(words: readonly string[]): string | undefined {
  if (words.length > 1) throw new StartProblem(`One folder at most: see \`--help\`.`);
  return words[0] === undefined ? undefined : resolve(words[0]);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
  } catch (error) {
    const [what] = (error as Error).message.split(/\. |\.$|\n/);
    throw new StartProblem(`${what}: see \`--help\`.`, { cause: error });
  }
}

/** Says on stderr, about once a second, how far a long work has got. */
export function showProgress(what: string): Progress {
  let next = performance.now() + PAUSE_MILLISECONDS;
  return (done, total) => {
    if (performance.now() < next) return;
    next = performance.now() + PAUSE_MILLISECONDS;
    const share = total > 0 ? ` (${Math.min(99, Math.floor((100 * done) / total))} %)` : "";
    console.error(`${what}: ${Math.round(done / 1e6)} MB${share}`);
  };
}
