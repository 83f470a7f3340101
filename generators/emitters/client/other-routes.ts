import { findById } from "../../model/find-by-id.ts";
import { literalPart } from "../../model/http/literal-paths.ts";
import type { HttpBinding, Ir, OperationDeclaration, TypeRef } from "../../model/ir.ts";
import { isNumber } from "../../model/http/readings.ts";
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
          const parameter = operation === own ? undefined : wayInto(this.#ir, own, ours, segments);
          return parameter === undefined
            ? []
            : [{ parameter, pattern: `^${before}${segments.map(patternOf).join("")}$` }];
        }),
    );
    return found.filter((each, at) => found.findIndex((other) => other.pattern === each.pattern) === at);
  }
}

/** The parameter of ours that decides whether a path of ours is theirs; undefined where none is, or where ours comes first. */
function wayInto(
  ir: Ir,
  own: OperationDeclaration,
  ours: readonly Segment[],
  theirs: readonly Segment[],
): string | undefined {
  let decided: string | undefined;
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const [our, their] = [ours[at], theirs[at]];
    const rest = our?.find(isValue);
    if (rest?.rest) return decided ?? (their?.some((each) => isValue(each) && each.rest) ? undefined : rest.name);
    if (our === undefined || their === undefined) return undefined;
    if (their.some((each) => isValue(each) && each.rest)) return decided;
    if (!meet(ir, own, our, their)) return undefined;
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

/** Whether two segments can be one in an address. */
function meet(ir: Ir, own: OperationDeclaration, our: Segment, their: Segment): boolean {
  if (!our.some(isValue)) return new RegExp(`^${patternOf(their).slice(1)}$`).test(our.join(""));
  if (their.some(isValue)) return true;
  const text = their.join("");
  const [only] = our;
  if (our.length > 1 || only === undefined || !isValue(only)) {
    return new RegExp(`^${patternOf(our).slice(1)}$`).test(text);
  }
  const property = (own.binding as HttpBinding).parameters.find(
    (each) => each.in === "path" && each.name === only.name,
  );
  const said = own.input.find((each) => each.name === property?.property);
  return said === undefined || canBe(ir, said.type, decodeURIComponent(text));
}

/** Whether a value can have this text; whatever TypeScript takes for one is sent, within its bounds or not. */
function canBe(ir: Ir, type: TypeRef, text: string): boolean {
  switch (type.kind) {
    case "literal":
      return String(type.value) === text;
    case "union":
      return type.of.some((each) => canBe(ir, each, text));
    case "builtin":
      if (isNumber(type.name)) return text !== "" && Number.isFinite(Number(text));
      return type.name !== "boolean" || text === "true" || text === "false";
    case "ref": {
      const members = findById(ir.enums, type.id)?.members;
      if (members !== undefined) return members.some((each) => String(each.value) === text);
      const scalar = findById(ir.scalars, type.id);
      if (scalar !== undefined) return canBe(ir, { kind: "builtin", name: scalar.base }, text);
      return findById(ir.unions, type.id)?.of.some((each) => canBe(ir, each, text)) ?? true;
    }
    default:
      return true;
  }
}

/** Of a segment with the slash before it. */
function patternOf(segment: Segment): string {
  return `/${segment.map((each) => (isValue(each) ? (each.rest ? ".*" : "[^/]+") : quoted(each))).join("")}`;
}

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
