import type { EmitterMutations } from "./mutation.ts";

export const POLICIES: EmitterMutations = {
  emitter: "policies",
  folder: "generators/emitters/policies",
  scenarios: ["emits-policies", "plain-http"],
  tests: ["generators/emitters/policies/emit-policies.test.ts"],
  mutations: [
    {
      file: "emit-policies.ts",
      find: `if (rule.effect === "deny") return "deny";`,
      replace: `if (rule.effect === "deny") continue;`,
      why: "a refusal is passed over",
    },
    {
      file: "emit-policies.ts",
      find: `return allowed ? "allow" : "deny";`,
      replace: `return "allow";`,
      why: "what nobody allowed is allowed",
    },
    {
      file: "emit-policies.ts",
      find: `let allowed = false;`,
      replace: `let allowed = true;`,
      why: "the decision begins with a permission",
    },
    {
      file: "emit-policies.ts",
      find: `!rule.roles.includes(role) || !rule.conditions`,
      replace: `!rule.conditions`,
      why: "rules hold for every role",
    },
    {
      file: "emit-policies.ts",
      find: `|| !rule.conditions.every(met)`,
      replace: ``,
      why: "conditions are not asked",
    },
    {
      file: "emit-policies.ts",
      find: `rule.conditions.every(met)`,
      replace: `rule.conditions.some(met)`,
      why: "one condition of several is enough, and a rule without one never holds",
    },
    {
      file: "emit-policies.ts",
      find: `rule.effect === "allow" && rule.roles.includes(role));`,
      replace: `rule.roles.includes(role));`,
      why: "a refusal counts for what could allow a role",
    },
    {
      file: "emit-policies.ts",
      find: `.filter((rule) => rule.roles.includes(role)).flatMap`,
      replace: `.flatMap`,
      why: "the conditions of another role's rules are asked",
    },
    {
      file: "emit-policies.ts",
      find: `...["guest", "user"].map((name) => ({ name }))`,
      replace: `...[].map((name) => ({ name }))`,
      why: "a specification with other roles has no name for those who have not signed in",
    },
    {
      file: "emit-policies.ts",
      find: `items.map((each) => JSON.stringify(each.name)).join(" | ") || "never"`,
      replace: `items.map((each) => JSON.stringify(each.name)).join(" | ")`,
      why: "a specification without conditions gets a type of nothing at all",
    },
    {
      file: "emit-policies.ts",
      find: `JSON.stringify(each.policy)}`,
      replace: `JSON.stringify(each.policy.slice(0, 1))}`,
      why: "only the first rule of an operation is told",
    },
  ],
};
