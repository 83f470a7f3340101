type Cost = (self: unknown, result: unknown) => number;

const long: Cost = (self) => lengthOf(self);
const made: Cost = (_self, result) => lengthOf(result);
const none: Cost = () => 0;

/** What a parser does its work with, and how many characters or entries each looks at. */
const counted: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [String.prototype, { split: long, trim: long, toLowerCase: long, includes: long, replaceAll: long, slice: made }],
  [Array.prototype, { map: long, some: long, flatMap: long, filter: long, slice: made, join: made }],
  [Array.prototype, { push: none, pop: none, at: none }],
  [Map.prototype, { get: none, set: none }],
];

/**
 * How much work is done meanwhile, in steps instead of time: every machine counts the same. A call is a step, and so is
 * each character that it looks at; an expression looks at what it takes, and at all that is left where it finds nothing.
 * What an expression tries and gives up within that is not counted.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  using restored = new DisposableStack();
  const count = (of: object, name: string, cost: (self: unknown, given: unknown[], call: () => unknown) => unknown) => {
    const descriptor = Object.getOwnPropertyDescriptor(of, name)!;
    const original = descriptor.value as (...given: unknown[]) => unknown;
    restored.defer(() => void Object.defineProperty(of, name, descriptor));
    const value = function (this: unknown, ...given: unknown[]): unknown {
      return cost(this, given, () => original.apply(this, given));
    };
    Object.defineProperty(of, name, { ...descriptor, value });
  };
  for (const [of, costs] of counted) {
    for (const [name, cost] of Object.entries(costs)) {
      count(of, name, (self, _given, call) => {
        const result = call();
        steps += 1 + cost(self, result);
        return result;
      });
    }
  }
  count(RegExp.prototype, "exec", (self, [text], call) => {
    const { global, sticky, lastIndex } = self as RegExp;
    const from = global || sticky ? lastIndex : 0;
    const found = call() as RegExpExecArray | null;
    const missed = sticky ? 0 : lengthOf(text) - from;
    steps += 1 + (found === null ? missed : found.index + found[0].length - from);
    return found;
  });
  work();
  return steps;
}

function lengthOf(value: unknown): number {
  return (value as { readonly length: number }).length;
}
