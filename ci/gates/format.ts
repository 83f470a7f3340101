import { existsSync } from "node:fs";
import { join } from "node:path";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { runTool } from "./report/run-tool.ts";

/** Every hand-written file that does not look as Prettier would write it. */
export function findUnformatted(root: string): readonly Finding[] {
  const { code, output } = runTool(root, "prettier/bin/prettier.cjs", ["--list-different", "."]);
  if (code === 0) return [];
  const findings = output.split("\n").flatMap((line) => readLine(root, line) ?? []);
  if (findings.length === 0) throw new Error(`the formatter did not run: ${output}`);
  return findings;
}

/** A line of Prettier's is a path, or tells of a syntax error, or shows the lines around one. */
function readLine(root: string, line: string): Finding | undefined {
  const syntax = /^\[error\] (.+?): (.+?) \((\d+):\d+\)$/.exec(line);
  if (syntax !== null) {
    const [, file = "", what = "", at = "1"] = syntax;
    return { file, line: Number(at), what: `cannot be read: ${what}`, todo: "Mend the syntax." };
  }
  if (line === "" || !existsSync(join(root, line))) return undefined;
  return { file: line, line: 1, what: "is not formatted", todo: "Run `npm run format`." };
}

if (import.meta.main) await runGate("format", findUnformatted);
