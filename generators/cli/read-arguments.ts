import { parseArgs } from "node:util";
import { Problem } from "./problem.ts";
import { isCommand } from "./usage.ts";

const OPTIONS = {
  project: { type: "string" },
  key: { type: "string" },
  attestation: { type: "string" },
  container: { type: "string" },
  json: { type: "boolean" },
  report: { type: "string" },
  name: { type: "string" },
  add: { type: "string" },
  recovery: { type: "string" },
  recover: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Option = keyof typeof OPTIONS;

const EVERYWHERE: ReadonlySet<string> = new Set<Option>(["project", "help"]);
/** What a command is told besides. */
const TAKEN: ReadonlyMap<string, readonly Option[]> = new Map([
  ["verify", ["attestation", "key"]],
  ["attest", ["key", "container"]],
  ["diff", ["json", "report"]],
  ["approve", ["key", "name", "add", "recovery", "recover"]],
]);

/** The words of a command line. What the command would not look at is refused: whoever said it believes that it was heard. */
export function readArguments(words: readonly string[]) {
  const { values, positionals, tokens } = parsed(words);
  const [command] = positionals;
  const said = tokens.flatMap((each) => (each.kind === "option" ? [each.name] : []));
  const twice = said.find((each, at) => said.indexOf(each) !== at);
  if (twice !== undefined) throw new Problem(`--${twice} is said twice: see \`tenchat --help\`.`);
  const taken: readonly string[] = TAKEN.get(command ?? "") ?? [];
  const foreign = said.find((each) => !EVERYWHERE.has(each) && !taken.includes(each));
  if (command !== undefined && isCommand(command) && foreign !== undefined)
    throw new Problem(`\`tenchat ${command}\` takes no --${foreign}: see \`tenchat ${command} --help\`.`);
  return { values, positionals };
}

/** Which command is meant, also where something else about the words is wrong. */
export function commandIn(words: readonly string[]): string | undefined {
  return parseArgs({ args: [...words], allowPositionals: true, strict: false, options: OPTIONS }).positionals[0];
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, tokens: true, options: OPTIONS });
  } catch (error) {
    // The first sentence says what is wrong; the rest of it tells of things that nobody here wants.
    const [what] = (error as Error).message.split(/\. |\.$|\n/);
    throw new Problem(`${what}: see \`tenchat --help\`.`);
  }
}
