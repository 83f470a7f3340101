import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdit, blocksOf } from "../../../generators/testing/guide-edits.ts";
import { runNode } from "../../../generators/testing/run-node.ts";

/** What a release changes of a project: the text that stands there and the one that comes in its place. */
type Edit = readonly [path: string, was: string, is: string];

const PATH = "specs/contexts/identity";

/** Each changes something else of the one before: an entity, an operation and an event; an event; the policy and a frame. */
const RELEASES: readonly { readonly version: string; readonly edits: readonly Edit[] }[] = [
  { version: "0.2.0", edits: [] },
  {
    version: "0.3.0",
    edits: [
      [`${PATH}/events.tsp`, `@event("device-labelled", 1)`, `@event("device-labelled", 2)`],
      [
        `${PATH}/events.tsp`,
        `model DeviceLabelled {\n`,
        `model DeviceLabelled {\n  /** What stands on it from now on. */\n  label: DisplayName;\n\n`,
      ],
      [
        "services/contexts/identity/operations/label-device.ts",
        "{ accountId, deviceId });\n    });",
        "{ accountId, deviceId, label });\n    });",
      ],
    ],
  },
  {
    version: "0.4.0",
    edits: [
      [
        `${PATH}/operations.tsp`,
        "@feature(Feature.deviceLabels)\n  @allow(Role.user)",
        "@feature(Feature.deviceLabels)\n  @allow(Role.user, Condition.deviceReady)",
      ],
      [
        `${PATH}/channels.tsp`,
        "op sessionReady(",
        "op sessionReady(\n  /** What the operator wants to be read. */\n  @classify(DataClass.C0) @maxLength(500) notice?: string,\n",
      ],
    ],
  },
];

function run(folder: string, command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.stdout}${done.stderr}`);
}

function commit(folder: string, what: string): void {
  const who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"];
  run(folder, "git", [...who, "add", "-A"]);
  run(folder, "git", [...who, "commit", "-q", "-m", what]);
}

/** What the copy's own gate says of changes that nobody approved; empty where it has nothing to object to. */
function unapproved(folder: string): string {
  const { status, out, err } = runNode(join(folder, "ci/gates/governance.ts"), [], { cwd: folder });
  return status === 0 ? "" : `${out}${err}`;
}

/**
 * Makes three releases in a copy of this project, one after the other, with its own commands. What breaks is approved with a
 * key that nobody has afterwards, in a ledger of its own: the real one believes nobody here. Each release breaks something,
 * and is refused until that is approved.
 */
export function releaseThree(folder: string, key: string): void {
  const tenchat = (...words: readonly string[]) =>
    run(folder, process.execPath, [join(folder, "generators/cli/tenchat.mjs"), ...words]);
  rmSync(join(folder, "policies/governance"), { recursive: true, force: true });
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  run(folder, "git", ["init", "-q"]);
  // A field of an entity, an operation, an event, and the work that is due for them.
  for (const edit of blocksOf("How to change a thing", "diff")) applyEdit(folder, edit);
  for (const [at, { version, edits }] of RELEASES.entries()) {
    for (const [path, was, is] of edits) {
      const text = readFileSync(join(folder, path), "utf8");
      if (!text.includes(was)) throw new Error(`There is no ${JSON.stringify(was)} in ${path} any more.`);
      writeFileSync(join(folder, path), text.replace(was, is));
    }
    tenchat("generate");
    if (unapproved(folder) === "") throw new Error(`Nobody had to approve what ${version} breaks.`);
    const number = String(at + 1).padStart(4, "0");
    tenchat("propose", `What ${version} breaks`);
    const drafts = join(folder, "policies/governance");
    const draft = join(
      drafts,
      readdirSync(drafts).find((name) => name.startsWith(number))!,
    );
    writeFileSync(draft, readFileSync(draft, "utf8").replace(/^Say why .*$/m, "To see what becomes of it."));
    tenchat("propose", number, "review");
    tenchat("approve", number, "--key", key, ...(at === 0 ? ["--name", "Nobody"] : []));
    const left = unapproved(folder);
    if (left !== "") throw new Error(left);
    commit(folder, `before ${version}`);
    tenchat("release", version);
    commit(folder, version);
  }
}
