import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { runTool } from "./report/run-tool.ts";

interface Report {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly help?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Everything the linter has to say; a warning counts as much as an error. */
export function findLint(root: string): readonly Finding[] {
  const { code, output } = runTool(root, "oxlint/bin/oxlint", [
    "--deny-warnings",
    "--disable-nested-config",
    "--format=json",
  ]);
  let report: Report;
  try {
    report = JSON.parse(output) as Report;
  } catch (error) {
    throw new Error(`the linter did not run: ${output}`, { cause: error });
  }
  if (code !== 0 && report.diagnostics.length === 0) throw new Error(`the linter failed without a reason: ${output}`);
  return report.diagnostics.map(({ message, code: rule, help, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 1,
    what: `${message}${rule === undefined ? "" : ` (${rule})`}`,
    todo: help ?? "Follow the rule, or switch it off in .oxlintrc.json for everybody, with a reason.",
  }));
}

if (import.meta.main) await runGate("lint", findLint);
