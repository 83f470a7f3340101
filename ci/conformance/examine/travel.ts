import type { HttpBinding, Ir, OperationDeclaration, TypeRef } from "../../../generators/model/ir.ts";
import { readingsOf } from "../../../generators/model/http/readings.ts";
import { findById } from "../../../generators/model/find-by-id.ts";
import { findStructure } from "../../../generators/model/structures.ts";
import { isObject, Meaning } from "../meaning/means.ts";
import { unsayableAddress } from "./addresses.ts";
import { textsOf } from "./texts-of.ts";

type Parameter = HttpBinding["parameters"][number];

/** Whether something said in an address or a header would be the same value there: a text that reads like a number is none. */
export function isReadable(ir: Ir, operation: OperationDeclaration, input: unknown): boolean {
  const { binding } = operation;
  if (binding.kind !== "http" || !isObject(input)) return false;
  return binding.parameters.every(({ name, property, spread, in: place }) => {
    const of = operation.input.find((each) => each.name === property)!;
    const { type } = of;
    // Who says nothing of what is accepted accepts whatever there is.
    if (!Object.hasOwn(input, property) && name.toLowerCase() === "accept") return false;
    // A list of none and none at all are the same address; TypeScript asks for the first.
    if (!Object.hasOwn(input, property)) return spread === undefined || place !== "query" || of.optional;
    const value = input[property];
    if (spread === undefined) return isScalar(value) && isReadAs(ir, type, value);
    if (spread.as === "list")
      return Array.isArray(value) && value.every((each) => isScalar(each) && isReadAs(ir, entryOf(ir, type), each));
    // As texts, fields of other types are what their types say; TypeScript refuses them where they are said.
    return new Meaning(ir).has(type, value);
  });
}

function isReadAs(ir: Ir, type: TypeRef, value: string | number | boolean): boolean {
  const readings = readingsOf(ir, type);
  if (typeof value === "number") return readings.includes("number");
  if (typeof value === "boolean") return readings.includes("boolean");
  const isNumeral = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value);
  return !(isNumeral && readings.includes("number")) && !(/^(true|false)$/.test(value) && readings.includes("boolean"));
}

function entryOf(ir: Ir, type: TypeRef): TypeRef {
  if (type.kind === "array") return type.of;
  const union = type.kind === "union" ? type : type.kind === "ref" ? findById(ir.unions, type.id) : undefined;
  return union?.of.find((each) => each.kind === "array")?.of ?? type;
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Why a value cannot be said where it belongs, so that a client has to refuse it; undefined where it can. */
export function unsayable(ir: Ir, operation: OperationDeclaration, input: unknown): string | undefined {
  const { binding } = operation;
  if (binding.kind !== "http" || !isObject(input)) return undefined;
  // RFC 7578, 4.2: of a name with folders only its end arrives, and without a name a file would be a text.
  if (
    binding.bodyForm?.as === "form" &&
    /"filename":"(?:\.{0,2}"|[^"]*(?:\\["\\rn]|\/|\\ud))/.test(JSON.stringify(input))
  )
    return "a name that no file of a form has";
  if (binding.bodyForm?.as === "form" && typesIn(input).some((each) => !isMediaType(each))) return "no media type";
  for (const parameter of binding.parameters) {
    const value = input[parameter.property];
    const why =
      value === undefined
        ? undefined
        : (ofParameter(parameter, value) ?? ofScattered(ir, operation, binding, parameter, value));
    if (why !== undefined) return `${parameter.property}: ${why}`;
  }
  return unsayableAddress(ir, binding, input);
}

/** What Node reads of a request before its body, less what a client says by itself. */
const LONGEST_HEAD = 16 * 1024 - 512;

/** Whether what stands in the address and in headers is more than a server reads of it. */
export function isBeyondHead({ binding }: OperationDeclaration, input: unknown): boolean {
  if (binding.kind !== "http" || !isObject(input)) return false;
  const texts = binding.parameters.flatMap((each) => textsOf(input[each.property] ?? ""));
  return texts.reduce((sum, each) => sum + encodeURIComponent(each.toWellFormed()).length + 1, 0) > LONGEST_HEAD;
}

function ofParameter(parameter: Parameter, value: unknown): string | undefined {
  if (value === null) return "null has no text";
  const texts = textsOf(value);
  if (texts.some((each) => !each.isWellFormed())) return "half a surrogate pair";
  const { spread, in: place } = parameter;
  const separator = spread === undefined || spread.separator === "&" ? undefined : spread.separator;
  if (
    separator !== undefined &&
    texts.some((each) => each.includes(separator) || (spread!.as !== "list" && /[,=]/.test(each)))
  )
    return "what divides its values is in one";
  if (separator !== undefined && place !== "path" && texts.length === 1 && texts[0] === "")
    return "a list of one empty text";
  if (parameter.name.toLowerCase() === "content-type") return isMediaType(texts[0] ?? "") ? undefined : "no media type";
  if (place === "path") return ofPath(parameter, texts, separator);
  return place === "header" ? ofHeader(texts, spread !== undefined) : undefined;
}

/** The fields of an object that are parameters of their own are not those of the query besides. */
function ofScattered(
  ir: Ir,
  { input }: OperationDeclaration,
  { fixed = [], parameters }: HttpBinding,
  parameter: Parameter,
  value: unknown,
): string | undefined {
  if (!isScattered(parameter) || !isObject(value)) return undefined;
  const others = parameters.filter((each) => each.in === "query" && each !== parameter);
  const names = others.flatMap((each) => {
    const type = input.find(({ name }) => name === each.property)!.type;
    return isScattered(each) ? fieldNames(ir, type) : [each.name];
  });
  const isTaken = (name: string) => Object.hasOwn(value, name);
  return [...fixed.map((each) => each.name), ...names].some(isTaken) ? "the name of another parameter" : undefined;
}

const isScattered = ({ spread }: Parameter) => spread?.separator === "&" && spread.as !== "list";

function fieldNames(ir: Ir, type: TypeRef): readonly string[] {
  const structure = type.kind === "object" ? type : type.kind === "ref" ? findStructure(ir, type.id) : undefined;
  return structure?.properties.map((each) => each.name) ?? [];
}

function ofPath({ rest }: Parameter, texts: readonly string[], separator: string | undefined): string | undefined {
  const whole = texts.join(separator ?? "");
  const segments = rest ? whole.split("/") : [whole];
  return segments.some((each) => each === "" || each === "." || each === "..")
    ? "an empty part of a path, or dots"
    : undefined;
}

function ofHeader(texts: readonly string[], isList: boolean): string | undefined {
  // Other texts may stand at the ends, where blanks would be taken away.
  if (texts.some((each) => /[^\t\x20-\x7e\x80-\xff]/.test(each) || each.trim() !== each))
    return "signs that no header has";
  return isList && texts.some((each) => each === "" || each.includes(",")) ? "an empty entry, or a comma" : undefined;
}

/** RFC 9110, 8.3.1; in lower case, as whatever compares them has it. */
function isMediaType(text: string): boolean {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(text) && text === text.toLowerCase();
}

/** The content types of files in a form. */
function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (!isObject(value)) return [];
  const own = value["contents"] !== undefined && typeof value["contentType"] === "string" ? [value["contentType"]] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

/** Of what a handler answers in headers, whether a header can say it. */
export function isSayable(told: unknown): boolean {
  if (!isObject(told) || !isObject(told["headers"])) return true;
  return Object.entries(told["headers"]).every(([name, each]) => {
    if (each === null || each === undefined) return true;
    if (name === "content-type") return isMediaType(String(each));
    const texts = textsOf(each);
    return (!isObject(each) && ofHeader(texts, Array.isArray(each))) === undefined && texts.length > 0;
  });
}
