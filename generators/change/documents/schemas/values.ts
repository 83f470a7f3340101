import { isAmong } from "../../deltas/among.ts";
import { isTree, type Tree } from "../files.ts";
import { surelyMatches } from "./surely-matches.ts";

const ALL = ["null", "boolean", "integer", "fraction", "string", "array", "object"] as const;

/** What values may be at all; a number is an integer or a fraction. */
export function typesIn(parts: readonly Tree[]): ReadonlySet<string> {
  let found: ReadonlySet<string> = new Set(ALL);
  for (const { type } of parts) if (Array.isArray(type)) found = found.intersection(expand(type as string[]));
  return found;
}

export function expand(types: readonly string[]): ReadonlySet<string> {
  return new Set(types.flatMap((each) => (each === "number" ? ["integer", "fraction"] : [each])));
}

/** The only values that there may be; undefined where nobody lists them. */
export function listedIn(parts: readonly Tree[]): readonly unknown[] | undefined {
  const lists = parts.flatMap((each) => (Array.isArray(each["enum"]) ? [each["enum"] as unknown[]] : []));
  if (lists.length === 0) return undefined;
  const types = typesIn(parts);
  const [first, ...others] = lists;
  return first!.filter((value) => types.has(typeOf(value)) && others.every((list) => isAmong(value, list)));
}

export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value;
}

/** Whether a schema surely takes a value. What this does not know of a schema it takes for a no. */
export function takes(parts: readonly Tree[], value: unknown): boolean {
  return parts.every((part) =>
    Object.entries(part).every(([name, said]) => CHECKS.get(name)?.(value, said) ?? isSilent(name)),
  );
}

const number = (check: (value: number, said: number) => boolean) => (value: unknown, said: unknown) =>
  typeof value !== "number" || check(value, said as number);
const text = (check: (length: number, said: number) => boolean) => (value: unknown, said: unknown) =>
  typeof value !== "string" || check([...value].length, said as number);

const CHECKS: ReadonlyMap<string, (value: unknown, said: unknown) => boolean> = new Map(
  Object.entries<(value: unknown, said: unknown) => boolean>({
    type: (value, said) => expand(said as string[]).has(typeOf(value)),
    enum: (value, said) => isAmong(value, said as unknown[]),
    maximum: number((value, most) => value <= most),
    exclusiveMaximum: number((value, most) => value < most),
    minimum: number((value, least) => value >= least),
    exclusiveMinimum: number((value, least) => value > least),
    maxLength: text((length, most) => length <= most),
    minLength: text((length, least) => length >= least),
    pattern: (value, said) => typeof value !== "string" || surelyMatches(value, said),
    format: (value) => typeof value !== "string" && typeof value !== "number",
    properties: (value) => !isTree(value),
    required: (value) => !isTree(value),
    additionalProperties: (value) => !isTree(value),
    items: (value) => !Array.isArray(value),
    maxItems: (value, said) => !Array.isArray(value) || value.length <= (said as number),
    minItems: (value, said) => !Array.isArray(value) || value.length >= (said as number),
  }),
);

const SILENT: ReadonlySet<string> = new Set(
  "title description summary example examples default deprecated readOnly writeOnly externalDocs xml discriminator $comment $id $schema $anchor".split(
    " ",
  ),
);

/** What says nothing of which values there are. */
export function isSilent(name: string): boolean {
  return SILENT.has(name) || name.startsWith("x-");
}
