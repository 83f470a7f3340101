import type { HttpBinding, Ir, OperationDeclaration } from "../../../generators/model/ir.ts";
import { isObject } from "../meaning/means.ts";
import { textsOf } from "./texts-of.ts";

/** Why an address says something else with these values: they run into each other, or it is another operation's as well. */
export function unsayableAddress(
  { operations }: Ir,
  { verb, path, parameters }: HttpBinding,
  input: Readonly<Record<string, unknown>>,
): string | undefined {
  const values = new Map(parameters.map((each) => [each.name, textsOf(input[each.property] ?? "").join(",")]));
  for (const [, name = "", between = ""] of path.matchAll(/\{([^}]+)\}([^/{]+)(?=\{)/g))
    if (
      values.get(name)!.includes(between) ||
      `${values.get(name)}${between}`.indexOf(between) < values.get(name)!.length
    )
      return `${name}: what ends it is in it`;
  const written = (name: string) => encodeURIComponent(values.get(name)!.toWellFormed());
  const said = path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => written(name));
  const others = operations.flatMap(({ binding }) => (binding.kind === "http" ? [binding] : []));
  const isOther = others.some(
    (other) =>
      comesFirst(other.path, path) &&
      (other.verb === verb || (verb === "head" && other.verb === "get")) &&
      formOf(other).test(said),
  );
  return isOther ? "the address of another operation" : undefined;
}

/** Whether a router that may choose takes the one: letters come before letters with values, and these before a value. */
function comesFirst(one: string, other: string): boolean {
  const ranks = [one, other].map((path) =>
    path.split("/").map((part) => (part.includes("{") ? (/^\{[^}]*\}$/.test(part) ? 0 : 1) : 2)),
  );
  const at = ranks[0]!.findIndex((rank, index) => rank !== ranks[1]![index]);
  return at < 0 ? one !== other : ranks[0]![at]! > (ranks[1]![at] ?? -1);
}

/** Any address of an operation. */
function formOf({ path, parameters }: HttpBinding): RegExp {
  const parts = path.split(/\{([^}]+)\}/).map((part, at) => {
    if (at % 2 === 0) return RegExp.escape(encodeURI(part));
    return parameters.some((each) => each.rest && each.name === part) ? ".*" : "[^/]*";
  });
  const isOptional = parameters.some((each) => each.optional);
  // Its slash is left out with it.
  if (isOptional) parts.splice(-3, 3, parts.at(-3)!.replace(/\\?\/$/, ""), "(?:/[^/]*)?");
  return new RegExp(`^${parts.join("")}$`);
}

/** Inputs with a word of another operation's address where this one has a value, of whatever type that is. */
export function wordsOfOthers({ operations }: Ir, { binding }: OperationDeclaration, good: unknown): unknown[] {
  if (binding.kind !== "http" || !isObject(good)) return [];
  const segments = binding.path.split("/");
  const values = good as Readonly<Record<string, unknown>>;
  const words = operations.flatMap(({ binding: other }) =>
    other.kind !== "http" || other === binding
      ? []
      : other.path.split("/").flatMap((word, at) => {
          const name = /^\{([^}]+)\}$/.exec(segments[at] ?? "")?.[1];
          const parameter = binding.parameters.find((each) => each.in === "path" && each.name === name);
          if (parameter === undefined || word === "" || /^\{[^}]*\}$/.test(word)) return [];
          const said = word.replaceAll(/\{[^}]*\}/g, "a");
          return [JSON.stringify([parameter.property, Array.isArray(values[parameter.property]) ? [said] : said])];
        }),
  );
  return [...new Set(words)].map((each) => {
    const [property, word] = JSON.parse(each) as [string, string | string[]];
    return { ...good, [property]: word };
  });
}
