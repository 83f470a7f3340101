import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/run-command.ts";
import { PROJECT } from "./copy-project.ts";
import { put } from "./put.ts";
import type { Run } from "./run-node.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const LIBRARY = join(PROJECT, "generators/library/lib/main.tsp");

export const SPECIFICATION = `import "@typespec/http";
import "${LIBRARY}";

using TypeSpec.Http;
using Blueprint;

@service(#{ title: "Notes" })
namespace Notes;

@roles
enum Role {
  guest,
}

@classify(DataClass.C0)
model Note {
  text: string;
}

/** The note. */ @route("/notes") @allow(Role.guest) op readNote(): Note;
`;

/** The command without a process of its own, which takes longer to begin than most commands take. */
export async function ask(cwd: string, ...words: readonly string[]): Promise<Run> {
  const said = { out: "", err: "" };
  const status = await runCommand(
    [...words, "--project", cwd],
    (text) => (said.out += `${text}\n`),
    (text) => (said.err += `${text}\n`),
  );
  return { status, ...said };
}

/** A folder with a small specification in it. */
export function project(specification = SPECIFICATION) {
  const folder = temporaryFolder();
  put(folder.path, "specs/main.tsp", specification);
  symlinkSync(join(PROJECT, "node_modules"), join(folder.path, "node_modules"));
  return folder;
}

/** The folders and files of a project, without its packages. */
export function contents(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((each) => !each.startsWith("node_modules/"))
    .sort();
}

/** What is there after a run was ended by a signal: all or nothing, and the next run makes all of it. */
export async function endGenerating(
  signal: "SIGINT" | "SIGKILL",
  step: "renameSync" | "rmSync",
  after: number,
): Promise<void> {
  using folder = project();
  // The signal comes as soon as so many files are moved to their places, or as what was beside is removed.
  const sending = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const step = fs.${step};
    let done = 0;
    fs.${step} = (...given) => {
      step(...given);
      if (++done === ${after}) process.kill(process.pid, "${signal}");
    };
    syncBuiltinESMExports();`;
  const preload = `data:text/javascript,${encodeURIComponent(sending)}`;
  const cli = join(PROJECT, "generators/cli/tenchat.mjs");
  const child = spawn(process.execPath, ["--import", preload, cli, "generate"], { cwd: folder.path, stdio: "ignore" });
  expect(await once(child, "exit")).toEqual([null, signal]);
  if (signal === "SIGINT") {
    expect(contents(folder.path).filter((each) => each.startsWith(".generating"))).toEqual([]);
    expect(await ask(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
  }
  expect(await ask(folder.path, "generate")).toMatchObject({ status: 0, err: "" });
  expect(contents(folder.path).filter((each) => each.startsWith(".generating"))).toEqual([]);
  expect(await ask(folder.path, "verify")).toMatchObject({ status: 0, err: "" });
}
