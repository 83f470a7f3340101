import { createRequire } from "node:module";
import type { Change } from "../../generators/change/change.ts";
import { emitCedar } from "../../generators/emitters/policies/cedar.ts";
import { assignments, conditionsIn } from "../../generators/model/policy/decisions.ts";
import type { Ir, OperationDeclaration } from "../../generators/model/ir.ts";
import type { Disagreement } from "./disagreement.ts";

// The package's Node build is CommonJS; an import would take its browser build.
const cedar = createRequire(import.meta.url)(
  "@cedar-policy/cedar-wasm/nodejs",
) as typeof import("@cedar-policy/cedar-wasm/nodejs");

/** What Cedar allows in a version, by its own reading of the exported matrix. */
class Matrix {
  readonly #policies: string;
  readonly #conditions: readonly string[];

  constructor(model: Ir, conditions: readonly string[]) {
    this.#policies = emitCedar(model)[0]?.text ?? "";
    this.#conditions = conditions;
  }

  allows(action: string, role: string, holds: ReadonlySet<string>): boolean {
    const answer = cedar.isAuthorized({
      principal: { type: "Role", id: role },
      action: { type: "Action", id: action },
      resource: { type: "Thing", id: "it" },
      context: Object.fromEntries(this.#conditions.map((condition) => [condition, holds.has(condition)])),
      policies: { staticPolicies: this.#policies },
      entities: [],
    });
    if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
    return answer.response.decision === "allow";
  }
}

const EXPECTED = {
  "": [undefined, "metadata-only"],
  gained: ["widening"],
  lost: ["narrowing"],
  "gained lost": ["breaking"],
};

/** Asks Cedar for every cell of both matrices, and holds what was gained and lost against what is declared. */
export function policyVerdicts(planted: string, before: Ir, after: Ir, changes: readonly Change[]): Disagreement[] {
  const rules = [...before.operations, ...after.operations].flatMap((each) => each.policy);
  const conditions = conditionsIn(rules);
  const roles = new Set(rules.flatMap((each) => each.roles));
  const matrices = [new Matrix(before, conditions), new Matrix(after, conditions)] as const;
  return pairsOf(before, after).flatMap(([was, is]) => {
    const found = new Set<string>();
    let cell: unknown;
    for (const role of roles)
      for (const holds of assignments(conditions)) {
        const [earlier, later] = [
          matrices[0].allows(was.action, role, holds),
          matrices[1].allows(is.action, role, holds),
        ];
        if (earlier === later) continue;
        found.add(later ? "gained" : "lost");
        cell ??= { role, holds: [...holds], earlier, later };
      }
    const change = changes.find(({ subject }) => subject === `operations ${was.id} policy`);
    const wanted = EXPECTED[[...found].sort().join(" ") as ""];
    const declared = change?.severities.policy ?? change?.severities.documentation;
    const refuses = change?.severities.request === "breaking";
    if (wanted.includes(declared) && refuses === found.has("lost")) return [];
    return [
      {
        planted,
        axis: "policy" as const,
        declared: `${declared}`,
        refused: cell,
        rules: changes.map(({ rule }) => rule),
      },
    ];
  });
}

/** Operations that both versions have. */
function pairsOf(before: Ir, after: Ir): (readonly [OperationDeclaration, OperationDeclaration])[] {
  return before.operations.flatMap((was) => {
    const is = after.operations.find(({ id }) => id === was.id);
    return is === undefined ? [] : [[was, is] as const];
  });
}
