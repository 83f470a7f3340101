/** What was found out about what one specification became. */
export interface Examination {
  readonly name: string;
  /** How many values were tried: as inputs, as answers, as values of a type alone, and as rows of a table. */
  readonly tried: {
    readonly inputs: number;
    readonly answers: number;
    readonly types: number;
    readonly rows: number;
  };
  readonly operations: number;
  /** Operations that were not asked, each with the reason. */
  readonly left: readonly string[];
  /** Operations that could not be reached, and could when they were asked the same again. */
  readonly again: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

/** A value of which two say different things, or that did not arrive as it was sent. */
export interface Disagreement {
  /** The id of an operation or of a type. */
  readonly of: string;
  readonly as: "input" | "answer" | "type" | "row";
  /** The place at which the value differs from a good one, and what is declared there. */
  readonly at: string;
  readonly declared: string;
  readonly value: unknown;
  /** How an operation is asked. */
  readonly verb?: string;
  /** What each says of it: `yes`, `no`, or what happened instead. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** Disagreements of one kind have the same verdicts about the same kind of place. */
export function kindOf({ as, declared, verdicts, value, at }: Disagreement): string {
  const said = Object.entries(verdicts).map(([judge, verdict]) => `${judge}: ${verdict.replace(/ .*/s, "")}`);
  return `${as} of ${declared}${describe(value, at)} | ${said.join(", ")}`;
}

function describe(value: unknown, at: string): string {
  const found = at
    .split("/")
    .filter((step) => step !== "")
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
  return found === undefined ? " left out" : "";
}
