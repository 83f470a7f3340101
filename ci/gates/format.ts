import { existsSync } from "node:fs";
import { join } from "node:path";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { runTool } from "./report/run-tool.ts";

/** Every hand-written file that does not look as the formatter would write it. */
export function findUnformatted(root: string): readonly Finding[] {
  const { code, output } = runTool(root, "oxfmt/bin/oxfmt", ["--list-different", "."]);
  if (code === 0) return [];
  const lines = output.split("\n");
  const findings = lines.flatMap((line, at) => readLine(root, line, lines[at - 1] ?? "") ?? []);
  if (findings.length === 0) throw new Error(`the formatter did not run: ${output}`);
  return findings;
}

/** A line of the formatter's is a path, or the place of a syntax error that the line above it names, or shows what is there. */
function readLine(root: string, line: string, above: string): Finding | undefined {
  const syntax = /^ *[,╭][-─]\[(.+?):(\d+):\d+\]$/.exec(line);
  if (syntax !== null) {
    const [, file = "", at = "1"] = syntax;
    const what = above.replace(/^ *[x×] /, "");
    return { file, line: Number(at), what: `cannot be read: ${what}`, todo: "Mend the syntax." };
  }
  if (line === "" || !existsSync(join(root, line))) return undefined;
  return { file: line, line: 1, what: "is not formatted", todo: "Run `npm run format`." };
}

if (import.meta.main) await runGate("format", findUnformatted);
