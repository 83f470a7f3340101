import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { ApproveOptions } from "./governance/approve.ts";
import type { DiffOptions } from "./diff.ts";
import { asProblem, Problem, problemOfMissing } from "./problem.ts";
import { commandIn, readArguments } from "./read-arguments.ts";
import { refuseNoSpecification } from "./refuse-no-specification.ts";
import { isCommand, usage } from "./usage.ts";

/** Where a command says what it found. */
export type Say = (text: string) => void;

/**
 * Does what the words of a command ask, and returns its exit code: 0 when that went well, 1 when it did not, which
 * `complain` was then told in a sentence. A mistake of the program itself is thrown. Each command is loaded when it is
 * asked for: what it does not need would take longer than finding that nothing is to do.
 */
export async function runCommand(words: readonly string[], say: Say, complain: Say): Promise<number> {
  try {
    return await run(words, (text) => {
      say(text);
      return 0;
    });
  } catch (thrown) {
    const error = asProblem(thrown);
    if (!(error instanceof Problem)) throw error;
    complain(error.message);
    // What a comparison that cannot be made ends with is told from one that found something.
    return commandIn(words) === "diff" ? 2 : 1;
  }
}

/** `say` returns the exit code of a command that had something to say. */
async function run(words: readonly string[], say: (text: string) => number): Promise<number> {
  const { values, positionals } = readArguments(words);
  const project = resolve(values.project ?? ".");
  const [command, ...rest] = positionals;
  if (command === undefined) return say(usage());
  if (!isCommand(command)) throw new Problem(`"${command}" is not a command: \`tenchat --help\` lists them.`);
  if (values.help) return say(usage(command));
  if (statSync(project, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw problemOfMissing(project, `There is no folder ${project}.`);
  if (command === "init" && rest.length <= 1)
    return say(await (await import("./init.ts")).init(resolve(project, rest[0] ?? ".")));
  if (command !== "init" && command !== "diff") refuseNoSpecification(project);
  if (command === "new-context" && rest.length <= 1)
    return say(await (await import("./new-context/new-context.ts")).newContext(project, rest[0]));
  if (command === "generate" && rest.length === 0)
    return say(await (await import("./generate-command.ts")).generateCommand(project));
  if (command === "watch" && rest.length === 0) {
    await (await import("./watch.ts")).watchCommand(project, say);
    return 0;
  }
  if (command === "verify" && rest.length === 0) {
    if (values.attestation === undefined && values.key !== undefined)
      throw new Problem("Name with --attestation <file> what is checked with the key.");
    if (values.attestation === undefined)
      return say(await (await import("./verify-command.ts")).verifyCommand(project));
    return say(
      await (await import("./attest.ts")).verifyAttestation(project, values.attestation, required(values.key)),
    );
  }
  if (command === "explain" && rest.length === 1)
    return say(await (await import("./explain.ts")).explain(project, rest[0]!));
  if (command === "release" && rest.length === 1) return say(await release(project, rest[0]!));
  if (command === "diff" && rest.length === 2) return diff(project, rest[0]!, rest[1]!, values, say);
  if (command === "propose" && rest.length > 0 && rest.length <= 2) return say(await propose(project, rest));
  if (command === "approve" && rest.length <= 1) return say(await approve(project, rest[0], values));
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

async function propose(project: string, words: readonly string[]): Promise<string> {
  const { proposeCommand } = await import("./governance/propose.ts");
  return proposeCommand(project, words);
}

async function approve(
  project: string,
  number: string | undefined,
  { key, ...options }: Partial<ApproveOptions>,
): Promise<string> {
  const { approveCommand } = await import("./governance/approve.ts");
  return approveCommand(project, number, { ...options, key: required(key) });
}

async function release(project: string, version: string): Promise<string> {
  const { releaseCommand } = await import("./release.ts");
  return releaseCommand(project, version);
}

/** 0: nothing breaks; 1: something does; 2: not all could be compared, or nothing, and a sentence says why. */
async function diff(project: string, before: string, after: string, options: DiffOptions, say: Say): Promise<number> {
  const { diffCommand } = await import("./diff.ts");
  const { text, code } = await diffCommand(project, before, after, options);
  say(text);
  return code;
}

function required(key: string | undefined): string {
  if (key === undefined) throw new Problem("Name the key with --key <file>.");
  return key;
}
