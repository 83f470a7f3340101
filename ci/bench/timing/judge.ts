/** Two samples taken together, in microseconds. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

export interface Judgement {
  /** The median of how much longer `one` took than `other`. */
  readonly microseconds: number;
  /** How probable signs as uneven as these are if neither takes longer: the sign test, two-sided. */
  readonly p: number;
  /** Whether nobody can tell them apart. */
  readonly isEven: boolean;
}

export const TOLERATED = { microseconds: 5, p: 0.01 } as const;

/**
 * Whether two things take the same time. Differences of pairs, as samples of one moment share their noise; their median
 * and signs, as a few long pauses of the machine must not decide.
 */
export function judge(pairs: readonly Pair[]): Judgement {
  const differences = pairs.map(({ one, other }) => one - other).sort((a, b) => a - b);
  const microseconds = medianOfSorted(differences);
  const longer = differences.filter((each) => each > 0).length;
  const uneven = differences.filter((each) => each !== 0).length;
  const p = signTest(longer, uneven);
  return { microseconds, p, isEven: Math.abs(microseconds) <= TOLERATED.microseconds || p > TOLERATED.p };
}

function medianOfSorted(values: readonly number[]): number {
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/** The normal approximation with its correction for continuity; there are always hundreds of pairs. */
function signTest(longer: number, of: number): number {
  if (of === 0) return 1;
  const z = Math.max(0, Math.abs(longer - of / 2) - 0.5) / (Math.sqrt(of) / 2);
  return Math.min(1, 2 * upperTail(z));
}

/** How much of a standard normal distribution lies above `z` (Abramowitz and Stegun, 26.2.17; right to 7.5e-8). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => t * (factor + rest), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
