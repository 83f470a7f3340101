import {
  getMaxValue,
  getMaxValueExclusive,
  getMinValue,
  getMinValueExclusive,
  type ModelProperty,
  type Program,
  type Scalar,
} from "@typespec/compiler";
import type { BuiltinName } from "../ir.ts";

/** From the least to the most; undefined: there is no such end. */
export interface Bounds {
  readonly least?: bigint;
  readonly most?: bigint;
}

const signed = (bits: bigint): Bounds => ({ least: -(2n ** (bits - 1n)), most: 2n ** (bits - 1n) - 1n });
const unsigned = (bits: bigint): Bounds => ({ least: 0n, most: 2n ** bits - 1n });
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** As texts, whole numbers are what their types say, also beyond what JavaScript counts. */
const WHOLE: Partial<Record<BuiltinName, Bounds>> = {
  int8: signed(8n),
  int16: signed(16n),
  int32: signed(32n),
  int64: signed(64n),
  uint8: unsigned(8n),
  uint16: unsigned(16n),
  uint32: unsigned(32n),
  uint64: unsigned(64n),
  safeint: { least: -SAFE, most: SAFE },
  integer: {},
};

export function isWhole(name: BuiltinName): boolean {
  return WHOLE[name] !== undefined;
}

/** What a type, the scalars that it extends and the property that has it say together. */
export function boundsOf(program: Program, target: ModelProperty | Scalar, source: Scalar, root: BuiltinName): Bounds {
  const chain: (ModelProperty | Scalar)[] = [target];
  for (let at: Scalar | undefined = source; at !== undefined; at = at.baseScalar) chain.push(at);
  const read = (...found: (bigint | undefined)[]) => found.filter((each) => each !== undefined);
  const least = chain.flatMap((each) => {
    const above = getMinValueExclusive(program, each);
    return read(
      whole(getMinValue(program, each), Math.ceil),
      above === undefined ? undefined : whole(above, Math.floor)! + 1n,
    );
  });
  const most = chain.flatMap((each) => {
    const below = getMaxValueExclusive(program, each);
    return read(
      whole(getMaxValue(program, each), Math.floor),
      below === undefined ? undefined : whole(below, Math.ceil)! - 1n,
    );
  });
  const own = WHOLE[root] ?? {};
  const [low, high] = [read(own.least, ...least), read(own.most, ...most)];
  return {
    ...(low.length === 0 ? {} : { least: low.reduce((one, other) => (one > other ? one : other)) }),
    ...(high.length === 0 ? {} : { most: high.reduce((one, other) => (one < other ? one : other)) }),
  };
}

const whole = (value: number | undefined, round: (value: number) => number) =>
  value === undefined ? undefined : BigInt(round(value));

/** The form of the texts of numbers, as JSON writes them: of whole ones just those within the bounds. */
export function numeralPattern(name: BuiltinName, { least, most }: Bounds): string {
  if (!isWhole(name)) return "-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?";
  const negative =
    least === undefined || least < 0n ? fromTo(most === undefined || most >= 0n ? 1n : -most, least && -least) : [];
  const positive = most === undefined || most >= 0n ? fromTo(least === undefined || least < 0n ? 0n : least, most) : [];
  const all = [...negative.map((each) => `-${each}`), ...positive];
  // Of none, there is no text at all.
  return all.length === 0 ? "(?!)" : `(${all.join("|")})`;
}

/** Patterns which together are the whole numbers from one to another, neither below zero. */
function fromTo(least: bigint, most: bigint | undefined): string[] {
  if (most !== undefined && least > most) return [];
  const low = String(least);
  if (most === undefined) return [...within(low, "9".repeat(low.length)), `[1-9]\\d{${low.length},}`];
  const high = String(most);
  if (low.length === high.length) return within(low, high);
  const first = within(low, "9".repeat(low.length));
  const last = within(`1${"0".repeat(high.length - 1)}`, high);
  const between = high.length - low.length > 1 ? [`[1-9]${digits(low.length, high.length - 2)}`] : [];
  return [...first, ...between, ...last];
}

/** The same of numbers of as many digits. */
function within(low: string, high: string): string[] {
  if (low === high) return [low];
  const [first, last] = [low.charAt(0), high.charAt(0)];
  const [lows, highs] = [low.slice(1), high.slice(1)];
  const any = digits(lows.length, lows.length);
  if (first === last) return within(lows, highs).map((each) => `${first}${each}`);
  const isLeast = /^0*$/.test(lows);
  const isMost = /^9*$/.test(highs);
  const from = isLeast ? Number(first) : Number(first) + 1;
  const to = isMost ? Number(last) : Number(last) - 1;
  return [
    ...(isLeast ? [] : within(lows, "9".repeat(lows.length)).map((each) => `${first}${each}`)),
    ...(from > to ? [] : [`${from === to ? from : `[${from}-${to}]`}${any}`]),
    ...(isMost ? [] : within("0".repeat(highs.length), highs).map((each) => `${last}${each}`)),
  ];
}

function digits(least: number, most: number): string {
  if (most <= 1 && least === most) return "\\d".repeat(most);
  return least === most ? `\\d{${least}}` : `\\d{${least},${most}}`;
}
