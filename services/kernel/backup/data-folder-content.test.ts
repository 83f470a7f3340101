import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { keptFiles, keptNames } from "./data-folder-content.ts";
import { refuseImmovable } from "./refuse-immovable.ts";

let folder: string;
beforeEach(() => {
  // A blank, which the list of what is mounted writes in another way.
  folder = mkdtempSync(join(tmpdir(), "tenchat data-"));
  mkdirSync(join(folder, "postgres"));
  mkdirSync(join(folder, "media"));
  writeFileSync(join(folder, "postgres-password"), "secret");
  writeFileSync(join(folder, "media/one"), "1");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("what a server keeps in its data folder", () => {
  it("is nothing that a file system or another program has put there", () => {
    for (const name of ["lost+found", ".snapshot", ".Trash-1000"]) mkdirSync(join(folder, name));
    for (const name of [".DS_Store", ".nfs000000000a1b2c3d"]) writeFileSync(join(folder, name), "");
    expect(keptNames(folder)).toEqual(["media", "postgres", "postgres-password"]);
    expect(keptFiles(folder)).toEqual(["media/one", "postgres-password"]);
  });

  it("is files, and links to them: anything else is named before it is waited for", () => {
    symlinkSync(join(folder, "media/one"), join(folder, "linked"));
    expect(keptFiles(folder)).toEqual(["linked", "media/one", "postgres-password"]);
    const refused = (path: string) =>
      expect(() => keptFiles(folder)).toThrow(
        new StartProblem(
          `${join(folder, path)} is no file, and a backup holds nothing else: move it out of the data folder.`,
        ),
      );
    for (const path of ["pipe", "media/pipe"]) {
      execFileSync("mkfifo", [join(folder, path)]);
      refused(path);
      rmSync(join(folder, path));
    }
    for (const target of ["media", "nowhere"]) {
      symlinkSync(join(folder, target), join(folder, "link"));
      refused("link");
      rmSync(join(folder, "link"));
    }
  });
});

describe("what a restore has to move aside", () => {
  it("can be moved, a folder of which nothing can be read too", () => {
    chmodSync(join(folder, "media"), 0o300);
    expect(() => refuseImmovable(folder, keptNames(folder))).not.toThrow();
    // Who is not root could not remove it either.
    chmodSync(join(folder, "media"), 0o700);
  });

  it("cannot where a disk is mounted, which is said while nothing has changed", () => {
    const place = join(folder, "media");
    // Only root may mount, and not in every container.
    if (spawnSync("mount", ["--bind", join(folder, "postgres"), place]).status !== 0) return;
    try {
      expect(() => refuseImmovable(folder, keptNames(folder))).toThrow(
        `${place} is where a disk is mounted, so that nothing can be put in its place: unmount it first. Nothing was changed.`,
      );
    } finally {
      spawnSync("umount", [place]);
    }
  });
});
