import type { HttpOperationMultipartBody, HttpOperationPart } from "@typespec/http";
import { formOf, problemOfType, standsAs } from "./body-forms.ts";
import type { BodyForm, FormPart, Property, TypeRef } from "../ir.ts";
import type { Lowering } from "../lowering.ts";

/** A body of several parts, which is one object for whoever gives or gets it. */
export interface LoweredForm {
  readonly form: BodyForm;
  readonly type: TypeRef;
}

/** The parts of a form; or why it cannot be generated. */
export function lowerForm(
  lowering: Lowering,
  { parts, contentTypes }: HttpOperationMultipartBody,
): LoweredForm | string {
  if (!contentTypes.includes("multipart/form-data"))
    return `a body of the type ${contentTypes.join(", ")} is not generated yet.`;
  const lowered: FormPart[] = [];
  const properties: Property[] = [];
  for (const part of parts) {
    const problem = problemOfType(part.body);
    if (problem !== undefined) return `of the part "${part.name ?? ""}" of its form, ${problem}`;
    const as = formOfPart(lowering, part);
    if (part.name === undefined) return "a part of its form has no name.";
    if (lowered.some((each) => each.name === part.name)) return `two parts of its form are called "${part.name}".`;
    // Browsers write these as %22, %0D and %0A, which is the name of another part (HTML, 4.10.21.8).
    if (/["\r\n]/.test(part.name)) return `a part of its form has a quotation mark or the end of a line in its name.`;
    if (as === undefined) return `the part "${part.name}" of its form is not generated yet.`;
    const type = as === "file" ? part.body.contentTypes.find((each) => !each.includes("*")) : undefined;
    const usual = type === undefined ? {} : { type };
    lowered.push({ name: part.name, as, ...(part.multi ? { list: true as const } : {}), ...usual, ...always(part) });
    properties.push(propertyOf(lowering, part, part.name));
  }
  const form: BodyForm = { as: "form", contentTypes: ["multipart/form-data"], parts: lowered };
  return { form, type: { kind: "object", properties } };
}

/** A list of no parts is nowhere in a form. */
const always = ({ multi, optional }: HttpOperationPart) => (multi && !optional ? { always: true as const } : {});

function formOfPart({ program }: Lowering, { body }: HttpOperationPart): FormPart["as"] | undefined {
  if (body.bodyKind === "file") return body.isText ? undefined : "file";
  const form = formOf(program, body);
  if (typeof form === "string") return body.contentTypes.includes("text/plain") ? "json" : undefined;
  // As a text, a number is what it is in JSON.
  if (form?.as === "text" && standsAs(program, body.property ?? body.type) === "value") return "json";
  return form === undefined ? "json" : form.as === "form" ? undefined : form.as;
}

function propertyOf({ types }: Lowering, { body, multi, optional }: HttpOperationPart, name: string): Property {
  const property =
    body.bodyKind === "single" && body.property !== undefined ? types.property(body.property) : undefined;
  const type = property?.type ?? types.ref(body.type);
  return {
    name,
    type: multi ? { kind: "array", of: type } : type,
    optional,
    constraints: multi ? {} : (property?.constraints ?? {}),
    dataClass: null,
    doc: property?.doc ?? "",
  };
}
