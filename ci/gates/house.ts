import { readFileSync } from "node:fs";
import { join } from "node:path";
import { houseRules } from "./house/house-rules.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { isHandWritten, lineAt, listFiles } from "./report/source-files.ts";

/** Longest hand-written file: above it a reader needs more than one sitting. Texts for people are as long as they need. */
const LONGEST = 400;

/** What no file of the repository may hold: places on somebody's machine, secrets, tests that are switched off. */
export function findHouseProblems(root: string): readonly Finding[] {
  return listFiles(root).flatMap((file) => {
    if (/\.(png|ico|woff2|jpg|webp|gz)$/.test(file)) return [];
    const text = readFileSync(join(root, file), "utf8");
    const findings = houseRules
      .filter(({ files, except }) => files.test(file) && !(except?.test(file) ?? false))
      .flatMap(({ pattern, what, todo }) =>
        [...text.matchAll(pattern)].map((match) => ({ file, line: lineAt(text, match.index), what, todo })),
      );
    const lines = text.split("\n").length - 1;
    if (isHandWritten(file) && /\.(ts|mjs|tsp)$/.test(file) && lines > LONGEST) {
      const todo = "Split it by what its parts are about; 40 to 120 lines read best.";
      findings.push({ file, line: LONGEST, what: `has ${lines} lines, and ${LONGEST} is the most`, todo });
    }
    return findings;
  });
}

if (import.meta.main) await runGate("house", findHouseProblems);
