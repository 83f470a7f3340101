/** Who notices a change: each of them in another way. */
export const AXES = [
  /** What a client of before sends, and a server of after reads. */
  "request",
  /** What a server of after answers or sends, and a client of before reads. */
  "response",
  /** An event that was written before and is read after. */
  "event-read",
  /** An event that is written after and read by those of before. */
  "event-write",
  /** Rows that are there. */
  "storage",
  /** Who may do what, and how often. */
  "policy",
  /** What is known of people, how long, and by whom. */
  "privacy",
  /** Design tokens, and the screens made with them. */
  "tokens",
  /** What is only read by people and by generators. */
  "documentation",
] as const;
export type Axis = (typeof AXES)[number];

/** Worst first. */
export const SEVERITIES = ["breaking", "narrowing", "widening", "additive", "metadata-only"] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Severities = { readonly [A in Axis]?: Severity };

export type On = "added" | "removed" | "changed" | "reordered";

/** Before and after, at the place of the rule in an example that has one of everything; undefined: it is not there. */
export type Pair = readonly [before: unknown, after: unknown];

/** What a difference means. Of several at one place the first holds whose condition does. */
export interface Rule {
  readonly id: string;
  /** The place, as deltas call it; `*.doc` is that of everything. */
  readonly at: string;
  readonly on: On;
  /** The name of a condition; none: always. */
  readonly when?: string;
  readonly as: Severities;
  /** No validator tells: the same values mean something else. What is not said to be so is tried with values. */
  readonly told?: "by-meaning";
  /** Why it is so: a sentence for the person who reviews it. */
  readonly why: string;
  /** What fires it, and what at the same place does not. */
  readonly fires: Pair;
  readonly silent: Pair;
  /** The rule that the way back fires, or why there is none. */
  readonly mirror: string | { readonly none: string };
}

const values = (request: Severity, response: Severity): Severities => ({
  request,
  response,
  "event-read": request,
  "event-write": response,
  storage: request,
});

/** Fewer values: what is sent or kept may not be among them, and what is received always is. */
export const NARROWER: Severities = values("breaking", "narrowing");
/** More values: what is received may be a new one. */
export const WIDER: Severities = values("widening", "breaking");
export const OTHER: Severities = values("breaking", "breaking");
/** Nothing that crosses or is kept differs. */
export const SAME: Severities = { documentation: "metadata-only" };

/** Every axis at its worst: what nobody has thought about. */
export const WORST: Severities = Object.fromEntries(AXES.map((axis) => [axis, "breaking"]));

export const BY_RELATION = { same: SAME, wider: WIDER, narrower: NARROWER, other: OTHER } as const;
