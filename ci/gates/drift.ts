import { compare } from "../../generators/cli/differences.ts";
import { generate } from "../../generators/generate.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

/** Every file below generated/ that is not what specs/ says, and every error of the specification itself. */
export async function findDrift(root: string): Promise<Finding[]> {
  const result = await generate(root);
  if (result.kind === "refused") {
    return result.diagnostics.map(({ path, line, message }) => ({
      file: `specs/${path}`,
      line,
      what: message,
      todo: "Mend the specification.",
    }));
  }
  const { changed, missing, extra } = compare(root, result.artifacts);
  const todo = "Run `npm run generate`; edit specs/ or generators/, never generated/.";
  return [
    ...changed.map((file) => ({ file, line: 1, what: "is not what specs/ says", todo })),
    ...missing.map((file) => ({ file, line: 1, what: "is missing", todo })),
    ...extra.map((file) => ({ file, line: 1, what: "was made by no generator", todo })),
  ];
}

if (import.meta.main) await runGate("drift", findDrift);
