import { isSame } from "../../deltas/same.ts";
import { asWord } from "../as-word.ts";
import { isTree, type Tree } from "../files.ts";

/** Where nothing is said it is so; saying it says nothing. */
const SAID_ANYWAY: Readonly<Record<string, unknown>> = {
  nullable: false,
  uniqueItems: false,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  additionalProperties: true,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  additionalItems: true,
  exclusiveMinimum: false,
  exclusiveMaximum: false,
  not: false,
};

const known = new WeakMap<Tree, Tree>();

/**
 * A schema in the words of JSON Schema 2020-12, whichever way its document says the same: `nullable` and the flags beside
 * bounds of OpenAPI 3.0, the lists of items of draft 7. What is not a schema itself is left as it is.
 */
export function plainSchema(schema: Tree): Tree {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const plain = makePlain(schema);
  known.set(schema, plain);
  return plain;
}

function makePlain(schema: Tree): Tree {
  const { type, nullable, const: only, $defs: _parts, definitions: _more, ...rest } = schema;
  const made = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(rest))
    if (SAID_ANYWAY[name] !== value && !(name === "required" && isEmpty(value))) made[name] = value;
  const types = typesOf(type, nullable === true);
  if (types !== undefined) made["type"] = types;
  if (only !== undefined) made["enum"] = onlyIn(made["enum"], only);
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (made[flag] !== true) continue;
    made[flag] = made[bound];
    delete made[bound];
  }
  if (Array.isArray(made["items"])) {
    made["prefixItems"] = made["items"];
    if (made["additionalItems"] === undefined) delete made["items"];
    else made["items"] = made["additionalItems"];
  }
  delete made["additionalItems"];
  if (isTree(made["discriminator"])) made["discriminator"] = plainDiscriminator(made["discriminator"]);
  return made;
}

/** A mapping that calls a schema by its name says what holds anyway. */
function plainDiscriminator({ mapping, ...rest }: Tree): Tree {
  if (!isTree(mapping)) return mapping === undefined ? rest : { ...rest, mapping };
  const said = Object.entries(mapping).filter(([value, target]) => asWord(target).split("/").at(-1) !== value);
  return said.length === 0 ? rest : { ...rest, mapping: Object.fromEntries(said) };
}

function typesOf(type: unknown, nullable: boolean): readonly string[] | undefined {
  if (type === undefined) return undefined;
  const all = new Set((Array.isArray(type) ? type : [type]).map(asWord));
  if (nullable) all.add("null");
  if (all.has("number")) all.delete("integer");
  return [...all].sort();
}

/** The one value that there may be, unless a list beside it does not know it. */
function onlyIn(listed: unknown, only: unknown): readonly unknown[] {
  return Array.isArray(listed) && !listed.some((each) => isSame(each, only)) ? [] : [only];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

const LISTS: ReadonlySet<string> = new Set("enum required allOf anyOf oneOf prefixItems".split(" "));
const TREES: ReadonlySet<string> = new Set(
  "properties patternProperties dependentSchemas dependentRequired".split(" "),
);
const DEEPEST = 60;
const COUNTS = /^(exclusive)?(max|min)(imum|Length|Items|Properties|Contains)?|^multipleOf$/i;
const formed = new WeakMap<Tree, Tree>();

/** A word that is not what JSON Schema wants there is a word of which nobody knows what it means. */
function wellFormed(plain: Tree): Tree {
  const before = formed.get(plain);
  if (before !== undefined) return before;
  const isOdd = (word: string, said: unknown) =>
    (LISTS.has(word) && !Array.isArray(said)) ||
    (TREES.has(word) && !isTree(said)) ||
    (COUNTS.test(word) && typeof said !== "number");
  const odd = Object.entries(plain).filter(([word, said]) => isOdd(word, said));
  const found =
    odd.length === 0
      ? plain
      : Object.fromEntries(
          Object.entries(plain).map(([word, said]) => [isOdd(word, said) ? `$odd ${word}` : word, said]),
        );
  formed.set(plain, found);
  return found;
}

/** Schemas that all hold at once: what references and `allOf` put together. */
export function partsOf(schema: unknown, resolve: (part: unknown) => unknown): readonly Tree[] {
  const parts: Tree[] = [];
  collect(schema, resolve, { parts, done: new Set(), depth: 0 });
  return parts;
}

interface Collected {
  readonly parts: Tree[];
  /** What is there already: it holds no more for being said again, and said twice at each of many steps it would be endless. */
  readonly done: Set<unknown>;
  readonly depth: number;
}

function collect(schema: unknown, resolve: (part: unknown) => unknown, { parts, done, depth }: Collected): void {
  if (schema === true || schema === undefined) return;
  // What goes on without end, and what nobody can read, is nothing that anything could be known of.
  if (!isTree(schema) || depth > DEEPEST)
    return void parts.push(schema === false ? { not: {} } : { $unread: asWord(schema) });
  const within = { parts, done, depth: depth + 1 };
  if (typeof schema["$ref"] === "string") {
    const { $ref: reference, ...beside } = schema;
    const target = resolve(schema);
    if (target === undefined) parts.push({ $unread: reference });
    else if (!done.has(target)) collect(target, resolve, within);
    if (Object.keys(beside).length > 0) collect(beside, resolve, within);
    return;
  }
  const plain = wellFormed(plainSchema(schema));
  if (plain["allOf"] === undefined) parts.push(plain);
  else {
    const { allOf, ...rest } = plain;
    parts.push(rest);
    for (const each of allOf as unknown[]) collect(each, resolve, within);
  }
  done.add(schema);
}
