import { array, assert, constantFrom, property, record, subarray } from "fast-check";
import type { OperationDeclaration, PolicyRule } from "../ir.ts";
import { assignments, decideBy, describeWhen, hasEffect, permissionOf } from "./decisions.ts";

const roles = ["guest", "user", "admin"];
const conditions = ["owner", "participant", "device-ready"];
const rule = record<PolicyRule>({
  effect: constantFrom("allow", "deny"),
  roles: subarray(roles, { minLength: 1 }),
  conditions: subarray(conditions),
});

const operation = (policy: readonly PolicyRule[]) =>
  ({ action: "notes.write", policy }) as unknown as OperationDeclaration;
const said = (...policy: readonly PolicyRule[]) => describeWhen(permissionOf(operation(policy), "user"));
const allow = (...names: readonly string[]): PolicyRule => ({ effect: "allow", roles: ["user"], conditions: names });
const deny = (...names: readonly string[]): PolicyRule => ({ effect: "deny", roles: ["user"], conditions: names });

describe("Decisions of the matrix", () => {
  it("refuse what no rule allows, and what one refuses whatever others allow", () => {
    expect(decideBy([], "user", new Set())).toBe("deny");
    expect(decideBy([allow()], "guest", new Set())).toBe("deny");
    expect(decideBy([allow("owner")], "user", new Set())).toBe("deny");
    expect(decideBy([allow("owner")], "user", new Set(["owner"]))).toBe("allow");
    expect(decideBy([allow(), deny("owner")], "user", new Set(["owner"]))).toBe("deny");
    expect(decideBy([deny("owner"), allow()], "user", new Set(["owner"]))).toBe("deny");
  });

  it("know every set of conditions that may hold", () => {
    expect(assignments(conditions)).toHaveLength(8);
    expect(new Set(assignments(conditions).map((set) => [...set].join())).size).toBe(8);
  });

  it("find the rules that decide nothing", () => {
    expect(hasEffect([allow(), allow("owner")], 1)).toBe(false);
    expect(hasEffect([allow(), allow("owner")], 0)).toBe(true);
    expect(hasEffect([deny("owner")], 0)).toBe(false);
    expect(hasEffect([allow(), deny("owner")], 1)).toBe(true);
    expect(hasEffect([allow("owner"), deny()], 0)).toBe(false);
  });

  it("are told in words", () => {
    expect(said()).toBe("no");
    expect(said(allow())).toBe("yes");
    expect(said(allow("owner"), allow("participant", "device-ready"))).toBe(
      "if owner, or if participant and device-ready",
    );
    expect(said(allow(), deny("owner", "device-ready"))).toBe("yes, unless owner and device-ready");
    expect(said(allow("owner"), deny())).toBe("no");
    expect(said(allow("owner", "device-ready"), deny("owner"))).toBe("no");
  });

  it("are told exactly, over the whole space", () => {
    assert(
      property(array(rule, { maxLength: 5 }), (policy) => {
        for (const role of roles) {
          const { when, unless } = permissionOf(operation(policy), role);
          for (const holds of assignments(conditions)) {
            const within = (sets: readonly (readonly string[])[]) =>
              sets.some((set) => set.every((each) => holds.has(each)));
            const told = within(when) && !within(unless) ? "allow" : "deny";
            expect(told).toBe(decideBy(policy, role, holds));
          }
        }
      }),
    );
  });
});
