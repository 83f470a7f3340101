import { findById } from "../../../generators/model/find-by-id.ts";
import type { BuiltinName, Constraints, Ir, Property, TypeRef } from "../../../generators/model/ir.ts";
import { findStructure } from "../../../generators/model/structures.ts";
import { isNumber } from "../../../generators/model/http/readings.ts";
import { Meaning } from "../meaning/means.ts";
import { NO_HINTS, type Hints } from "./hints.ts";
import { numbersNear } from "./numbers.ts";
import { named, others, sides, within, type Probe } from "./probe.ts";
import { textsNear } from "./texts.ts";

/** There is no value of it that ends. */
export const NONE = Symbol("none");

/** Values of other kinds than most expect. */
const STRANGERS: readonly unknown[] = [null, true, 7, "a", [], {}, [null], { a: 1 }];
const NAMES = ["a", "a b", "__proto__", "constructor", "", "é"];
const DEEPEST = 5;

const besides = (member: string | number): readonly unknown[] =>
  typeof member === "number" ? [member - 1, member + 1] : [`${member}x`];

/** Draws values at and around everything that a type says; whether they are values of it is for others to say. */
export class Prober {
  readonly #ir: Ir;
  readonly #meaning: Meaning;
  readonly #seed: number;

  constructor(ir: Ir, seed: number) {
    this.#ir = ir;
    this.#meaning = new Meaning(ir);
    this.#seed = seed;
  }

  /** Some value of a type, the smallest where there is a choice. */
  good(type: TypeRef, said: readonly Constraints[] = [], depth = 0): unknown {
    if (depth > 3 * DEEPEST) return NONE;
    switch (type.kind) {
      case "array": {
        const least = Math.max(type.minItems ?? 0, ...said.map((each) => each.minItems ?? 0));
        const entry = least === 0 && depth > DEEPEST ? NONE : this.good(type.of, [], depth + 1);
        if (least > 0 && entry === NONE) return NONE;
        const most = Math.min(type.maxItems ?? 1, ...said.map((each) => each.maxItems ?? 1));
        return Array.from({ length: Math.max(least, entry === NONE ? 0 : Math.min(1, most)) }, () => entry);
      }
      case "tuple": {
        const entries = type.of.map((each) => this.good(each, [], depth + 1));
        return entries.includes(NONE) ? NONE : entries;
      }
      case "object":
        return this.#goodObject(type.properties, depth);
      case "record":
        return {};
      case "union": {
        const found = type.of.map((each) => this.good(each, said, depth + 1)).filter((each) => each !== NONE);
        return found.length === 0 ? NONE : (found.find((each) => each !== null) ?? null);
      }
      case "ref": {
        const inner = this.#inner(type.id);
        if (inner !== undefined && inner.kind !== "builtin") return this.good(inner, said, depth + 1);
        break;
      }
      default:
    }
    const all = this.probes(type, said, NO_HINTS, depth).map(({ value }) => value);
    const fit = all.filter((each) => said.concat({}).every((more) => this.#meaning.has(type, each, more)));
    const plain = [/^[a-z]\w{0,40}$/, /^[\w:.@/+=-]{2,40}$/, /^/];
    const texts = plain.flatMap((form) => fit.find((each) => typeof each === "string" && form.test(each)) ?? []);
    const other = fit.find((each) => typeof each !== "string" && each !== null) ?? texts[0];
    return other ?? (fit.length === 0 ? NONE : fit[0]);
  }

  /** Values at and around everything that is said; each differs at one place from a good one. */
  probes(type: TypeRef, said: readonly Constraints[], hints: Hints, depth = 0): Probe[] {
    switch (type.kind) {
      case "builtin":
        return this.#builtin(type.name, said, hints);
      case "literal":
        return [...sides([type.value, `${type.value}x`]), ...others([String(type.value), ...STRANGERS])];
      case "null":
        return [...sides([null]), ...others(STRANGERS)];
      case "array":
        return this.#list(type, said, hints, depth);
      case "tuple":
        return this.#tuple(type.of, depth);
      case "record":
        return this.#record(type.of, hints, depth);
      case "object":
        return this.#object(type.properties, type.additional, hints, depth);
      case "union":
        return [
          ...type.of.flatMap((each, at) =>
            within(String(at), this.probes(each, said, hints.choice(), depth + 1), (value) => value),
          ),
          ...others(STRANGERS),
        ];
      case "ref":
        return this.#named(type.id, said, hints, depth);
    }
  }

  /** Objects that differ from a good one in one field. */
  fields(properties: readonly Property[], additional: TypeRef | undefined, hints: Hints): Probe[] {
    return this.#object(properties, additional, hints, 0);
  }

  #builtin(name: BuiltinName, said: readonly Constraints[], hints: Hints): Probe[] {
    if (name === "unknown") return others([{ a: [1, "b", null, { c: false }] }, "", 0.1, ...STRANGERS]);
    if (name === "boolean") return [...sides([true, false]), ...others(STRANGERS)];
    if (isNumber(name)) return [...numbersNear(name, said, hints), ...others(["7", ...STRANGERS])];
    const has = (text: string, bounds: readonly Constraints[]) =>
      [{}, ...bounds].every((each) => this.#meaning.has({ kind: "builtin", name }, text, each));
    return [...textsNear(name, said, hints, { seed: this.#seed, has }), ...others(STRANGERS)];
  }

  #named(id: string, said: readonly Constraints[], hints: Hints, depth: number): Probe[] {
    const scalar = findById(this.#ir.scalars, id);
    if (scalar !== undefined) return this.#builtin(scalar.base, [scalar.constraints, ...said], hints);
    const choice = findById(this.#ir.enums, id);
    if (choice !== undefined) {
      const values = choice.members.map((each) => each.value);
      return [
        // The other side of a member is what stands next to it.
        ...sides([...values, ...values.flatMap(besides), "zz", ...hints.values]),
        ...others(STRANGERS),
      ];
    }
    const inner = this.#inner(id);
    if (inner === undefined || depth > DEEPEST) return others(STRANGERS);
    const probes = this.probes(inner, said, hints, depth + 1);
    // What is said of it where it is used may be told to each of its choices.
    const isBare = inner.kind === "object" || said.every((each) => Object.keys(each).length === 0);
    return isBare ? named(id, probes) : probes;
  }

  /** What a name stands for. */
  #inner(id: string): TypeRef | undefined {
    const union = findById(this.#ir.unions, id);
    if (union !== undefined) return { kind: "union", of: union.of };
    const structure = findStructure(this.#ir, id);
    if (structure === undefined) return undefined;
    const { properties, additional } = structure;
    return { kind: "object", properties, ...(additional === undefined ? {} : { additional }) };
  }

  #list(
    type: TypeRef & { readonly kind: "array" },
    said: readonly Constraints[],
    hints: Hints,
    depth: number,
  ): Probe[] {
    const good = this.good(type.of, [], depth + 1);
    if (good === NONE || depth > DEEPEST) return others([[], ...STRANGERS]);
    const own = [type, ...said].flatMap(({ minItems, maxItems }) => [minItems, maxItems]);
    const lengths = [...own, ...hints.items].flatMap((each) => (each === undefined ? [] : [each - 1, each, each + 1]));
    const sized = (counts: readonly number[]) =>
      [...new Set(counts)]
        .filter((each) => each >= 0 && each <= 300)
        .map((length) => ({ value: Array.from({ length }, () => good), side: `length ${length}` }));
    const least = Math.max(0, ...own.filter((_each, at) => at % 2 === 0).map((each) => each ?? 0));
    const rest = Array.from({ length: Math.max(0, least - 1) }, () => good);
    return [
      // Where many of them stand in one text, none, one and several are read in different ways.
      ...sized([0, 1, 2, ...lengths]),
      ...within("entry", this.probes(type.of, [], hints.entry(), depth + 1), (each) => [...rest, each]),
      ...others(STRANGERS),
    ];
  }

  #tuple(of: readonly TypeRef[], depth: number): Probe[] {
    const good = of.map((each) => this.good(each, [], depth + 1));
    if (good.includes(NONE)) return others(STRANGERS);
    return [
      ...others([good]),
      ...sides([good.slice(0, -1), [...good, "more"]]),
      ...of.flatMap((each, at) =>
        within(String(at), this.probes(each, [], NO_HINTS, depth + 1), (value) => good.with(at, value)),
      ),
      ...others(STRANGERS),
    ];
  }

  #record(of: TypeRef, hints: Hints, depth: number): Probe[] {
    const good = this.good(of, [], depth + 1);
    const fields = good === NONE ? [] : NAMES.map((name) => Object.fromEntries([[name, good]]) as object);
    const inner = depth > DEEPEST ? [] : this.probes(of, [], hints.field("a"), depth + 1);
    return [
      ...others([{}, ...fields]),
      ...within("field", inner, (each) => ({ a: each })),
      ...others(STRANGERS.filter((each) => !Array.isArray(each))),
    ];
  }

  #goodObject(properties: readonly Property[], depth: number): object | typeof NONE {
    const entries = properties
      .filter((each) => !each.optional)
      .map(({ name, type, constraints }) => [name, this.good(type, [constraints], depth + 1)] as const);
    return entries.some(([, value]) => value === NONE) ? NONE : (Object.fromEntries(entries) as object);
  }

  #object(properties: readonly Property[], additional: TypeRef | undefined, hints: Hints, depth: number): Probe[] {
    const base = this.#goodObject(properties, depth);
    if (base === NONE) return others(STRANGERS);
    const without = (name: string) => Object.fromEntries(Object.entries(base).filter(([each]) => each !== name));
    const change = (name: string, value: unknown) =>
      Object.fromEntries([...Object.entries(without(name)), [name, value]]);
    const whole = properties.map((each) => [each.name, this.good(each.type, [each.constraints], depth + 1)] as const);
    const changed = properties.flatMap(({ name, type, constraints }) => [
      { value: without(name), side: `${JSON.stringify(name)} left out` },
      { value: change(name, null), side: `${JSON.stringify(name)} null` },
      ...(depth > DEEPEST
        ? []
        : within(JSON.stringify(name), this.probes(type, [constraints], hints.field(name), depth + 1), (each) =>
            change(name, each),
          )),
    ]);
    const more = additional === undefined ? sides([1]) : this.probes(additional, [], hints.field("surplus"), depth + 1);
    return [
      ...sides([base, Object.fromEntries(whole.filter(([, value]) => value !== NONE))]),
      ...changed,
      ...within("surplus", more, (each) => change("surplus", each)),
      ...others(STRANGERS),
    ];
  }
}
