import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { put } from "../testing/put.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { findUncommitted } from "./git.ts";

describe("What is not committed", () => {
  const { PATH = "" } = process.env;
  afterEach(() => void (process.env["PATH"] = PATH));

  it("is nothing where there is no git, in whatever language git says so", () => {
    using folder = temporaryFolder();
    // As it speaks to whoever set no language of programs.
    put(
      folder.path,
      "git",
      '#!/bin/sh\n[ "$LC_ALL" = C ] && echo "fatal: not a git repository" >&2 || echo "Schwerwiegend: Kein Git-Repository" >&2\nexit 128\n',
    );
    chmodSync(join(folder.path, "git"), 0o755);
    process.env["PATH"] = `${folder.path}${delimiter}${PATH}`;
    expect(findUncommitted(folder.path)).toEqual([]);
  });
});
