import { findContextCycle } from "./imports/find-cycle.ts";
import { contextsBelow, readImportPolicy } from "./imports/policy.ts";
import type { ImportPolicy } from "./imports/policy.ts";
import { readImports } from "./imports/read-imports.ts";
import type { Import } from "./imports/read-imports.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";
import { matchPattern } from "./report/pattern.ts";
import { isTest, listFiles } from "./report/source-files.ts";

const folders = ["generators", "generated", "services", "web", "policies", "ci"];

// Golden texts; and files whose imports are meant for the place in `generated` that they are copied to, and judged there.
const notHere = /^generators\/scenarios\/|^generators\/emitters\/\w+\/runtime\//;

/** Every import that the table in policies/dependencies does not allow. */
export function findForbiddenImports(root: string): readonly Finding[] {
  const policy = readImportPolicy(root);
  const files = listFiles(root, folders).filter((path) => /\.(ts|mjs|cjs|js)$/.test(path) && !notHere.test(path));
  const imports = files.flatMap((file) => readImports(root, file));
  const findings = imports.flatMap((entry) => judge(policy, entry) ?? []);
  const cycle = findContextCycle(imports.filter(({ from }) => !isTest(from)));
  if (cycle === undefined) return findings;
  return [
    ...findings,
    {
      file: cycle.closing.from,
      line: cycle.closing.line,
      what: `closes a circle of contexts: ${cycle.circle.join(" -> ")}`,
      todo: "Let one of them announce an event instead of being called.",
    },
  ];
}

function judge(policy: ImportPolicy, { from, line, target }: Import): Finding | undefined {
  const finding = (what: string, todo: string): Finding => ({ file: from, line, what, todo });
  if (target.startsWith("ci/") && !from.startsWith("ci/")) {
    return finding(`imports ${target}`, "Nobody imports ci: move what is shared to the room that owns it.");
  }
  if (isTest(target) && !isTest(from) && !from.startsWith("ci/")) {
    return finding(
      `imports ${target}`,
      "What only serves tests is imported only by tests: move what is shared out of it.",
    );
  }
  for (const room of policy.rooms) {
    const bindings = matchPattern(room.files, from);
    if (bindings === undefined) continue;
    const below = bindings.context === undefined ? [] : contextsBelow(policy.tiers, bindings.context);
    if (below === undefined) {
      return finding(
        `the context ${bindings.context} has no tier`,
        "Give it one in policies/dependencies/contexts.json.",
      );
    }
    const allowed = [
      room.files,
      ...room.may,
      ...(isTest(from) ? ["npm:fast-check", "npm:@jest/globals", ...(room.tests ?? [])] : []),
    ];
    const fits = allowed.some((pattern) => {
      const lower = matchPattern(pattern, target, bindings)?.lower;
      return lower === undefined ? matchPattern(pattern, target, bindings) !== undefined : below.includes(lower);
    });
    return fits ? undefined : finding(`imports ${target}, which ${room.files} may not`, room.why);
  }
  return finding(
    "is in no room",
    "Add its room to policies/dependencies/rooms.json, or put the file into one that is there.",
  );
}

if (import.meta.main) await runGate("imports", findForbiddenImports);
