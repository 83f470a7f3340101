import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** What an option is: said or not, a number, a text, or texts by as often as it is said. */
type Kind = "flag" | "number" | "text" | "texts";
type Value<Of extends Kind> = Of extends "texts"
  ? readonly string[]
  : Of extends "flag"
    ? boolean
    : (Of extends "number" ? number : string) | undefined;

/** What a program was told. */
export interface Told<Options extends Readonly<Record<string, Kind>>> {
  readonly options: { readonly [Name in keyof Options]: Value<Options[Name]> };
  /** What was said beside options. */
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** What may be said beside options: so many numbers, or words of any number. */
type Words = { readonly numbers: number } | "words";

/**
 * What the running program, `import.meta.filename`, was told. Nothing of it runs before what was told makes sense: else
 * it ends with a sentence and its usage, which is the first comment of its file, and the exit code 2. `--help` ends with
 * the usage alone.
 */
export function readCommandLine<const Options extends Readonly<Record<string, Kind>>>(
  program: string,
  options: Options,
  words?: Words,
): Told<Options> {
  const { values, positionals } = parse(program, options, words !== undefined);
  if (values["help"] === true) {
    console.log(usageOf(program));
    process.exit(0);
  }
  const most = typeof words === "object" ? words.numbers : Infinity;
  if (positionals.length > most)
    refuseWords(program, `There are too many words: "${positionals[most]!}" is one of them.`);
  const read = Object.entries<Kind>(options).map(([name, kind]) => {
    const value = values[name];
    if (kind === "flag") return [name, value === true];
    if (kind === "texts") return [name, value ?? []];
    if (value === undefined || kind === "text") return [name, value];
    return [
      name,
      numberOf(String(value)) ?? refuseWords(program, `--${name} is a number, and not "${String(value)}".`),
    ];
  });
  const numbers =
    typeof words === "object"
      ? positionals.map((each) => numberOf(each) ?? refuseWords(program, `"${each}" is not a number.`))
      : [];
  return { options: Object.fromEntries(read) as never, words: positionals, numbers };
}

/** Ends a program with a sentence and its usage. */
export function refuseWords(program: string, sentence: string): never {
  console.error(`${sentence}\n\n${usageOf(program)}`);
  process.exit(2);
}

function parse(program: string, options: Readonly<Record<string, Kind>>, allowPositionals: boolean) {
  const said = Object.entries(options).map(([name, kind]) => [
    name,
    { type: kind === "flag" ? "boolean" : "string", multiple: kind === "texts" } as const,
  ]);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals,
      options: { ...Object.fromEntries(said), help: { type: "boolean", short: "h" } },
    });
    return { values: values as Readonly<Record<string, unknown>>, positionals };
  } catch (error) {
    // The rest is how an argument could be said that begins with a hyphen.
    const [what = ""] = (error as Error).message.split(/\. |\.$|\n/);
    return refuseWords(program, `${what}.`);
  }
}

function numberOf(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function usageOf(program: string): string {
  const comment = /\/\*\*([^]*?)\*\//.exec(readFileSync(program, "utf8"))?.[1] ?? "";
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
}
