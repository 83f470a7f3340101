import { literalPart } from "../../model/http/literal-paths.ts";
import type { HttpBinding, OperationDeclaration } from "../../model/ir.ts";

export interface Value {
  readonly name: string;
  /** All the rest of a path. */
  readonly rest: boolean;
}

/** What of a path is between two slashes: letters as they travel, and values between them. */
export type Segment = readonly (string | Value)[];

export const isValue = (part: string | Value): part is Value => typeof part !== "string";

/** The addresses of an operation: with and without what may be left out. */
export function addressesOf({ path, parameters }: HttpBinding): Segment[][] {
  const optional = parameters.find((each) => each.optional);
  const paths = optional === undefined ? [path] : [path, path.replace(`/{${optional.name}}`, "")];
  const segmentOf = (segment: string) =>
    segment.split(/\{([^}]+)\}/).flatMap((part, at): (string | Value)[] => {
      if (at % 2 === 0) return part === "" ? [] : [literalPart(part)];
      return [{ name: part, rest: parameters.some((one) => one.rest && one.name === part) }];
    });
  return paths.map((each) => each.split("/").slice(1).map(segmentOf));
}

/** An address of somebody else. */
export interface Route {
  readonly operation: OperationDeclaration;
  readonly segments: readonly Segment[];
}

/** All routes by the words that they begin with: of thousands, few can meet. */
export class RouteTree {
  readonly #words = new Map<string, RouteTree>();
  readonly #values = new Map<string, RouteTree>();
  readonly #here: Route[] = [];

  add(route: Route, at = 0): void {
    const segment = route.segments[at];
    if (segment === undefined) this.#here.push(route);
    else {
      const shape = segment.map((each) => (isValue(each) ? `\0${each.rest}` : each)).join("");
      const children = segment.some(isValue) ? this.#values : this.#words;
      const child = children.get(shape) ?? new RouteTree();
      children.set(shape, child);
      // What takes all the rest is found wherever it begins.
      if (segment.some((each) => isValue(each) && each.rest)) child.#here.push(route);
      else child.add(route, at + 1);
    }
  }

  /** Those that an address may be as well, and some that it may not. */
  near(segments: readonly Segment[], at = 0): Route[] {
    const segment = segments[at];
    if (segment === undefined) return this.#here;
    const rests = [...this.#values].flatMap(([shape, each]) => (shape.includes("\0true") ? each.#here : []));
    if (segment.some((each) => isValue(each) && each.rest)) return this.#all();
    const values = [...this.#values].flatMap(([, each]) => each.near(segments, at + 1));
    if (segment.some(isValue))
      return [...rests, ...values, ...[...this.#words.values()].flatMap((each) => each.near(segments, at + 1))];
    return [...rests, ...values, ...(this.#words.get(segment.join(""))?.near(segments, at + 1) ?? [])];
  }

  #all(): Route[] {
    return [...this.#here, ...[...this.#words.values(), ...this.#values.values()].flatMap((each) => each.#all())];
  }
}
