import type { EmitterMutations } from "./mutation.ts";

export const CEDAR: EmitterMutations = {
  emitter: "cedar",
  folder: "generators/emitters/policies",
  scenarios: ["emits-policies"],
  tests: ["ci/scenarios/policy-by-cedar.test.ts"],
  mutations: [
    {
      file: "cedar.ts",
      find: '"permit" : "forbid"',
      replace: '"permit" : "permit"',
      why: "a refusal is a permission",
    },
    {
      file: "cedar.ts",
      find: 'rule.effect === "allow" ?',
      replace: 'rule.effect !== "allow" ?',
      why: "permissions and refusals are mixed up",
    },
    {
      file: "cedar.ts",
      find: "(principal == Role::${text(role)}, ",
      replace: "(principal, ",
      why: "a rule holds for every role",
    },
    {
      file: "cedar.ts",
      find: "action == Action::${text(action)}, resource",
      replace: "action, resource",
      why: "a rule holds for every action",
    },
    {
      file: "cedar.ts",
      find: 'conditions.join(" && ")',
      replace: 'conditions.join(" || ")',
      why: "one condition of several is enough",
    },
    {
      file: "cedar.ts",
      find: "` when { ${",
      replace: "` unless { ${",
      why: "a condition holds while it does not",
    },
    {
      file: "cedar.ts",
      find: "resource)${when};",
      replace: "resource);",
      why: "conditions are left out",
    },
    {
      file: "cedar.ts",
      find: "renderCondition(text(condition), rule.effect)",
      replace: 'renderCondition(`"${condition}"`, rule.effect)',
      why: "a condition with a quotation mark ends the text it stands in",
    },
    {
      file: "cedar.ts",
      find: "      rule.roles.map((role) => renderRule(operation.action, rule, role, index)),",
      replace: "      rule.roles.slice(0, 1).map((role) => renderRule(operation.action, rule, role, index)),",
      why: "a rule holds for the first of its roles only",
    },
    {
      file: "cedar.ts",
      find: "operation.policy.flatMap((rule, index)",
      replace: "operation.policy.slice(0, 1).flatMap((rule, index)",
      why: "only the first rule of an operation is told",
    },
    {
      file: "cedar.ts",
      find: "${action}/${index}/${role}",
      replace: "${action}/${role}",
      why: "two rules have one id, and the engine takes neither or one",
    },
    {
      file: "cedar.ts",
      find: 'policies.join("\\n")',
      replace: 'policies.join("\\n").replaceAll(";", "")',
      why: "a policy does not end where the next begins",
    },
  ],
};
