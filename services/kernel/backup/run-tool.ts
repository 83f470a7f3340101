import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { asProblem } from "../run/as-problem.ts";
import { EXIT } from "../run/exit-code.ts";
import { withSecretFiles } from "../settings/secret-files.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import type { Progress } from "./take-backup.ts";

const PAUSE_MILLISECONDS = 1_000;

/**
 * Runs a command of an operator: its words, `--help`, `--details`, and a problem is one sentence and an exit code, as a server has
 * them. */
export async function runTool(
  help: string,
  work: (settings: Settings, words: readonly string[], say: (line: string) => void) => Promise<void>,
): Promise<void> {
  let settings: Settings | undefined;
  const tell = (error: unknown): number => {
    const problem = settings === undefined ? error : (asProblem(error, settings, AWAY) ?? error);
    if (!(problem instanceof StartProblem)) return tellFault(error);
    console.error(problem.message);
    return problem.passes ? EXIT.away : EXIT.refused;
  };
  process.on("uncaughtException", (error) => process.exit(tell(error)));
  try {
    const { values, positionals } = readArguments();
    if (values.help) return console.log(help);
    const given = readSettings(withSecretFiles(process.env));
    settings = { ...given, dataFolder: resolve(given.dataFolder) };
    await work(settings, positionals, (line) => console.log(line));
  } catch (error) {
    process.exitCode = tell(error);
  }
}

const AWAY = "The database went away meanwhile: try again when it is back.";

/** A tool keeps no log, so whoever wants to see where it went wrong asks for that. */
function tellFault(error: unknown): number {
  if (process.argv.includes("--details")) console.error(error);
  const [what = ""] = String(error).split("\n");
  console.error(`This ended by a fault of its own (${what}): \`--details\` shows where.`);
  return EXIT.fault;
}

/** The one folder that may be named, as a whole path. */
export function folderOf(words: readonly string[]): string | undefined {
  if (words.length > 1) throw new StartProblem(`One folder at most: see \`--help\`.`);
  if (words[0] === "") throw new StartProblem(`The folder that was named has no name: see \`--help\`.`);
  return words[0] === undefined ? undefined : resolve(words[0]);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, details: { type: "boolean" } },
    });
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
