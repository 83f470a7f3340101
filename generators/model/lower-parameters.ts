import { isArrayModelType, type Model, type ModelProperty } from "@typespec/compiler";
import type { HttpOperation, HttpOperationParameter } from "@typespec/http";
import { library } from "../library/diagnostics.ts";
import { allProperties } from "../library/fields.ts";
import type { HttpBinding, Property } from "./ir.ts";
import type { Lowering } from "./lowering.ts";
import { isPlain } from "./plain.ts";

type Parameter = HttpBinding["parameters"][number];

/** What an operation takes: its address and its body as one flat object, and where each part travels. */
export interface LoweredInput {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: HttpBinding["body"];
  /** The content type of the body, where it is not JSON. */
  readonly bodyType?: string;
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
    const property = lowering.types.property(parameter.param);
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
  if (body === undefined) return { path, parameters, body: { kind: "none" }, input };
  if (body.bodyKind !== "single") {
    refuse(`a ${body.bodyKind} body is not generated yet.`);
    return { path, parameters, body: { kind: "none" }, input };
  }
  const bodyType = foreignType(body.contentTypes);
  if (bodyType !== undefined && isUnread(bodyType)) refuse(`a body of the type ${bodyType} is not generated yet.`);
  const said = bodyType === undefined ? {} : { bodyType };
  if (body.property !== undefined) {
    const property = lowering.types.property(body.property);
    return {
      path,
      parameters,
      body: { kind: "property", property: property.name },
      ...said,
      input: [...input, property],
    };
  }
  if (body.type.kind !== "Model") return { path, parameters, body: { kind: "none" }, input };
  const inAddress = new Set(input.map((each) => each.name));
  const fields = lowering.types.properties(bodyFields(body.type)).filter((each) => !inAddress.has(each.name));
  return { path, parameters, body: { kind: "flat" }, ...said, input: [...input, ...fields] };
}

function bodyFields(model: Model): ModelProperty[] {
  return allProperties(model);
}

/** A last part of a path that may be left out together with its slash. */
function isOptionalSegment(parameter: HttpOperationParameter): boolean {
  return parameter.type === "path" && parameter.style === "path" && parameter.param.optional && !parameter.explode;
}

/** The first of some content types, unless one of them is JSON. */
export function foreignType(contentTypes: readonly string[]): string | undefined {
  return contentTypes.some((each) => /^application\/(.+\+)?json\b/.test(each)) ? undefined : contentTypes[0];
}

/** Forms that have more to them than a text: nothing here reads or writes them. */
export function isUnread(contentType: string): boolean {
  return /\bxml\b|^text\/event-stream|^multipart\//.test(contentType);
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
