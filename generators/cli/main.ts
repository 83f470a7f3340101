import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { attestCommand, verifyAttestation } from "./attest.ts";
import { explain } from "./explain.ts";
import { generateCommand } from "./generate-command.ts";
import { init } from "./init.ts";
import { Problem } from "./problem.ts";
import { verifyCommand } from "./verify-command.ts";
import { watchCommand } from "./watch.ts";

const USAGE = `tenchat: compiles the specification in specs/ into generated/

  tenchat init [folder]             begins a project with a small specification
  tenchat watch                     generates after every change of the specification
  tenchat generate                  writes what the specification says; does nothing when nothing changed
  tenchat verify                    regenerates in memory and names every file that differs
  tenchat explain <artifact>        the declarations and specification lines behind a generated file
  tenchat policy who-can <action>   which roles may do a thing, and when
  tenchat policy can <role>         what a role may do
  tenchat attest --key <pem>        signs fingerprints.json with an Ed25519 private key into attestation.json
  tenchat verify --attestation <file> --key <pem>
                                    checks a signed attestation with the public key

  --project <folder>                the folder that holds specs/ (default: this one)`;

// Reading the compiler and its libraries takes longer than compiling a small specification.
enableCompileCache();

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const project = resolve(values.project ?? ".");
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return say(USAGE);
  if (command === "init" && rest.length <= 1) return say(await init(resolve(project, rest[0] ?? ".")));
  if (!existsSync(join(project, "specs", "main.tsp"))) {
    throw new Problem(`There is no specification here: ${join(project, "specs", "main.tsp")} does not exist.`);
  }
  if (command === "generate" && rest.length === 0) return say(await generateCommand(project));
  if (command === "watch" && rest.length === 0) return watchCommand(project, say);
  if (command === "verify" && rest.length === 0) {
    if (values.attestation === undefined) return say(await verifyCommand(project));
    return say(await verifyAttestation(project, values.attestation, required(values.key)));
  }
  if (command === "explain" && rest.length === 1) return say(await explain(project, rest[0]!));
  if (command === "policy") return say(await answerPolicy(project, rest));
  if (command === "attest" && rest.length === 0) return say(await attestCommand(project, required(values.key)));
  throw new Problem(`"${positionals.join(" ")}" is not a command.\n\n${USAGE}`);
}

async function answerPolicy(project: string, words: readonly string[]): Promise<string> {
  // It brings the compiler along, which takes a third of a second that no other command should wait for.
  const { policy } = await import("./policy.ts");
  return policy(project, words);
}

function say(text: string): void {
  console.log(text);
}

function required(key: string | undefined): string {
  if (key === undefined) throw new Problem("Name the key with --key <file>.");
  return key;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        project: { type: "string" },
        key: { type: "string" },
        attestation: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n\n${USAGE}`);
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
