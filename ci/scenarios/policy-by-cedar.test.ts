import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { decide, POLICY, type ActionId, type ConditionName, type RoleName } from "../../generated/policies/decide.ts";
import { assignments, conditionsIn, decideBy, hasEffect } from "../../generators/model/decisions.ts";

// The package's Node build is CommonJS; an import would take its browser build.
const cedar = createRequire(import.meta.url)(
  "@cedar-policy/cedar-wasm/nodejs",
) as typeof import("@cedar-policy/cedar-wasm/nodejs");
const policies = readFileSync(join(import.meta.dirname, "../../generated/policies/policy.cedar"), "utf8");

const ROLES: readonly RoleName[] = ["guest", "user"];
const CONDITIONS: readonly ConditionName[] = ["participant", "device-ready"];

function askCedar(action: string, role: string, holds: ReadonlySet<string>): "allow" | "deny" {
  const answer = cedar.isAuthorized({
    principal: { type: "Role", id: role },
    action: { type: "Action", id: action },
    resource: { type: "Thing", id: "it" },
    context: Object.fromEntries(CONDITIONS.map((condition) => [condition, holds.has(condition)])),
    policies: { staticPolicies: policies },
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
