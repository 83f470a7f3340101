import { getEncode, type ModelProperty, type Program, type Type } from "@typespec/compiler";
import type { HttpPayloadBody } from "@typespec/http";
import type { BodyForm, TypeRef } from "./ir.ts";

/** How a body travels; undefined: as plain JSON. Or why it cannot be generated. */
export function formOf(program: Program, body: HttpPayloadBody): BodyForm | undefined | string {
  const { contentTypes } = body;
  const json = contentTypes.filter((each) => /^application\/([\w.-]+\+)?json\b/.test(each));
  if (json.length === 1 && json[0] === "application/json") return undefined;
  if (json.length > 0) return { as: "json", contentTypes: json };
  if (body.bodyKind === "multipart") return "a form as an answer is not generated yet.";
  const names = contentTypes.join(", ");
  if (contentTypes.some((each) => UNREAD.test(each))) return `a body of the type ${names} is not generated yet.`;
  const as =
    body.bodyKind === "file" ? (body.isText ? "text" : "bytes") : standsAs(program, body.property ?? body.type);
  return as === undefined
    ? `a body of the type ${names} that is neither a text nor bytes is not generated yet.`
    : { as, contentTypes };
}

/** Forms that have more to them than a text: nothing here reads or writes them. */
const UNREAD = /\bxml\b|^text\/event-stream|^multipart\/|^application\/x-www-form-urlencoded/;

/** What a value is that travels as it stands: a text, or bytes. */
function standsAs(program: Program, type: Type): "text" | "bytes" | undefined {
  switch (type.kind) {
    case "ModelProperty":
      return isEncoded(program, type) ? "text" : standsAs(program, type.type);
    case "Scalar":
      if (isEncoded(program, type)) return "text";
      if (type.name === "bytes") return "bytes";
      if (type.name === "string") return "text";
      return type.baseScalar === undefined ? undefined : standsAs(program, type.baseScalar);
    case "String":
    case "StringTemplate":
      return "text";
    case "EnumMember":
      return typeof (type.value ?? "") === "string" ? "text" : undefined;
    case "Enum":
      return all([...type.members.values()].map((each) => standsAs(program, each)));
    case "Union":
      return all([...type.variants.values()].map((each) => standsAs(program, each.type)));
    default:
      return undefined;
  }
}

const isEncoded = (program: Program, type: ModelProperty | (Type & { kind: "Scalar" })) =>
  getEncode(program, type) !== undefined;

const all = (found: readonly ("text" | "bytes" | undefined)[]) =>
  found.every((each) => each === found[0]) ? found[0] : undefined;

/** Whether it is the sender who says which of several content types a body has. */
export function saysItsType({ as, contentTypes }: BodyForm): boolean {
  return as !== "json" && (contentTypes.length > 1 || contentTypes.includes("*/*"));
}

/** What a file is as a value: JSON itself, its text, or its bytes. */
export function contentsOf(form: BodyForm | undefined): TypeRef {
  const as = form?.as ?? "json";
  return { kind: "builtin", name: as === "json" ? "unknown" : as === "text" ? "string" : "bytes" };
}
