import { literalPart } from "../../model/http/literal-paths.ts";
import type { HttpBinding, Ir, OperationDeclaration } from "../../model/ir.ts";
import { addressesOf, isValue, RouteTree, type Segment } from "./route-tree.ts";

/** An address that is another operation's as well, and what of ours is named for leading there. */
export interface OtherRoute {
  readonly parameter: string;
  /** Of a regular expression for the whole path as the client writes it. */
  readonly pattern: string;
}

/** All routes of a specification, by verb. */
export class Routes {
  readonly #ir: Ir;
  readonly #byVerb = new Map<string, RouteTree>();

  constructor(ir: Ir) {
    this.#ir = ir;
    for (const operation of ir.operations) {
      const { binding } = operation;
      if (binding.kind !== "http") continue;
      const tree = this.#byVerb.get(binding.verb) ?? new RouteTree();
      this.#byVerb.set(binding.verb, tree);
      for (const segments of addressesOf(binding)) tree.add({ operation, segments });
    }
  }

  /**
   * Where a value would lead a request of this operation: routers, and readers of documents, take letters before a
   * value of any letters, and part of a segment before all of it. `{name}` beside `all` never is "all".
   */
  others(own: OperationDeclaration): OtherRoute[] {
    const binding = own.binding as HttpBinding;
    const before = quoted(literalPart(this.#ir.service.basePath));
    const found = addressesOf(binding).flatMap((ours) =>
      (binding.verb === "head" ? ["head", "get"] : [binding.verb])
        .flatMap((verb) => this.#byVerb.get(verb)?.near(ours) ?? [])
        .flatMap(({ operation, segments }) => {
          const parameter = operation === own ? undefined : wayInto(ours, segments);
          return parameter === undefined
            ? []
            : [{ parameter, pattern: `^${before}${segments.map(patternOf).join("")}$` }];
        }),
    );
    return found.filter((each, at) => found.findIndex((other) => other.pattern === each.pattern) === at);
  }
}

/** The parameter of ours that decides whether a path of ours is theirs; undefined where none is, or where ours comes first. */
function wayInto(ours: readonly Segment[], theirs: readonly Segment[]): string | undefined {
  let decided: string | undefined;
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [our, their] = [ours[at], theirs[at]];
    const rest = our?.find(isValue);
    if (rest?.rest) return decided ?? (their?.some((each) => isValue(each) && each.rest) ? undefined : rest.name);
    if (our === undefined || their === undefined) return undefined;
    if (their.some((each) => isValue(each) && each.rest)) return decided;
    if (!meet(our, their)) return undefined;
    if (decided !== undefined) continue;
    const ranks = [rankOf(our), rankOf(their)] as const;
    if (ranks[0] > ranks[1]) return undefined;
    if (ranks[0] < ranks[1] || (ranks[0] === 1 && shapeOf(our) !== shapeOf(their))) decided = our.find(isValue)!.name;
  }
  return decided;
}

const shapeOf = (segment: Segment) => segment.map((each) => (isValue(each) ? "\0" : each)).join("");
/** Letters alone come before letters with values, and these before a value alone. */
const rankOf = (segment: Segment) => (segment.every((each) => !isValue(each)) ? 2 : segment.length > 1 ? 1 : 0);

/**
 * Whether two segments can be one in an address. Of what type a value is says nothing of it: whoever sends a word for a
 * number is refused by the operation that they meant, and never served by another one.
 */
function meet(our: Segment, their: Segment): boolean {
  if (!our.some(isValue)) return fits(their, our);
  return their.some(isValue) || fits(our, their);
}

/** Whether a segment may be one that is letters alone. */
function fits(segment: Segment, letters: Segment): boolean {
  return new RegExp(`^${patternOf(segment).slice(1)}$`).test(letters.join(""));
}

/** Of a segment with the slash before it. */
function patternOf(segment: Segment): string {
  return `/${segment.map((each) => (isValue(each) ? (each.rest ? ".*" : "[^/]+") : quoted(each))).join("")}`;
}

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
