import { isArrayModelType } from "@typespec/compiler";
import type { HttpOperation, HttpOperationParameter } from "@typespec/http";
import { library } from "../library/diagnostics.ts";
import { allProperties } from "../library/fields.ts";
import { lowerHeader } from "./headers.ts";
import { contentsOf, formOf, saysItsType } from "./body-forms.ts";
import type { BodyForm, HttpBinding, Property } from "./ir.ts";
import type { Lowering } from "./lowering.ts";
import { isPlain } from "./plain.ts";
import { additionalOf } from "./shapes.ts";

type Parameter = HttpBinding["parameters"][number];

/** What an operation takes: its address and its body as one flat object, and where each part travels. */
export interface LoweredInput {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: HttpBinding["body"];
  readonly bodyForm?: BodyForm;
  readonly input: readonly Property[];
}

export function lowerInput(lowering: Lowering, http: HttpOperation): LoweredInput {
  const refuse = (why: string) => refuseOperation(lowering, http, why);
  let { path } = http;
  const input: Property[] = [];
  const parameters: Parameter[] = [];
  for (const parameter of http.parameters.parameters) {
    // What the body is, is no input of the operation.
    if (parameter.type === "header" && parameter.name.toLowerCase() === "content-type") continue;
    if (parameter.type === "cookie") {
      refuse("a cookie parameter is not generated yet.");
      continue;
    }
    const optionalSegment = isOptionalSegment(parameter);
    if (optionalSegment) path = path.replace(`{${parameter.name}}`, `/{${parameter.name}}`);
    else if (
      parameter.type === "path" &&
      (parameter.style !== "simple" || parameter.allowReserved || parameter.param.optional)
    )
      refuse(`the expansion of "${parameter.name}" in its path is not generated yet.`);
    const { type } = parameter.param;
    const isList = type.kind === "Model" && isArrayModelType(type);
    if (type.kind === "Model" && !isList)
      refuse(`"${parameter.name}", an object, cannot be part of an address or a header.`);
    const property =
      (parameter.type === "header" ? lowerHeader(lowering, parameter.param) : undefined) ??
      lowering.types.property(parameter.param);
    input.push(property);
    parameters.push({
      name: parameter.name,
      property: property.name,
      in: parameter.type,
      ...(isList && property.type.kind === "array"
        ? { list: parameter.type === "query" && parameter.explode ? ("each" as const) : ("comma" as const) }
        : {}),
      ...(optionalSegment ? { optional: true as const } : {}),
    });
  }
  const { body } = http.parameters;
  const none = { path, parameters, body: { kind: "none" } as const, input };
  if (body === undefined) return none;
  const form = formOf(lowering.program, body);
  if (typeof form === "string") {
    refuse(form);
    return none;
  }
  const bodyForm = form === undefined ? {} : { bodyForm: form };
  if (form !== undefined && saysItsType(form) && body.contentTypeProperty !== undefined) {
    const property = lowering.types.property(body.contentTypeProperty);
    input.push(property);
    parameters.push({ name: "content-type", property: property.name, in: "header" });
  }
  if (body.property !== undefined) {
    const property = lowering.types.property(body.property);
    const type = body.bodyKind === "file" ? contentsOf(form) : property.type;
    const kind = { kind: "property", property: property.name } as const;
    return { path, parameters, body: kind, ...bodyForm, input: [...input, { ...property, type }] };
  }
  if (body.type.kind !== "Model") return none;
  if (additionalOf(body.type) !== undefined) refuse("a body with fields of any name is one parameter: say @body.");
  const inAddress = new Set(input.map((each) => each.name));
  const fields = lowering.types.properties(allProperties(body.type)).filter((each) => !inAddress.has(each.name));
  return { path, parameters, body: { kind: "flat" }, ...bodyForm, input: [...input, ...fields] };
}

/** A last part of a path that may be left out together with its slash. */
function isOptionalSegment(parameter: HttpOperationParameter): boolean {
  return parameter.type === "path" && parameter.style === "path" && parameter.param.optional && !parameter.explode;
}

/** Our own specifications have to say it otherwise; of others the operation is left out, and that is said at its line. */
export function refuseOperation({ program, left }: Lowering, { operation }: HttpOperation, why: string): void {
  // One reason is enough.
  if (left.has(operation)) return;
  left.add(operation);
  const what = `The operation "${operation.name}"`;
  const code = isPlain(program) ? "not-generated" : "not-in-model";
  library.reportDiagnostic(program, { code, format: { what, why }, target: operation });
}
