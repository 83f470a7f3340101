import { exampleWith } from "../../testing/example-with.ts";
import { diffModels } from "../classify/diff-models.ts";
import { findDeltas } from "../deltas/find-deltas.ts";
import { MODEL } from "../shape/model-shape.ts";
import { MODEL_RULES } from "./model-rules.ts";
import type { Pair, Rule } from "./rule.ts";

function firedBy({ at }: Rule, [before, after]: Pair): string[] {
  return diffModels(exampleWith(at, before), exampleWith(at, after)).map(({ rule }) => rule);
}

describe("A rule of the model", () => {
  it("has a name of its own", () => {
    const names = MODEL_RULES.map(({ id }) => id);
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([]);
    expect(names.filter((each) => !/^[a-z]+(-[a-z]+)*$/.test(each))).toEqual([]);
  });

  it("is fired by its example, and not by what it is silent of", () => {
    const wrong = MODEL_RULES.flatMap((rule) => [
      ...(firedBy(rule, rule.fires).includes(rule.id)
        ? []
        : [`${rule.id} is not fired: ${firedBy(rule, rule.fires).join(", ")}`]),
      ...(firedBy(rule, rule.silent).includes(rule.id) ? [`${rule.id} is not silent`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it("has a mirror, which the way back fires, or says why there is none", () => {
    const names = new Set(MODEL_RULES.map(({ id }) => id));
    const wrong = MODEL_RULES.flatMap((rule) => {
      if (typeof rule.mirror !== "string") return rule.mirror.none.length > 20 ? [] : [`${rule.id} has no reason`];
      if (!names.has(rule.mirror)) return [`${rule.id} has no mirror called ${rule.mirror}`];
      const back = firedBy(rule, [rule.fires[1], rule.fires[0]]);
      return back.includes(rule.mirror)
        ? []
        : [`${rule.id} has the mirror ${rule.mirror}, but back are ${back.join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is one of two hundred and more", () => {
    expect(MODEL_RULES.length).toBeGreaterThan(200);
    expect(findDeltas(MODEL, exampleWith("service.title", "a"), exampleWith("service.title", "b"))).toHaveLength(1);
  });
});
