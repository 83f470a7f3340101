import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { explain } from "./explain.ts";
import { isUpToDate } from "./up-to-date.ts";
import { compare, readOrUndefined, write, writeWhole } from "./write.ts";
import { printManifest } from "../fingerprint/manifest.ts";
import type { SpecDiagnostic } from "../model/compile.ts";

const USAGE = `tenchat: compiles the specification in specs/ into generated/

  tenchat generate            writes what the specification says; does nothing when nothing changed
  tenchat verify              regenerates in memory and names every file that differs
  tenchat explain <artifact>  the declarations and specification lines behind a generated file

  --project <folder>          the folder that holds specs/ (default: this one)`;

/** A message for the person at the keyboard; no stack belongs to it. */
class Problem extends Error {}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const project = resolve(values.project ?? ".");
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return void console.log(USAGE);
  if (!existsSync(join(project, "specs", "main.tsp")))
    throw new Problem(`There is no specification here: ${join(project, "specs", "main.tsp")} does not exist.`);
  if (command === "generate" && rest.length === 0) return generateCommand(project);
  if (command === "verify" && rest.length === 0) return verifyCommand(project);
  if (command === "explain" && rest.length === 1) return console.log(await explain(project, rest[0]!));
  throw new Problem(`"${positionals.join(" ")}" is not a command.\n\n${USAGE}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { project: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function generateCommand(project: string): Promise<void> {
  if (await isUpToDate(project)) return console.log("Nothing to do: generated/ is what specs/ says.");
  const result = await load(project);
  const differences = await compare(project, result.artifacts);
  const manifest = printManifest(result.manifest);
  await write(project, result.artifacts, differences);
  if ((await readOrUndefined(join(project, "fingerprints.json"))) !== manifest)
    await writeWhole(join(project, "fingerprints.json"), manifest);
  const count = differences.changed.length + differences.missing.length;
  console.log(
    `${result.artifacts.length} artifacts: ${count} written, ${differences.extra.length} removed. Root ${result.manifest.root}`,
  );
}

async function verifyCommand(project: string): Promise<void> {
  const result = await load(project);
  const { changed, missing, extra } = await compare(project, result.artifacts);
  const problems = [
    ...changed.map((path) => `changed  ${path}`),
    ...missing.map((path) => `missing  ${path}`),
    ...extra.map((path) => `extra    ${path}`),
  ];
  if ((await readOrUndefined(join(project, "fingerprints.json"))) !== printManifest(result.manifest))
    problems.push("changed  fingerprints.json");
  if (problems.length > 0)
    throw new Problem(
      `generated/ is not what specs/ says:\n${problems.join("\n")}\nRun \`npm run generate\`; edit specs/ or generators/, never generated/.`,
    );
  console.log(`${result.artifacts.length} artifacts are what specs/ says. Root ${result.manifest.root}`);
}

async function load(project: string) {
  // The compiler takes a third of a second to load; what needs no compiling must not wait for it.
  const { generate } = await import("../generate.ts");
  const result = await generate(project);
  if (result.kind === "refused") throw new Problem(result.diagnostics.map(printDiagnostic).join("\n"));
  for (const warning of result.warnings) console.error(printDiagnostic(warning));
  return result;
}

function printDiagnostic({ path, line, column, severity, code, message }: SpecDiagnostic): string {
  return `${path === "" ? "" : `specs/${path}:${line}:${column} `}${severity} ${code}: ${message}`;
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
