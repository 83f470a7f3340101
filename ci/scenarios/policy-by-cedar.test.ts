import { readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { decide, POLICY, type ActionId, type ConditionName, type RoleName } from "../../generated/policies/decide.ts";
import { emitPolicies } from "../../generators/emitters/policies/emit-policies.ts";
import { emitCedar } from "../../generators/emitters/policies/cedar.ts";
import {
  assignments,
  conditionsIn,
  decideBy,
  hasEffect,
  permissionOf,
} from "../../generators/model/policy/decisions.ts";
import type { Ir, OperationDeclaration } from "../../generators/model/ir.ts";
import * as matrices from "../../generators/testing/policy-matrices.ts";

// The package's Node build is CommonJS; an import would take its browser build.
const cedar = createRequire(import.meta.url)(
  "@cedar-policy/cedar-wasm/nodejs",
) as typeof import("@cedar-policy/cedar-wasm/nodejs");
const policies = readFileSync(join(import.meta.dirname, "../../generated/policies/policy.cedar"), "utf8");

const ROLES: readonly RoleName[] = ["guest", "user"];
const CONDITIONS: readonly ConditionName[] = ["participant", "device-ready"];

/** What Cedar has read last: each text once, not once for each question. */
let parsed: string | undefined;

/** What Cedar decides by its own reading of the exported text. */
function askCedar(
  action: string,
  role: string,
  holds: ReadonlySet<string>,
  { text, conditions }: { text: string; conditions: readonly string[] } = { text: policies, conditions: CONDITIONS },
): "allow" | "deny" {
  if (text !== parsed) {
    const read = cedar.preparsePolicySet("asked", { staticPolicies: text });
    if (read.type === "failure") throw new Error(JSON.stringify(read.errors));
    parsed = text;
  }
  const answer = cedar.statefulIsAuthorized({
    principal: { type: "Role", id: role },
    action: { type: "Action", id: action },
    resource: { type: "Thing", id: "it" },
    context: Object.fromEntries(conditions.map((condition) => [condition, holds.has(condition)])),
    preparsedPolicySetId: "asked",
    entities: [],
  });
  if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision;
}

describe("the policy matrix", () => {
  it("is decided by Cedar as by the generated table, in every cell", () => {
    const differing: string[] = [];
    let cells = 0;
    for (const action of Object.keys(POLICY) as ActionId[]) {
      for (const role of ROLES) {
        for (const holds of assignments(CONDITIONS)) {
          cells += 1;
          const ours = decide(action, role, (condition) => holds.has(condition));
          if (ours !== askCedar(action, role, holds)) differing.push(`${action} ${role} ${[...holds].join("+")}`);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(cells).toBe(Object.keys(POLICY).length * ROLES.length * 2 ** CONDITIONS.length);
  });

  it("has no rule that decides nothing", () => {
    for (const rules of Object.values(POLICY))
      rules.forEach((_rule, index) => expect(hasEffect(rules, index)).toBe(true));
  });
});

describe("any policy matrix", () => {
  it("is decided by Cedar as by the rules and by the printed permissions, in every cell", () => {
    let cells = 0;
    let allowed = 0;
    const property = fc.property(matrices.policyMatrices, (rows) => {
      const operations = rows.map((policy, at) => ({ id: `${at}`, action: `a.${at}`, policy }) as never);
      const [artifact] = emitCedar({ operations } as unknown as Ir);
      const ids = [...(artifact?.text ?? "").matchAll(/^@id\((.*)\)$/gm)].map((each) => each[1]);
      expect(ids).toHaveLength(new Set(ids).size);
      for (const operation of operations as OperationDeclaration[]) {
        for (const role of matrices.ROLES) {
          const { when, unless } = permissionOf(operation, role);
          for (const holds of assignments(matrices.CONDITIONS)) {
            cells += 1;
            const ours = decideBy(operation.policy, role, holds);
            const fits = (set: readonly string[]) => set.every((condition) => holds.has(condition));
            const printed = when.some(fits) && !unless.some(fits) ? "allow" : "deny";
            const theirs = askCedar(operation.action, role, holds, {
              text: artifact?.text ?? "",
              conditions: matrices.CONDITIONS,
            });
            if (ours === "allow") allowed += 1;
            expect([operation.action, role, [...holds], theirs, printed]).toEqual([
              operation.action,
              role,
              [...holds],
              ours,
              ours,
            ]);
          }
        }
      }
    });
    fc.assert(property, { numRuns: 120, seed: 20_261_121 });
    // Neither answer is so rare that agreeing on it would say nothing.
    expect(allowed / cells).toBeGreaterThan(0.1);
    expect(allowed / cells).toBeLessThan(0.9);
    expect(cells).toBeGreaterThan(5_000);
  }, 120_000);
});

describe("a request that does not say what a condition is", () => {
  const rules = [
    { effect: "allow", roles: ["user"], conditions: [] },
    { effect: "allow", roles: ["user"], conditions: ["known", "named"] },
    { effect: "deny", roles: ["user"], conditions: ["suspended"] },
    { effect: "deny", roles: ["user"], conditions: ["in-quarantine", "known"] },
  ] as const;
  const names = ["known", "named", "suspended", "in-quarantine"];
  const values = [true, false, undefined, "yes"];

  it("is refused by Cedar as by the generated decision, whatever it says instead of true or false", async () => {
    const operation = { id: "operation:a.write", action: "a.write" };
    let cells = 0;
    for (const kept of [rules, rules.slice(1), [rules[0], rules[3]]]) {
      const ir = {
        operations: [{ ...operation, policy: kept }],
        roles: [{ name: "user" }],
        conditions: names.map((name) => ({ name })),
      };
      const [artifact] = emitCedar(ir as unknown as Ir);
      const [table] = emitPolicies(ir as unknown as Ir);
      const printed = stripTypeScriptTypes(table!.text);
      const module = (await import(`data:text/javascript,${encodeURIComponent(printed)}`)) as { decide: typeof decide };
      for (const context of everyContext(names, values)) {
        cells += 1;
        const answer = cedar.isAuthorized({
          principal: { type: "Role", id: "user" },
          action: { type: "Action", id: "a.write" },
          resource: { type: "Thing", id: "it" },
          context: JSON.parse(JSON.stringify(context)) as never,
          policies: { staticPolicies: artifact!.text },
          entities: [],
        });
        if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
        const { decision, diagnostics } = answer.response;
        const ours = module.decide("a.write" as ActionId, "user", (condition) => context[condition] as boolean);
        expect([context, decision, diagnostics.errors]).toEqual([context, ours, []]);
        if (kept.length === 4 && typeof context["suspended"] !== "boolean") expect(decision).toBe("deny");
      }
    }
    expect(cells).toBe(3 * values.length ** names.length);
  });
});

function everyContext(names: readonly string[], values: readonly unknown[]): Record<string, unknown>[] {
  return names.reduce<Record<string, unknown>[]>(
    (made, name) => made.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

describe("the decision", () => {
  const allow = (conditions: string[] = []) => ({ effect: "allow" as const, roles: ["user"], conditions });
  const deny = (conditions: string[] = []) => ({ effect: "deny" as const, roles: ["user"], conditions });

  it("refuses what no rule allows", () => {
    expect(decideBy([], "user", new Set())).toBe("deny");
    expect(decideBy([allow()], "guest", new Set())).toBe("deny");
  });

  it("lets a refusal go before a permission, wherever it stands", () => {
    expect(decideBy([allow(), deny(["a"])], "user", new Set(["a"]))).toBe("deny");
    expect(decideBy([deny(["a"]), allow()], "user", new Set(["a"]))).toBe("deny");
    expect(decideBy([deny(["a"]), allow()], "user", new Set())).toBe("allow");
  });

  it("finds the rules without effect: covered, refused away, or refusing what nobody allowed", () => {
    expect(hasEffect([allow(), allow(["a"])], 1)).toBe(false);
    expect(hasEffect([deny(), allow(["a"])], 1)).toBe(false);
    expect(hasEffect([deny()], 0)).toBe(false);
    expect(hasEffect([allow(), deny(["a"])], 1)).toBe(true);
    expect(conditionsIn([allow(["a"]), deny(["a", "b"])])).toEqual(["a", "b"]);
  });
});
