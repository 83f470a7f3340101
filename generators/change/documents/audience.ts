import type { Side } from "./grammar.ts";
import type { Met, Uses } from "./uses.ts";
import type { Mode, Where } from "./where.ts";

/** Those who meet a place in both versions: on which sides and how, and by name. */
export interface Audience {
  readonly sides: readonly (readonly [Side, Mode])[];
  readonly names: readonly string[];
}

const EVERYBODY: Audience = {
  sides: [
    ["in", "straight"],
    ["out", "straight"],
  ],
  names: [],
};

/** Who meets what in both versions. */
export class Audiences {
  readonly #was: Uses;
  readonly #is: Uses;
  readonly #known = new Map<string, Audience>();
  /** Thousands of parts may each be met by thousands: every name is there once. */
  readonly #names = new Map<number, string>();

  constructor(was: Uses, is: Uses) {
    this.#was = was;
    this.#is = is;
  }

  of(where: Where): Audience {
    const { root, side, mode, hides } = where;
    const key = `${side} ${mode} ${hides.join(" ")} ${root}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#find(where);
    this.#known.set(key, found);
    return found;
  }

  /** Whoever met it before and does so after. What is new or gone is met by those who could; a whole document by everybody. */
  #find(where: Where): Audience {
    if (where.root === "") return EVERYBODY;
    const [then, now] = [this.#was.of(where), this.#is.of(where)];
    const isOwn = where.side !== "root" || where.root.startsWith("channel ");
    if (isOwn && (then.size === 0 || now.size === 0)) {
      const some = now.size > 0 ? now : then;
      return some.size === 0 && where.side === "root" ? EVERYBODY : this.#audience([...some.values()]);
    }
    return this.#audience([...now].flatMap(([key, each]) => (then.has(key) ? [each] : [])));
  }

  #audience(met: readonly (Met extends ReadonlyMap<number, infer Each> ? Each : never)[]): Audience {
    const sides = new Map(met.map(([, side, mode]) => [`${side} ${mode}`, [side, mode] as const]));
    const operations = new Set(met.map(([operation]) => operation));
    return {
      sides: [...sides.values()],
      names: [...operations].map((each) => this.#nameOf(each)),
    };
  }

  #nameOf(operation: number): string {
    const known = this.#names.get(operation);
    if (known !== undefined) return known;
    const name = `operation ${this.#is.nameOf(operation) ?? this.#was.nameOf(operation)}`;
    this.#names.set(operation, name);
    return name;
  }
}
