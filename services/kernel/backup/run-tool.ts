import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { withSecretFiles } from "../settings/secret-files.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import type { Progress } from "./take-backup.ts";

const PAUSE_MILLISECONDS = 1_000;

/** Runs a command of an operator: one folder at most, `--help`, and a problem is one sentence and the exit code 1. */
export async function runTool(
  help: string,
  work: (settings: Settings, folder: string | undefined, say: (line: string) => void) => Promise<void>,
): Promise<void> {
  try {
    const { values, positionals } = readArguments();
    if (values.help) return console.log(help);
    if (positionals.length > 1) throw new StartProblem(`One folder at most: see \`--help\`.`);
    const settings = readSettings(withSecretFiles(process.env));
    const folder = positionals[0] === undefined ? undefined : resolve(positionals[0]);
    await work({ ...settings, dataFolder: resolve(settings.dataFolder) }, folder, (line) => console.log(line));
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
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
