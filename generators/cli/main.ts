import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { usePrivateCompileCache } from "../launch/private-compile-cache.ts";
import type { DiffOptions } from "./diff.ts";
import { asProblem, Problem } from "./problem.ts";
import { refuseNoSpecification } from "./refuse-no-specification.ts";
import { isCommand, usage } from "./usage.ts";
import { showUnseen } from "../emitters/unseen.ts";

// Reading the compiler and its libraries takes longer than compiling a small specification. Each command is loaded when it
// is asked for, from what was compiled before: what it does not need would take longer than finding that nothing is to do.
usePrivateCompileCache();

/** What a comparison that cannot be made ends with is told from one that found something. */
let failure = process.argv[2] === "diff" ? 2 : 1;

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const project = resolve(values.project ?? ".");
  const [command, ...rest] = positionals;
  if (command === undefined) return say(usage());
  if (command === "diff") failure = 2;
  if (!isCommand(command)) throw new Problem(`"${command}" is not a command: \`tenchat --help\` lists them.`);
  if (values.help) return say(usage(command));
  if (command === "init" && rest.length <= 1)
    return say(await (await import("./init.ts")).init(resolve(project, rest[0] ?? ".")));
  if (command !== "init" && command !== "diff") refuseNoSpecification(project);
  if (command === "new-context" && rest.length <= 1)
    return say(await (await import("./new-context/new-context.ts")).newContext(project, rest[0]));
  if (command === "generate" && rest.length === 0)
    return say(await (await import("./generate-command.ts")).generateCommand(project));
  if (command === "watch" && rest.length === 0) return (await import("./watch.ts")).watchCommand(project, say);
  if (command === "verify" && rest.length === 0) {
    if (values.attestation === undefined)
      return say(await (await import("./verify-command.ts")).verifyCommand(project));
    return say(
      await (await import("./attest.ts")).verifyAttestation(project, values.attestation, required(values.key)),
    );
  }
  if (command === "explain" && rest.length === 1)
    return say(await (await import("./explain.ts")).explain(project, rest[0]!));
  if (command === "release" && rest.length === 1) return say(await release(project, rest[0]!));
  if (command === "diff" && rest.length === 2) return diff(project, rest[0]!, rest[1]!, values);
  if (command === "policy") return say(await answerPolicy(project, rest));
  if (command === "attest" && rest.length === 0)
    return say(await (await import("./attest.ts")).attestCommand(project, required(values.key), values.container));
  throw new Problem(`\`tenchat ${command}\` takes other words than these: see \`tenchat ${command} --help\`.`);
}

async function answerPolicy(project: string, words: readonly string[]): Promise<string> {
  // It brings the compiler along, which takes a third of a second that no other command should wait for.
  const { policy } = await import("./policy.ts");
  return policy(project, words);
}

async function release(project: string, version: string): Promise<string> {
  const { releaseCommand } = await import("./release.ts");
  return releaseCommand(project, version);
}

/** 0: nothing breaks; 1: something does; 2: there was nothing to compare, and the sentence says why. */
async function diff(project: string, before: string, after: string, options: DiffOptions): Promise<void> {
  const { diffCommand } = await import("./diff.ts");
  const { text, code } = await diffCommand(project, before, after, options);
  if (options.json === true) console.log(text);
  else say(text);
  process.exitCode = code;
}

/** Names come from elsewhere: a terminal takes nothing in them for an order. */
function say(text: string): void {
  console.log(showUnseen(text));
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
        container: { type: "string" },
        json: { type: "boolean" },
        report: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; the rest of it tells of things that nobody here wants.
    const [what] = (error as Error).message.split(/\. |\.$|\n/);
    throw new Problem(`${what}: see \`tenchat --help\`.`);
  }
}

// Whoever reads along may stop before the end, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

try {
  await run();
} catch (thrown) {
  const error = asProblem(thrown);
  if (!(error instanceof Problem)) throw error;
  console.error(showUnseen(error.message));
  process.exitCode = failure;
}
