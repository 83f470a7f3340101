import { readPattern, type Pattern } from "./read-pattern.ts";

/** From how many signs to how many; a text may be as long as one likes where there are too many to count. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

const known = new Map<string, Lengths | undefined>();

/**
 * How long texts are that a pattern fits; undefined where it fits none. What looks ahead or behind may leave out more of
 * them, and is not asked: nothing that a text fits is ever said to fit none.
 */
export function lengthsOfPattern(source: string): Lengths | undefined {
  if (known.has(source)) return known.get(source);
  // A pattern is found anywhere in a text.
  const whole = [ANY, waysOf(readPattern(source)[0]!), ANY].reduce(then);
  const found = whole[0]!.reduce(either);
  known.set(source, found);
  return found;
}

/**
 * What a part of a pattern takes, from each state of a reader to each: 2 is set in the number of a state once a sign was
 * read, and 1 once nothing may follow.
 */
type Ways = readonly (readonly (Lengths | undefined)[])[];

const STATES = [0, 1, 2, 3];

function ways(leads: (from: number) => readonly (readonly [to: number, length: number])[]): Ways {
  return STATES.map((from) => {
    const found = new Map(leads(from));
    return STATES.map((to) => {
      const length = found.get(to);
      return length === undefined ? undefined : { least: length, most: length };
    });
  });
}

const NO_WAY = ways(() => []);
const STAY = ways((from) => [[from, 0]]);
const BEGIN = ways((from) => (from < 2 ? [[from, 0]] : []));
const END = ways((from) => [[from | 1, 0]]);
const SIGN = ways((from) => (from % 2 === 0 ? [[2, 1]] : []));
const ANY = repeated(SIGN, 0, Infinity);

function waysOf(pattern: Pattern): Ways {
  switch (pattern.kind) {
    case "sign":
      return isSign(pattern.source) ? SIGN : NO_WAY;
    case "begin":
      return BEGIN;
    case "end":
      return END;
    case "again":
      return ANY;
    case "all":
      return pattern.of.map(waysOf).reduce(then, STAY);
    case "one":
      return pattern.of.map(waysOf).reduce(joined, NO_WAY);
    case "repeat":
      return repeated(waysOf(pattern.of), pattern.least, pattern.most);
  }
}

function either(one: Lengths | undefined, other: Lengths | undefined): Lengths | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

function joined(one: Ways, other: Ways): Ways {
  return STATES.map((from) => STATES.map((to) => either(one[from]![to], other[from]![to])));
}

function then(first: Ways, second: Ways): Ways {
  return STATES.map((from) =>
    STATES.map((to) => STATES.map((by) => sum(first[from]![by], second[by]![to])).reduce(either)),
  );
}

function sum(one: Lengths | undefined, other: Lengths | undefined): Lengths | undefined {
  return one && other && { least: one.least + other.least, most: one.most + other.most };
}

function repeated(of: Ways, least: number, most: number): Ways {
  return then(times(of, least), times(joined(STAY, of), most - least));
}

/** One after another, so often; for ever is as often as whole numbers go. */
function times(of: Ways, count: number): Ways {
  let made = STAY;
  let power = of;
  for (let left = Math.min(count, Number.MAX_SAFE_INTEGER); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) made = then(made, power);
    power = then(power, power);
  }
  return made;
}

/**
 * Every sign that a pattern may mean, of which half a surrogate pair is none. NUL is one, which no text has that anybody may
 * send: such a pattern says so in its own words, and nothing is wrong with it.
 */
let all: string | undefined;

/** Whether a class has a sign in it. */
function isSign(source: string): boolean {
  const one = new RegExp(source, "u");
  if (one.test("a0 -_")) return true;
  all ??= Array.from({ length: 0x110 }, (_each, plane) => signsOf(plane * 0x1000)).join("");
  return one.test(all);
}

function signsOf(from: number): string {
  const points = Array.from({ length: 0x1000 }, (_each, at) => from + at);
  return String.fromCodePoint(...points.filter((each) => each < 0xd800 || each > 0xdfff));
}
