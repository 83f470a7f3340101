import { readPattern, type Pattern } from "./read-pattern.ts";

/** Repeated so often at most, something is taken as often as one likes; a pattern with more places is not looked at. */
const OFTEN = 8;
const LARGE = 600;

const known = new Map<string, boolean>();

/**
 * Whether some text takes a time that doubles with each few signs of it: what repeats can read the same signs in two
 * ways, so that an engine that goes back tries each way of each repetition before it says no (Weideman et al. 2016).
 */
export function isEndless(source: string): boolean {
  const before = known.get(source);
  if (before !== undefined) return before;
  const samples = samplesOf(source);
  const found = readPattern(source).some((each) => readsTwice(each, samples));
  known.set(source, found);
  return found;
}

/** The places of a pattern that take a sign, and how often each can come directly after each (Glushkov). */
class Places {
  readonly signs: ReadonlySet<string>[] = [];
  readonly next: Map<number, number>[] = [];
  readonly #samples: readonly string[];

  constructor(samples: readonly string[]) {
    this.#samples = samples;
  }

  add(source: string): number {
    const taken = new RegExp(`^${source}$`, "u");
    this.next.push(new Map());
    return this.signs.push(new Set(this.#samples.filter((each) => taken.test(each)))) - 1;
  }

  join(from: readonly number[], to: readonly number[]): void {
    for (const one of from) for (const other of to) this.next[one]!.set(other, (this.next[one]!.get(other) ?? 0) + 1);
  }
}

/** Where a part of a pattern may begin and end, and whether it may take nothing. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const NOTHING: Part = { first: [], last: [], empty: true };

function place(places: Places, pattern: Pattern): Part {
  if (places.signs.length > LARGE) return NOTHING;
  switch (pattern.kind) {
    case "sign": {
      const only = [places.add(pattern.source)];
      return { first: only, last: only, empty: false };
    }
    case "one": {
      const parts = pattern.of.map((each) => place(places, each));
      return {
        first: parts.flatMap((each) => each.first),
        last: parts.flatMap((each) => each.last),
        empty: parts.some((each) => each.empty),
      };
    }
    case "all":
      return pattern.of.reduce((before, each) => after(places, before, place(places, each)), NOTHING);
    case "repeat":
      return repeat(places, pattern);
    default:
      return NOTHING;
  }
}

function after(places: Places, before: Part, part: Part): Part {
  places.join(before.last, part.first);
  return {
    first: before.empty ? [...before.first, ...part.first] : before.first,
    last: part.empty ? [...before.last, ...part.last] : part.last,
    empty: before.empty && part.empty,
  };
}

function repeat(places: Places, { of, least, most }: Extract<Pattern, { kind: "repeat" }>): Part {
  const turns = most - least >= OFTEN;
  let whole = NOTHING;
  for (let count = turns ? 1 : 0; count < least; count += 1) whole = after(places, whole, place(places, of));
  if (!turns) {
    const more = Array.from({ length: most - least }, () => place(places, of));
    return after(
      places,
      whole,
      more.reduceRight((rest, each) => ({ ...after(places, each, rest), empty: true }), NOTHING),
    );
  }
  const again = place(places, of);
  places.join(again.last, again.first);
  return after(places, whole, { ...again, empty: again.empty || least === 0 });
}

/** Whether a place comes back to itself by the same signs in two ways. */
function readsTwice(pattern: Pattern, samples: readonly string[]): boolean {
  const places = new Places(samples);
  place(places, pattern);
  return places.signs.length <= LARGE && places.next.some((_next, begin) => returnsTwice(places, begin));
}

function returnsTwice({ next, signs }: Places, begin: number): boolean {
  // Two readers of one text: which places they are at together, and from where they came there.
  const from = new Map<string, Set<string>>();
  const start = `${begin} ${begin}`;
  const waiting: (readonly [number, number])[] = [[begin, begin]];
  const apart = new Set<string>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [one, other] = at;
    const here = `${one} ${other}`;
    for (const [to, times] of next[one]!)
      for (const toOther of next[other]!.keys()) {
        if (to !== toOther && signs[to]!.isDisjointFrom(signs[toOther]!)) continue;
        const both = [Math.min(to, toOther), Math.max(to, toOther)] as const;
        const there = both.join(" ");
        if (to !== toOther) apart.add(there);
        // Two ways from one place to the next are two readers as well.
        if (one === other && to === toOther && times > 1) apart.add(here).add(there);
        if (!from.has(there)) waiting.push(both);
        from.set(there, (from.get(there) ?? new Set()).add(here));
      }
  }
  const leads = new Set<string>();
  const back = [start];
  for (let at = back.pop(); at !== undefined; at = back.pop())
    for (const each of from.get(at) ?? [])
      if (!leads.has(each)) {
        leads.add(each);
        back.push(each);
      }
  return [...apart].some((each) => leads.has(each));
}

/** Signs that tell the classes of a pattern apart: the first of all, some of other scripts, and those that it names. */
function samplesOf(source: string): readonly string[] {
  const named = [...source, ..."\u2028\uFEFFяا中あ😀"].map((each) => each.codePointAt(0)!);
  for (const { 1: digits } of source.matchAll(/\\(?:u\{?|x)([0-9a-fA-F]+)/g)) named.push(Number.parseInt(digits!, 16));
  const around = named.flatMap((each) => [each - 1, each, each + 1]);
  const all = new Set([...Array(0x180).keys(), ...around.filter((each) => each >= 0 && each <= 0x10ffff)]);
  return [...all].map((each) => String.fromCodePoint(each));
}
