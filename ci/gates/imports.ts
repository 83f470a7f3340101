import { findCircles } from "./imports/find-circles.ts";
import type { Circle } from "./imports/find-circles.ts";
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

/** Every import that the table in policies/dependencies does not allow, and every circle of files, contexts or rooms of the client. */
export function findForbiddenImports(root: string): readonly Finding[] {
  const policy = readImportPolicy(root);
  const files = listFiles(root, folders).filter((path) => /\.(ts|mjs|cjs|js)$/.test(path) && !notHere.test(path));
  const imports = files.flatMap((file) => readImports(root, file));
  const findings = imports.flatMap((entry) => judge(policy, entry) ?? []);
  const known = new Set(files);
  const shipped = imports.filter(({ from }) => !isTest(from));
  return [
    ...findings,
    ...findCircles(imports, (path) => (known.has(path) ? path : undefined)).map((circle) =>
      closes(circle, "files", "Move what both need into a file of its own, below them; types count too."),
    ),
    ...findCircles(shipped, contextOf).map((circle) =>
      closes(circle, "contexts", "Let one of them announce an event instead of being called."),
    ),
    ...findCircles(shipped, clientRoomOf).map((circle) =>
      closes(circle, "rooms", "Move what both need into a room below them; types count too."),
    ),
  ];
}

const contextOf = (path: string): string | undefined => /^services\/contexts\/([^/]+)\//.exec(path)?.[1];

/** A folder of the application or of its core; what stands beside the folders puts them together. */
const clientRoomOf = (path: string): string | undefined => /^web\/(?:app|core)\/[^/]+(?=\/)/.exec(path)?.[0];

function closes({ places, closing }: Circle, of: string, todo: string): Finding {
  return {
    file: closing.from,
    line: closing.line,
    what: `closes a circle of ${of}: ${places.join(" -> ")}`,
    todo,
  };
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
        "Give its namespace one in specs, such as @tier(2), and generate.",
      );
    }
    const allowed = [room.files, ...room.may, ...(isTest(from) ? ["npm:fast-check", ...(room.tests ?? [])] : [])];
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
