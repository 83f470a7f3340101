/** What a command takes and does: one line for the list, and the rest for whoever asks about it. */
interface Command {
  readonly forms: readonly (readonly [form: string, does: string])[];
  readonly more: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  init: {
    forms: [["init [folder]", "begins a product: a small specification and a server that runs it"]],
    more: `The folder is made where there is none (default: this one). A package.json that is there is added to; tsconfig.json,
.gitignore and .npmrc stay as they are. A file of the product that is there already is named, and nothing is written.`,
  },
  "new-context": {
    forms: [["new-context <name>", "makes the rooms of a new context, and names them where every context is named"]],
    more: `Writes what says the context, does it, uses it and proves it: specs/contexts/<name>, services/contexts/<name> and
web/core/<name>. It compiles once it is generated, and its first test fails with a sentence that says what to write. Either all
of it is written or nothing.`,
  },
  generate: {
    forms: [["generate", "writes what the specification says; does nothing when nothing changed"]],
    more: `Reads specs/main.tsp and what it imports; writes generated/ and fingerprints.json: all of it, or nothing. What was not
generated is never overwritten or removed.`,
  },
  watch: {
    forms: [["watch", "generates after every change of the specification"]],
    more: "Mistakes are told and do not end it; Ctrl+C does.",
  },
  verify: {
    forms: [
      ["verify", "regenerates in memory and names every file that differs"],
      ["verify --attestation <file> --key <pem>", "checks a signed attestation with the public key"],
    ],
    more: "Writes nothing. Ends with 1 when anything differs or does not hold.",
  },
  explain: {
    forms: [["explain <artifact>", "the declarations and specification lines behind a generated file"]],
    more: "The artifact is a path below generated/, with or without that folder in front.",
  },
  policy: {
    forms: [
      ["policy who-can <action>", "which roles may do a thing, and when"],
      ["policy can <role>", "what a role may do"],
    ],
    more: "An action is a context and an operation, such as notebooks.open-notebook.",
  },
  release: {
    forms: [["release <version>", "freezes what specs/ says as a released version"]],
    more: `Writes specs/history/<version>.json, which from then on nobody changes; \`tenchat verify\` says so if somebody does. The
version is three numbers (1.0.0, or 1.0.0-beta.1), greater than all before. Everything has to be generated and committed.`,
  },
  diff: {
    forms: [
      ["diff <before> <after>", "what differs between two versions, and what that breaks; worst first"],
      ["diff <before.yaml> <after.yaml>", "the same of two OpenAPI or AsyncAPI documents, of anybody"],
      ["diff <before> <after> --json", "the same for programs"],
      ["diff <before> <after> --report <file>", "also writes a page for a reviewer: .md or .html"],
    ],
    more: `Each is a released version, a folder with specs/ in it, or a revision of git; or both are documents, OpenAPI 3.0 to 3.2 or
AsyncAPI 2 and 3, YAML or JSON, with all the files they refer to: nothing is fetched from anywhere. Each change has a rule, a line, a fingerprint
that stays the same, and what it is to requests, responses, events that are read and written, storage, policy, privacy, tokens
and documentation: breaking, narrowing, widening, additive or metadata-only. Of those who meet it a program is told a hundred.
Ends with 0 when nothing is breaking, 1 when something is, 2 when that cannot be said: something could not be read.`,
  },
  propose: {
    forms: [
      ["propose <title>", "begins a proposal of what breaks the last release, with its impact"],
      ["propose <number>", "fills its impact in again"],
      ["propose <number> <status>", "moves it on: review, draft, archived"],
    ],
    more: `Writes policies/governance/NNNN-title.md: what specs/ changes since the last release that breaks something and that nobody
approved yet, each with its rule, its fingerprint and what it is to whom. Say in it why. What is not to be approved goes out of
the table. A proposal is a Draft, in Review, Approved, Implemented (by the next release) and Archived.`,
  },
  approve: {
    forms: [
      ["approve <number> --key <pem>", "approves what is in review, with an Ed25519 private key"],
      ["approve --add <public pem> --name <name> --key <pem>", "says who else may approve"],
      ["approve --recovery <public pem> --name <where> --key <pem>", "names the key for when all others are lost"],
      [
        "approve --recover <public pem> --name <name> --key <recovery pem>",
        "uses it: that one may approve, none of before",
      ],
    ],
    more: `Appends to policies/governance/ledger.jsonl, in which each line says the hash of all before it and is signed; the hash of all
of it is in fingerprints.json. Whoever approves first says with --name who they are; from then on only who was added may.`,
  },
  attest: {
    forms: [
      ["attest --key <pem>", "signs fingerprints.json with an Ed25519 private key into attestation.json"],
      ["attest --key <pem> --container <digest>", "the same, and says in which image it was generated"],
    ],
    more: "It also says with which generator and packages. Whoever has the public key checks it with `tenchat verify --attestation attestation.json --key <pem>`.",
  },
};

/** Programs of their own, which `tenchat.mjs` starts. */
const SERVER: Command["forms"] = [
  ["backup [folder]", "copies everything that the server keeps, while it runs or not"],
  ["restore <folder>", "puts a backup in place of it"],
  ["events [retry [event...]]", "lists what a server could not process, or has it tried again"],
  ["retention", "says how many rows are older than the specification allows"],
];

const OPTIONS = `  --project <folder>                the folder that holds specs/ (default: this one)
  --help                            explains a command`;

/** Whether there is a command of this name. */
export function isCommand(name: string): boolean {
  return Object.hasOwn(COMMANDS, name);
}

/** How a command is used; all of them when none is named. */
export function usage(name?: string): string {
  if (name === undefined) {
    const all = Object.values(COMMANDS).flatMap(({ forms }) => forms);
    return `tenchat: compiles the specification in specs/ into generated/\n\n${list(all)}\n\nof a server that runs, or has run:\n\n${list(SERVER)}\n\n${OPTIONS}`;
  }
  const { forms, more } = COMMANDS[name]!;
  return `${list(forms)}\n\n${more}\n\n${OPTIONS.split("\n")[0]}`;
}

function list(forms: Command["forms"]): string {
  return forms
    .map(([form, does]) => {
      const line = `  tenchat ${form}`;
      return line.length < 35 ? `${line.padEnd(36)}${does}` : `${line}\n${" ".repeat(36)}${does}`;
    })
    .join("\n");
}
