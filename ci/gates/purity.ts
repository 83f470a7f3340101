import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findForbiddenNames } from "./purity/find-forbidden-names.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { matchPattern } from "./report/pattern.ts";
import { isTest, listFiles } from "./report/source-files.ts";

interface PureRoom {
  readonly files: string;
  readonly forbidden: readonly string[];
  readonly why: string;
}

/** Every place where a room of policies/dependencies/purity.json reaches for what has to be passed in. */
export function findImpurities(root: string): readonly Finding[] {
  const { rooms } = JSON.parse(readFileSync(join(root, "policies/dependencies/purity.json"), "utf8")) as {
    rooms: PureRoom[];
  };
  const files = listFiles(root, ["generators", "services", "web"]).filter((path) => path.endsWith(".ts"));
  return files.flatMap((file) => {
    // A test brings its own clock and randomness; a runtime is judged where it is copied to.
    if (isTest(file) || /^generators\/emitters\/\w+\/runtime\//.test(file)) return [];
    const room = rooms.find(({ files: pattern }) => matchPattern(pattern, file) !== undefined);
    if (room === undefined) return [];
    return findForbiddenNames(readFileSync(join(root, file), "utf8"), room.forbidden).map(({ line, name }) => ({
      file,
      line,
      what: `reaches for ${name}`,
      todo: room.why,
    }));
  });
}

if (import.meta.main) await runGate("purity", findImpurities);
