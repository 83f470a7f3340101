import type { EmitterMutations } from "./mutation.ts";

const TYPES = ["generators/scenario-types.long.test.ts"];

export const UI: EmitterMutations = {
  emitter: "ui",
  folder: "generators/emitters/ui",
  scenarios: ["emits-ui"],
  tests: ["generators/emitters/ui/emit-ui.test.ts"],
  mutations: [
    {
      file: "emit-ui.ts",
      find: "const names = ir.screens.map(",
      replace: "const names = [...ir.screens].reverse().map(",
      why: "the navigation is in another order",
    },
    {
      file: "emit-ui.ts",
      find: "const { minLength, maxLength, pattern, minValue, maxValue } = boundsOf(ir, property);",
      replace: "const { minLength, maxLength, pattern, minValue, maxValue } = property.constraints;",
      why: "the bounds of a field's type are not those of its form",
    },
    {
      file: "emit-ui.ts",
      find: "required: !property.optional,",
      replace: "required: property.optional,",
      why: "what must be filled in need not be, and the reverse",
    },
    {
      file: "emit-ui.ts",
      find: 'return property.dataClass === "C3" ? "secret" : "text";',
      replace: 'return "text";',
      why: "a secret is shown while it is typed",
    },
    {
      file: "emit-ui.ts",
      find: "const choices = choicesOf(ir, withoutNull(property.type));",
      replace: "const choices = undefined;",
      why: "a choice has nothing to choose from",
    },
    {
      file: "emit-ui.ts",
      find: 'if (name === "boolean") return "check";',
      replace: "",
      why: "yes or no is typed as a text",
    },
    {
      file: "emit-screen-calls.ts",
      find: "[each.operation, ...each.actions.map((action) => action.operation)]",
      replace: "[each.operation]",
      why: "what is done with a row has no call",
    },
    {
      file: "emit-ui.ts",
      find: "others.every((each) => each.includes(condition))",
      replace: "others.length > 0",
      why: "a screen that not everybody may see is offered to everybody",
    },
    {
      file: "emit-ui.ts",
      find: "hint: property.doc,",
      replace: 'hint: "",',
      why: "nobody is told what to fill in",
    },
    {
      file: "emit-ui.ts",
      find: "takes: action.takes };",
      replace: "takes: [] };",
      why: "what is done with a row does not know which row",
    },
    {
      file: "emit-ui.ts",
      find: "find(action.operation), action)",
      replace: "operation, action)",
      why: "what is done with a row asks for the rows again",
    },
    {
      file: "emit-ui.ts",
      find: "submit: ${literal(form.submit)}",
      replace: "submit: ${literal(operation.name)}",
      why: "a button says what no person says",
    },
    {
      file: "emit-ui.ts",
      find: "${key(name)}: ${literal(each)}",
      replace: "${key(name)}: ${each}",
      why: "texts stand in the code without quotation marks",
      tests: TYPES,
    },
    {
      file: "emit-ui.ts",
      find: "min: minValue, max: maxValue,",
      replace: "min: maxValue, max: minValue,",
      why: "a number has to be at least its largest",
    },
    {
      file: "emit-ui.ts",
      find: 'if (name === "utcDateTime") return "moment";',
      replace: "",
      why: "a moment is shown as it travels",
    },
  ],
};
