import { stripTypeScriptTypes } from "node:module";
import fc from "fast-check";
import { assignments, decideBy } from "../../model/policy/decisions.ts";
import type { Ir, PolicyRule } from "../../model/ir.ts";
import { CONDITIONS, policyMatrices, ROLES } from "../../testing/policy-matrices.ts";
import { emitPolicies } from "./emit-policies.ts";

interface Decisions {
  readonly POLICY: Readonly<Record<string, readonly PolicyRule[]>>;
  decide(action: string, role: string, holds: (condition: string) => boolean): "allow" | "deny";
  isEverAllowed(action: string, role: string): boolean;
  conditionsOf(action: string, role: string): readonly string[];
}

const named = (names: readonly string[]) => names.map((name) => ({ name }));

/** The generated module, run. */
function moduleOf(ir: object): Decisions {
  const code = stripTypeScriptTypes(emitPolicies(ir as Ir)[0]!.text).replaceAll(/^export (const|function)/gm, "$1");
  return new Function(`${code}\nreturn { POLICY, decide, isEverAllowed, conditionsOf };`)() as Decisions;
}

describe("The generated decision table", () => {
  it("decides every cell of any matrix as its rules do", () => {
    const property = fc.property(policyMatrices, (rows) => {
      const operations = rows.map((policy, at) => ({ id: `${at}`, action: `a.${at}`, policy }));
      const { POLICY, decide, isEverAllowed, conditionsOf } = moduleOf({
        roles: named(ROLES),
        conditions: named(CONDITIONS),
        operations,
      });
      for (const { action, policy } of operations) {
        expect(POLICY[action]).toEqual(policy);
        for (const role of ROLES) {
          const asked = conditionsOf(action, role);
          for (const holds of assignments(CONDITIONS)) {
            const answer = decideBy(policy, role, holds);
            expect(decide(action, role, (condition) => holds.has(condition))).toBe(answer);
            // What it does not name changes nothing, so nobody has to find it out.
            expect(decide(action, role, (condition) => asked.includes(condition) && holds.has(condition))).toBe(answer);
          }
          const own = policy.filter((each) => each.roles.includes(role));
          expect([...asked].sort()).toEqual(own.flatMap((each) => each.conditions).sort());
          expect(isEverAllowed(action, role)).toBe(own.some((each) => each.effect === "allow"));
        }
      }
    });
    fc.assert(property, { numRuns: 100, seed: 20_261_121 });
  });

  it("has names for guests and users whatever roles a specification has, and none twice", () => {
    const text = (ir: object) =>
      emitPolicies({
        operations: [{ id: "1", action: "a.b", policy: [] }],
        conditions: [],
        roles: [],
        ...ir,
      } as never)[0]!.text;
    expect(text({ roles: named(["admin"]) })).toContain('export type RoleName = "admin" | "guest" | "user";');
    expect(text({ roles: named(["user", "guest"]) })).toContain('export type RoleName = "user" | "guest";');
    // Without a condition there is none to name; a type of nothing would be no program.
    expect(() => stripTypeScriptTypes(text({}))).not.toThrow();
  });
});
