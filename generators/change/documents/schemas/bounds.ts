import type { Tree } from "../files.ts";

type Parts = readonly Tree[];

const NUMBERS = ["integer", "fraction"];
/** Which types a word of this name speaks of, and which end of a range it is. */
const ENDS: ReadonlyMap<string, readonly [types: readonly string[], end: "most" | "least"]> = new Map(
  Object.entries({
    maxLength: [["string"], "most"],
    minLength: [["string"], "least"],
    maxItems: [["array"], "most"],
    minItems: [["array"], "least"],
    maxProperties: [["object"], "most"],
    minProperties: [["object"], "least"],
  } as const),
);
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    pattern: ["string"],
    format: ["string", ...NUMBERS],
    contentEncoding: ["string"],
    contentMediaType: ["string"],
    contentSchema: ["string"],
    uniqueItems: ["array"],
    contains: ["array"],
    minContains: ["array"],
    maxContains: ["array"],
    prefixItems: ["array"],
    unevaluatedItems: ["array"],
    patternProperties: ["object"],
    propertyNames: ["object"],
    dependentRequired: ["object"],
    dependentSchemas: ["object"],
    unevaluatedProperties: ["object"],
  }),
);
/** Every value of the first is one of the second. */
const FORMATS: readonly (readonly [string, string])[] = [
  ["int32", "int64"],
  ["float", "double"],
];

/** Whether what is written keeps a bound; undefined where it is another word, of which more has to be known. */
export function boundFits(
  written: Parts,
  types: ReadonlySet<string>,
  name: string,
  said: unknown,
): boolean | undefined {
  const end = ENDS.get(name);
  if (end !== undefined) {
    if (!end[0].some((each) => types.has(each))) return true;
    const own = written.flatMap((each) => (typeof each[name] === "number" ? [each[name]] : []));
    if (name === "minProperties")
      own.push(Math.max(0, ...written.map(({ required }) => (Array.isArray(required) ? required.length : 0))));
    return own.some((each) => (end[1] === "most" ? each <= (said as number) : each >= (said as number)));
  }
  if (name === "maximum" || name === "exclusiveMaximum")
    return !isNumber(types) || belowFits(written, name, said as number, 1);
  if (name === "minimum" || name === "exclusiveMinimum")
    return !isNumber(types) || belowFits(written, name, -(said as number), -1);
  if (name === "multipleOf")
    return (
      !isNumber(types) ||
      written.some((each) => typeof each[name] === "number" && Number.isInteger(each[name] / (said as number))) ||
      (said === 1 && !types.has("fraction"))
    );
  const about = WORDS.get(name);
  if (about === undefined) return undefined;
  if (!about.some((each) => types.has(each))) return true;
  if (name !== "format") return undefined;
  return written.some(
    ({ format }) => format === said || FORMATS.some(([less, more]) => format === less && said === more),
  );
}

function isNumber(types: ReadonlySet<string>): boolean {
  return NUMBERS.some((each) => types.has(each));
}

/** Bounds below are those above of what is negative. */
function belowFits(written: Parts, name: string, bound: number, sign: 1 | -1): boolean {
  const [closed, open] =
    sign === 1 ? (["maximum", "exclusiveMaximum"] as const) : (["minimum", "exclusiveMinimum"] as const);
  const isOpen = name === open;
  return written.some((each) => {
    const [at, beyond] = [each[closed], each[open]];
    if (typeof beyond === "number" && beyond * sign <= bound) return true;
    return typeof at === "number" && (isOpen ? at * sign < bound : at * sign <= bound);
  });
}
