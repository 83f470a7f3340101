import { canonicalJson, sha256Hex } from "../fingerprint/manifest.ts";
import { AXES, SEVERITIES, type Axis, type Severities, type Severity } from "./rules/rule.ts";

/** A difference of two versions, and what it means. */
export interface Change {
  readonly rule: string;
  /** What it is about, by names. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly severities: Severities;
  readonly why: string;
  /** Where it is said: `specs/contexts/keys/models.tsp:12`; of something that is gone, where it was. Empty: nowhere. */
  readonly source: string;
  /** JSON pointers into both versions; null where there is nothing. */
  readonly old: string | null;
  readonly now: string | null;
  /** Who meets it, by name. */
  readonly consumers: readonly string[];
  /**
   * SHA-256 of rule, subject, before and after as canonical JSON, and of what the types are that a breaking one puts there: the
   * same as long as the change is the same. What was there before stands still in a release.
   */
  readonly fingerprint: string;
}

export type ChangeClass = "breaking" | "additive" | "metadata-only";

/** `meant`: what the types are that stand there after it. */
export function fingerprintOf(
  { rule, subject, before, after }: Pick<Change, "rule" | "subject" | "before" | "after">,
  meant?: object,
): string {
  const types = meant === undefined ? [] : [meant];
  return sha256Hex(canonicalJson([rule, subject, before ?? null, after ?? null, ...types]));
}

/** The worst that it is to anybody. */
export function worstOf(severities: Severities): Severity {
  return SEVERITIES.find((each) => Object.values(severities).includes(each)) ?? "metadata-only";
}

/** What a release has to say of a change as a whole. */
export function classOf(severities: Severities): ChangeClass {
  const worst = worstOf(severities);
  return worst === "breaking" || worst === "metadata-only" ? worst : "additive";
}

/** Worst first, and on more axes first; then as they stand in the specification. */
export function byWorst(changes: readonly Change[]): Change[] {
  const rank = ({ severities }: Change) => SEVERITIES.indexOf(worstOf(severities));
  const count = ({ severities }: Change) =>
    Object.values(severities).filter((each) => each === worstOf(severities)).length;
  return changes
    .map((change, at) => ({ change, at, rank: rank(change), count: count(change) }))
    .sort((one, other) => one.rank - other.rank || other.count - one.count || one.at - other.at)
    .map(({ change }) => change);
}

/** Axes in their order, each with what it is there. */
export function severitiesInOrder(severities: Severities): (readonly [Axis, Severity])[] {
  return AXES.flatMap((axis) => (severities[axis] === undefined ? [] : [[axis, severities[axis]] as const]));
}
