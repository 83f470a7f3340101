import { kindOf, type Disagreement } from "./examine/examination.ts";
import { KNOWN, knownAs } from "./known.ts";
import type { Trial } from "./try-all.ts";

/** What a run found. */
export interface Findings {
  readonly specifications: number;
  /** Why specifications were refused, each for the first thing that was said. */
  readonly refused: readonly string[];
  readonly crashed: number;
  readonly values: number;
  readonly left: readonly string[];
  readonly again: readonly string[];
  /** Disagreements that are listed with a reason, by what they are; none of what nothing here needs to be listed. */
  readonly known: ReadonlyMap<string, number>;
  /** All others, by kind. */
  readonly unknown: ReadonlyMap<string, readonly (Disagreement & { readonly name: string })[]>;
}

export function findingsOf(trials: readonly Trial[]): Findings {
  const known = new Map(KNOWN.map(({ what }) => [what, 0]));
  const unknown = new Map<string, (Disagreement & { readonly name: string })[]>();
  const examined = trials.flatMap((each) => each.examination ?? []);
  for (const { name, disagreements } of examined)
    for (const each of disagreements) {
      const listed = knownAs(each)?.what;
      if (listed !== undefined) known.set(listed, (known.get(listed) ?? 0) + 1);
      else unknown.set(kindOf(each), [...(unknown.get(kindOf(each)) ?? []), { name, ...each }]);
    }
  return {
    specifications: trials.length,
    refused: trials.flatMap((each) => (each.kind === "refused" ? [whyRefused(each)] : [])),
    crashed: trials.filter((each) => each.kind === "crashed").length,
    values: examined.reduce((sum, { tried }) => sum + tried.inputs + tried.answers + tried.types + tried.rows, 0),
    left: examined.flatMap(({ name, left }) => left.map((each) => `${name}: ${each}`)),
    again: examined.flatMap(({ name, again }) => again.map((each) => `${name}: ${each}`)),
    known,
    unknown,
  };
}

/** Without the names that only this one has. */
function whyRefused({ said }: Trial): string {
  const { code = "", message = "" } = said.find((each) => each.severity === "error") ?? {};
  return `${code}: ${cut(message.replaceAll(/"[^"]*"|'[^']*'/g, "…"), 120)}`;
}

/** What is listed as known and is nowhere any more, in none of several runs. */
export function unneeded(runs: readonly Findings[]): readonly string[] {
  return KNOWN.map(({ what }) => what).filter((what) => runs.every(({ known }) => known.get(what) === 0));
}

/** For people, the most frequent first, each with an example. */
export function print(findings: Findings): string {
  const { specifications, refused, crashed, values, known, unknown, left, again } = findings;
  const kinds = [...unknown].sort((one, other) => other[1].length - one[1].length);
  const lines = kinds.flatMap(([kind, all]) => {
    const { name, of, at, value, verdicts } = all[0]!;
    return [
      `${all.length} × ${kind}`,
      `    ${name}: ${of}${at === "" ? "" : ` at ${at}`}`,
      `    ${cut(JSON.stringify(value) ?? "undefined", 400)}`,
      `    ${cut(JSON.stringify(verdicts), 600)}`,
    ];
  });
  const reasons = [...Map.groupBy(refused, (each) => each)].sort((one, other) => other[1].length - one[1].length);
  return [
    ...lines,
    ...reasons.map(([why, all]) => `${all.length} refused: ${why}`),
    ...[...known].flatMap(([what, count]) => (count === 0 ? [] : [`${count} known: ${what}`])),
    ...(left.length === 0 ? [] : [`${left.length} operations were not asked; the first: ${left[0]}`]),
    ...(again.length === 0
      ? []
      : [`${again.length} requests were lost, and not when they were sent again; the first: ${again[0]}`]),
    `${specifications} specifications, ${refused.length} refused (${Math.round((100 * refused.length) / specifications)} %), ` +
      `${crashed} crashed; ${values} values; ${kinds.reduce((sum, [, all]) => sum + all.length, 0)} disagreements of ${kinds.length} kinds.`,
  ].join("\n");
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);
