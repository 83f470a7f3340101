import { MODEL_RULES } from "../../generators/change/rules/model-rules.ts";
import type { Rule } from "../../generators/change/rules/rule.ts";
import type { Ir, PolicyRule } from "../../generators/model/ir.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";
import { exampleWith } from "../../generators/testing/example-with.ts";
import { draws, type Draw } from "../scenarios/random-specifications/draw.ts";
import type { PlantedPair } from "./run-verdicts.ts";

/** Places whose values cross, which validators therefore know. */
const OF_VALUES =
  /^(property|constraints|type|member|model\.additional|scalar\.base)\b(?!\.(dataClass|doc|default|name))/;

/** Places that tables, browsers' stores, matrices and logs are made of. */
const OF_OTHERS = /^(entity|index|clientStores?|property\.name|operation\.policy|(property|scalar)\.dataClass)\b/;

const RULES: readonly Rule[] = MODEL_RULES.filter(
  ({ at, told }) => (OF_VALUES.test(at) || OF_OTHERS.test(at)) && told === undefined,
);

/** So many pairs of versions, each with a rule planted in a model of its own. */
export function planPairs(count: number, seed: number): PlantedPair[] {
  return draws(seed, count).map((draw, at) => {
    const rule = RULES[(at * 37) % RULES.length]!;
    const base = drawModel(draw);
    const [before, after] = rule.fires.map((value) => exampleWith(rule.at, value, base));
    return {
      planted: rule.id,
      before: before!,
      after: rule.at === "operation.policy" ? withOtherPolicy(after!, draw) : after!,
    };
  });
}

/** With another policy of its last operation, drawn anew or the same but for one rule. */
function withOtherPolicy(model: Ir, draw: Draw): Ir {
  const last = model.operations.at(-1)!;
  const { policy } = last;
  const without = policy.filter((_each, at) => at > 0);
  const other = draw.chance(50) ? drawPolicy(draw) : draw.chance(50) ? [...policy, ...drawPolicy(draw)] : without;
  return { ...model, operations: [...model.operations.slice(0, -1), { ...last, policy: other }] };
}

function drawPolicy(draw: Draw): PolicyRule[] {
  const some = (of: readonly string[], percent: number) => of.filter(() => draw.chance(percent));
  return draw.some(1, 4, () => ({
    effect: draw.chance(75) ? "allow" : "deny",
    roles: [draw.pick(["user", "admin"]), ...some(["guest"], 30)],
    conditions: some(["owner", "late", "known"], 35),
  }));
}

/** The example with more around what is planted: optional fields, other enums, a deeper model, bounds of others. */
function drawModel(draw: Draw): Ir {
  const model = structuredClone(EXAMPLE) as unknown as {
    models: { properties: { name: string; optional: boolean; type: object; constraints: object }[] }[];
    operations: { policy: PolicyRule[] }[];
    enums: { members: { name: string; value: string; doc: string }[] }[];
  };
  const [note, inner] = model.models as [(typeof model.models)[number], (typeof model.models)[number]];
  for (const each of [...note.properties.slice(4), ...inner.properties]) each.optional = draw.chance(30);
  model.operations.at(-1)!.policy = drawPolicy(draw);
  for (let at = draw.below(3); at > 0; at--) model.enums[0]!.members.push({ name: `c${at}`, value: `c${at}`, doc: "" });
  const types = [
    { kind: "builtin", name: "boolean" },
    { kind: "array", of: { kind: "ref", id: "scalar:example.Short" }, maxItems: 3 },
    { kind: "record", of: { kind: "builtin", name: "int32" } },
    { kind: "ref", id: "enum:example.Color" },
    { kind: "union", of: [{ kind: "builtin", name: "utcDateTime" }, { kind: "null" }] },
    {
      kind: "tuple",
      of: [
        { kind: "builtin", name: "string" },
        { kind: "builtin", name: "int8" },
      ],
    },
  ];
  for (let at = draw.below(4); at > 0; at--)
    inner.properties.push({
      ...inner.properties[0]!,
      name: `drawn${at}`,
      optional: draw.chance(50),
      type: draw.pick(types),
      constraints: {},
    });
  return model as unknown as Ir;
}
