import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { runTool } from "./report/run-tool.ts";

/** Every type error outside web/app and web/ui, which the Angular compiler checks when the client is built. */
export function findTypeErrors(root: string): readonly Finding[] {
  const { code, output } = runTool(root, "typescript-native/bin/tsc", ["--project", ".", "--pretty", "false"]);
  const findings = [...output.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+: .+)$/gm)].map(
    ([, file = "", line = "1", what = ""]) => ({ file, line: Number(line), what, todo: "Make the types fit." }),
  );
  if (code !== 0 && findings.length === 0) throw new Error(`the type checker did not run: ${output}`);
  return findings;
}

if (import.meta.main) await runGate("types", findTypeErrors);
