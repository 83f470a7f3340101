import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Copies, describe, firstDifference, type Circumstances } from "./determinism/generate-under.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

const HERE: Circumstances = {
  node: process.execPath,
  locale: "C",
  zone: "UTC",
  depth: "a",
  crlf: false,
  shuffled: false,
};

/** Everything else; `node ci/bench/determinism.ts` tries every combination and Node, and the gate `drift` the same once more. */
const ELSEWHERE: Circumstances = {
  ...HERE,
  locale: "tr_TR.UTF-8",
  zone: "Pacific/Kiritimati",
  depth: "far/down/the/tree/of folders/b",
  crlf: true,
  shuffled: true,
};

/** The first byte that depends on where, when or in what order things are generated. */
export async function findIndeterminism(root: string): Promise<Finding[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-determinism-")));
  try {
    const copies = new Copies(root, folder);
    const [here, there] = await Promise.all([copies.generateUnder(HERE), copies.generateUnder(ELSEWHERE)]);
    for (const outcome of [here, there])
      if (outcome.kind === "failed")
        return [{ file: "generators/generate.ts", line: 1, what: `does not generate: ${outcome.error}`, todo: MEND }];
    const found = firstDifference(here, there);
    if (found !== undefined) {
      const what = `differs when generated under ${describe(ELSEWHERE)}: \`${found.here.trim()}\` became \`${found.there.trim()}\``;
      return [{ file: found.path, line: found.line, what, todo: TODO }];
    }
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MEND = "Run `npm run generate`: it says more.";
const TODO =
  "Look in its emitter (`npm run tenchat -- explain` names it) for the clock, chance, the locale, a path or an unsorted list.";

if (import.meta.main) await runGate("determinism", findIndeterminism);
