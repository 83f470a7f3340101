import type { Constraints, Ir, Property, TypeRef } from "../../../generators/model/ir.ts";
import { NO_HINTS } from "../probes/hints.ts";
import { Examiner, type Thoroughness } from "./examiner.ts";

const NOTHING = { scalars: [], enums: [], unions: [], models: [], errors: [], events: [] } as unknown as Ir;
const field = (name: string, type: TypeRef, constraints: Constraints = {}): Property => ({
  name,
  type,
  optional: false,
  constraints,
  dataClass: "C0",
  doc: "",
});
const CHOICE = { id: "Choice", members: [{ value: 1 }, { value: 3 }, { value: "red" }] };
const SOME = { ...NOTHING, enums: [CHOICE] } as unknown as Ir;
const chosen = (type: TypeRef, constraints: Constraints = {}, thoroughness: Partial<Thoroughness> = {}) => {
  const examiner = new Examiner(SOME, undefined as never, { seed: 1, values: 1, ...thoroughness });
  const properties = [field("it", type, constraints)];
  const good = examiner.prober.good({ kind: "object", properties });
  const all = examiner.choose(examiner.prober.fields(properties, undefined, NO_HINTS), good);
  return all.map((each) => (each as { it?: unknown } | null)?.it);
};
const text: TypeRef = { kind: "builtin", name: "string" };
const lengths = (values: readonly unknown[]) =>
  values.map((each) => [...((each as string | null | undefined) ?? "")].length);

describe("However few values are asked for, one is tried on each side of", () => {
  it("what a number is, in a list, a record and a tuple as well", () => {
    const uint8: TypeRef = { kind: "builtin", name: "uint8" };
    const ends = [-1, 0, 255, 256];
    expect(chosen(uint8)).toEqual(expect.arrayContaining(ends));
    expect(chosen({ kind: "record", of: uint8 })).toEqual(expect.arrayContaining(ends.map((a) => ({ a }))));
    expect(chosen({ kind: "array", of: uint8 })).toEqual(expect.arrayContaining(ends.map((each) => [each])));
    expect(chosen({ kind: "tuple", of: [text, uint8] })).toEqual(
      expect.arrayContaining(ends.map((each) => [expect.any(String), each])),
    );
  });

  it("the bounds of a number, a text and a list", () => {
    const float: TypeRef = { kind: "builtin", name: "float64" };
    expect(chosen(float, { minValueExclusive: 0 })).toEqual(expect.arrayContaining([-1e-6, 0, 1e-6]));
    expect(lengths(chosen(text, { minLength: 2, maxLength: 8 }))).toEqual(expect.arrayContaining([1, 2, 8, 9]));
    const list = chosen({ kind: "array", of: float, minItems: 1, maxItems: 3 });
    expect(list.map((each) => (Array.isArray(each) ? each.length : -1))).toEqual(expect.arrayContaining([0, 1, 3, 4]));
  });

  it("a length where there is a pattern too, and a pattern at its length", () => {
    const found = chosen(text, { minLength: 2, maxLength: 8, pattern: "^[b-d]+$" });
    const plain = found.filter((each) => /^[b-d]+$/.test(String(each)));
    expect(lengths(plain)).toEqual(expect.arrayContaining([1, 2, 8, 9]));
    const only = found.filter((each) => typeof each === "string" && each.length >= 2 && each.length <= 8);
    expect(only.filter((each) => !/^[b-d]+$/.test(String(each))).length).toBeGreaterThan(1);
  });

  it("each member of an enum", () => {
    const all = [0, 1, 2, 3, 4, "red", "redx"];
    expect(chosen({ kind: "ref", id: "Choice" })).toEqual(expect.arrayContaining(all));
  });

  it("a choice, nothing at all, and a field that has to be there; fewer are tried only where that is asked", () => {
    const union: TypeRef = { kind: "union", of: [{ kind: "literal", value: "all" }, { kind: "null" }] };
    expect(chosen(union)).toEqual(expect.arrayContaining(["all", "allx", null, undefined]));
    expect(chosen(union, {}, { few: true })).toHaveLength(1);
    const kind = (name: string): TypeRef => ({ kind: "object", properties: [field(name, text), field("#", text)] });
    const kinds = chosen({ kind: "union", of: [kind("one"), kind("other")] });
    expect(kinds).toEqual(expect.arrayContaining([{ one: expect.any(String) }, { other: expect.any(String) }]));
  });
});
