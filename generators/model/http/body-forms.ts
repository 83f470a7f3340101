import type { Program, Type } from "@typespec/compiler";
import type { HttpPayloadBody } from "@typespec/http";
import { encodingOf } from "./encodings.ts";
import type { BodyForm, BuiltinName, TypeRef } from "../ir.ts";
import { isNumber } from "./readings.ts";
import { rootOf } from "../types/scalar-roots.ts";

/** How a body travels; undefined: as plain JSON. Or why it cannot be generated. */
export function formOf(program: Program, body: HttpPayloadBody): BodyForm | undefined | string {
  const { contentTypes } = body;
  const problem = problemOfType(body);
  if (problem !== undefined) return problem;
  // Contents that are JSON too are bytes as they stand: whoever has signed them has signed those.
  if (isVerbatim(body)) return { as: "bytes", contentTypes };
  const json = contentTypes.filter((each) => /^application\/([\w.-]+\+)?json\b/.test(each));
  if (json.length === 1 && json[0] === "application/json") return undefined;
  if (json.length > 0) return { as: "json", contentTypes: json };
  if (body.bodyKind === "multipart") return "a form as an answer is not generated yet.";
  const names = contentTypes.join(", ");
  // Whoever says which of several types a body has is understood by the type alone.
  const more = contentTypes.length > 1 ? contentTypes.find((each) => each.includes(";")) : undefined;
  if (more !== undefined)
    return `"${more}" is one of several types and says more than a type. Say it without a parameter.`;
  if (contentTypes.some((each) => UNREAD.test(each))) return `a body of the type ${names} is not generated yet.`;
  const as =
    body.bodyKind === "file" ? (body.isText ? "text" : "bytes") : standsAs(program, body.property ?? body.type);
  return as === undefined
    ? `a body of the type ${names} that is no one text, number or bytes is not generated yet.`
    : { as: as === "value" ? "text" : as, contentTypes };
}

/** Why no body could say that it is of the type that is said of it; undefined where one can. */
export function problemOfType({ contentTypes, contentTypeProperty }: HttpPayloadBody): string | undefined {
  const ranges = textsOf(contentTypeProperty?.type).filter((each) => each.includes("*"));
  const other = [...ranges, ...contentTypes.filter((each) => each !== ANY && !MEDIA_TYPE.test(each))][0];
  return other === undefined
    ? undefined
    : `"${other}" is no type that a body could say it has: name one like image/png, in lower case, or let it be any with contentType: string.`;
}

/** The texts that a type names itself. */
function textsOf(type: Type | undefined): readonly string[] {
  if (type?.kind === "String") return [type.value];
  return type?.kind === "Union" ? [...type.variants.values()].flatMap((each) => textsOf(each.type)) : [];
}

/** A file that is said to be JSON, and nothing else, and whose contents are bytes. */
function isVerbatim(body: HttpPayloadBody): boolean {
  return body.bodyKind === "file" && !body.isText && body.contentTypes.every((each) => each === "application/json");
}

/** What stands for whichever type a body says that it has. */
const ANY = "*/*";

/** One type (RFC 9110, 8.3.1), and no range of several; what compares types has them in lower case. */
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?:\s*;.*)?$/;

/** Forms that have more to them than a text: nothing here reads or writes them. */
const UNREAD = /\bxml\b|^multipart\/|^application\/x-www-form-urlencoded/;

/** What a value is that travels as it stands: a text, bytes, or a number, true or false, which are written as JSON has them. */
export function standsAs(program: Program, type: Type): "text" | "bytes" | "value" | undefined {
  switch (type.kind) {
    case "ModelProperty": {
      const encoded = encodingOf(program, type);
      return typeof encoded === "object" ? ofBuiltin(encoded.type) : standsAs(program, type.type);
    }
    case "Scalar": {
      const encoded = encodingOf(program, type);
      return ofBuiltin(typeof encoded === "object" ? encoded.type : rootOf(type));
    }
    case "String":
    case "StringTemplate":
      return "text";
    case "Number":
    case "Boolean":
      return "value";
    case "EnumMember":
      return typeof (type.value ?? "") === "string" ? "text" : "value";
    case "Enum":
      return all([...type.members.values()].map((each) => standsAs(program, each)));
    case "Union":
      return all([...type.variants.values()].map((each) => standsAs(program, each.type)));
    default:
      return undefined;
  }
}

function ofBuiltin(name: BuiltinName): "text" | "bytes" | "value" {
  return name === "bytes" ? "bytes" : name === "boolean" || isNumber(name) ? "value" : "text";
}

/** Several kinds of values stand as what they all are: of texts and numbers alike, nobody could tell what "1" is. */
function all<As>(found: readonly As[]): As | undefined {
  return found.every((each) => each === found[0]) ? found[0] : undefined;
}

/** Whether it is the sender who says which of several content types a body has. */
export function saysItsType({ as, contentTypes }: BodyForm): boolean {
  return as !== "json" && (contentTypes.length > 1 || contentTypes.includes(ANY));
}

/** What a file is as a value: JSON itself, its text, or its bytes. */
export function contentsOf(form: BodyForm | undefined): TypeRef {
  const as = form?.as ?? "json";
  return { kind: "builtin", name: as === "json" ? "unknown" : as === "text" ? "string" : "bytes" };
}
