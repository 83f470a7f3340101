import fc from "fast-check";
import type { PolicyRule } from "../model/ir.ts";

export const ROLES = ["guest", "user", "admin"];
export const CONDITIONS = ["owner", "device-ready", 'in "quotes"'];

const rule: fc.Arbitrary<PolicyRule> = fc.record({
  effect: fc.constantFrom("allow", "deny"),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
  conditions: fc.uniqueArray(fc.constantFrom(...CONDITIONS)),
});

/** The rules of one to three operations, any of those above in any order. */
export const policyMatrices = fc.array(fc.array(rule, { maxLength: 5 }), { minLength: 1, maxLength: 3 });
