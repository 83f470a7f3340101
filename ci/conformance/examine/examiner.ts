import { sample, type Arbitrary } from "fast-check";
import type { Ir } from "../../../generators/model/ir.ts";
import { Meaning } from "../meaning/means.ts";
import type { Probe } from "../probes/probe.ts";
import { Prober } from "../probes/prober.ts";
import { Random } from "../probes/random.ts";
import type { Disagreement, Examination } from "./examination.ts";
import type { Generated } from "./generated.ts";
import { differsAt } from "./place.ts";

/** How thoroughly a specification is examined. */
export interface Thoroughness {
  readonly seed: number;
  /** How many values are tried of each operation and type, in each direction. */
  readonly values: number;
  /** However many bounds there are, no more values than that; otherwise both sides of every one. */
  readonly few?: boolean;
}

export type Verdicts = Readonly<Record<string, string>>;

/** Chooses the values that are tried of one specification, and writes down what is found. */
export class Examiner {
  readonly ir: Ir;
  readonly generated: Generated;
  readonly prober: Prober;
  readonly meaning: Meaning;
  /** A newer server may say more than a client knows; that is no reason not to hear the rest. */
  readonly heard: Meaning;
  readonly tried = { inputs: 0, answers: 0, types: 0, rows: 0 };
  readonly left: string[] = [];
  readonly again: string[] = [];
  readonly #thoroughness: Thoroughness;
  readonly #random: Random;
  readonly #disagreements: Disagreement[] = [];

  constructor(ir: Ir, generated: Generated, thoroughness: Thoroughness) {
    this.ir = ir;
    this.generated = generated;
    this.#thoroughness = thoroughness;
    this.prober = new Prober(ir, thoroughness.seed);
    this.meaning = new Meaning(ir);
    this.heard = new Meaning(ir, { open: true });
    this.#random = new Random(thoroughness.seed);
  }

  /** One on each side of every bound, and so many in all, of each place at which one differs from a good one. */
  choose(all: readonly Probe[], good: unknown): readonly unknown[] {
    const some = all.filter((each) => each.value !== undefined);
    const bySide = Map.groupBy(
      some.filter((each) => each.side !== undefined),
      (each) => each.side,
    );
    const distinct = (values: readonly unknown[]) => new Map(values.map((each) => [JSON.stringify(each), each]));
    const sides = distinct([...bySide.values()].map((each) => shallowest(each, good).value));
    const rest = distinct(some.map(({ value }) => value));
    for (const text of sides.keys()) rest.delete(text);
    const { values, few } = this.#thoroughness;
    const draw = (from: ReadonlyMap<string, unknown>, most: number) =>
      this.#random.some([...from.values()], most, (each) => placeOf(each, good));
    const chosen = draw(sides, few ? values : Infinity);
    return [...chosen, ...draw(rest, values - chosen.length)];
  }

  /** A few values of a generated arbitrary. */
  drawn(arbitrary: Arbitrary<unknown> | undefined): readonly unknown[] {
    return arbitrary === undefined ? [] : sample(arbitrary, { seed: this.#thoroughness.seed, numRuns: 3 });
  }

  /** Counts a value, and remembers it where its verdicts differ. */
  hold(as: Disagreement["as"], found: Omit<Disagreement, "as">): void {
    this.tried[COUNTED[as]] += 1;
    if (new Set(Object.values(found.verdicts)).size > 1) this.#disagreements.push({ as, ...found });
  }

  report(name: string): Examination {
    const { tried, left, again } = this;
    const operations = this.ir.operations.filter((each) => each.binding.kind === "http").length;
    return { name, tried, operations, left, again, disagreements: this.#disagreements };
  }
}

const COUNTED = { input: "inputs", answer: "answers", type: "types", row: "rows" } as const;

export const yesOrNo = (is: boolean) => (is ? "yes" : "no");

/** What a document says, where it has words for it. */
export const documented = (fits: boolean | undefined): { document?: string } =>
  fits === undefined ? {} : { document: yesOrNo(fits) };

const placeOf = (value: unknown, good: unknown) => differsAt(value, good).join("/");

/** The one that differs from a good one the least deep in it. */
function shallowest(probes: readonly Probe[], good: unknown): Probe {
  const deep = probes.map(({ value }) => differsAt(value, good).length);
  return probes[deep.indexOf(Math.min(...deep))]!;
}
