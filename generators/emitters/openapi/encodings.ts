import type { ModelProperty, Program, Scalar } from "@typespec/compiler";
import { encodingOf, type Encoded } from "../../model/http/encodings.ts";
import { everyTypeOf } from "../../model/types/every-type.ts";
import { tell } from "./tell.ts";
import { typeSchema, type Schema } from "../asyncapi/json-schema.ts";

/** Begins what stands for a pattern until the document is mended; no pattern of a specification has this sign. */
const MARK = "\0encoded ";

/**
 * Tells the stock emitter of the HTTP document, before it begins, what travels where @encode says so: it knows the name
 * of an encoding, and neither the form of its texts nor that what was said of a value is not said of them.
 */
export function tellEncodings(program: Program): void {
  // Where the compiler keeps what `@encode` and `@pattern` were told.
  const encoded = program.stateMap(Symbol.for("TypeSpec.encode"));
  const patterns = program.stateMap(Symbol.for("TypeSpec.patternValues"));
  const targets = new Set(encoded.keys() as Iterable<ModelProperty | Scalar>);
  for (const type of everyTypeOf(program).named) if (type.kind === "Scalar") targets.add(type);
  for (const target of targets) {
    const found = encodingOf(program, target);
    if (found === undefined || typeof found === "string" || isPlain(found)) continue;
    const pattern = `${MARK}${JSON.stringify(schemaOf(found))}`;
    tell(target, (each) => patterns.set(each, { pattern }));
  }
}

/** A number, or a text of which nothing is known: the stock emitter says that itself. */
const isPlain = ({ text, nullable }: Encoded) => text === undefined && !nullable;

function schemaOf({ type, text, nullable }: Encoded): Schema {
  const own = typeSchema({ kind: "builtin", name: type }, text?.said ?? {});
  return nullable ? { anyOf: [own, { type: "null" }] } : own;
}

/** What a schema says to people. */
const KEPT = /^(?:title|description|deprecated|default|examples?|readOnly|writeOnly|externalDocs|x-.*)$/;

/** Encodings by names that readers of documents know. */
const KNOWN: Readonly<Record<string, unknown>> = { format: "http-date", contentEncoding: "base64url" };

/** Sets a part of the emitted document right; what is in it may be another after that. */
export function mendEncoding(schema: Record<string, unknown>): void {
  const { pattern } = schema;
  if (typeof pattern === "string" && pattern.startsWith(MARK)) {
    const { type, ...own } = JSON.parse(pattern.slice(MARK.length)) as Schema;
    const said = Object.entries(schema);
    for (const [name] of said) delete schema[name];
    Object.assign(schema, type === undefined ? {} : { type });
    for (const [name, value] of said) if (KNOWN[name] === value) schema[name] = value;
    Object.assign(schema, own);
    for (const [name, value] of said) if (KEPT.test(name)) schema[name] = value;
  }
  mendStyle(schema);
}

/** OpenAPI has words for blanks and bars between the entries of a list; commas are its usual form, and no word is for line breaks. */
function mendStyle(parameter: Record<string, unknown>): void {
  if (parameter["style"] === "commaDelimited") parameter["style"] = "form";
  if (parameter["style"] !== "newlineDelimited") return;
  delete parameter["style"];
  delete parameter["explode"];
}
