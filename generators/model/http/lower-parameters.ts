import type { Model, Type } from "@typespec/compiler";
import type { HttpOperation, HttpOperationParameter } from "@typespec/http";
import { library } from "../../library/diagnostics.ts";
import { allProperties } from "../../library/fields.ts";
import { removedBy } from "../../library/availability.ts";
import { expansionOf } from "./expansions.ts";
import { lowerForm } from "./forms.ts";
import { lowerHeader, problemOfAsking, problemOfHeader } from "./headers.ts";
import { markedWithin, problemOfHeld } from "./http-marks.ts";
import { problemOfScattered } from "./scattered.ts";
import { contentsOf, formOf, saysItsType } from "./body-forms.ts";
import type { BodyForm, HttpBinding, Property } from "../ir.ts";
import type { Lowering } from "../lowering.ts";
import { isPlain } from "../files/plain.ts";
import { discriminatedModels } from "../types/kinds.ts";
import { narrow, ownItems } from "../types/narrow.ts";
import { additionalOf } from "../types/shapes.ts";

type Parameter = HttpBinding["parameters"][number];

/** What an operation takes: its address and its body as one flat object, and where each part travels. */
export interface LoweredInput {
  readonly path: string;
  readonly fixed?: NonNullable<HttpBinding["fixed"]>;
  readonly parameters: readonly Parameter[];
  readonly body: HttpBinding["body"];
  readonly bodyForm?: BodyForm;
  readonly input: readonly Property[];
}

export function lowerInput(lowering: Lowering, http: HttpOperation): LoweredInput {
  const { types } = lowering;
  const refuse = (why: string) => refuseOperation(lowering, http, why);
  const [bare = "", fixed] = http.path.split("?");
  let path = bare;
  const input: Property[] = [];
  const parameters: Parameter[] = [];
  for (const parameter of http.parameters.parameters) {
    const removed = removedBy(lowering.program, parameter.param);
    if (removed !== undefined) {
      // An address stays as it is, with a part that nobody would fill in.
      const why = `"${parameter.name}" is in its path, and ${removed} removed it.`;
      if (parameter.type === "path") refuseOperation(lowering, http, why, parameter.param);
      continue;
    }
    // What the body is, is no input of the operation.
    if (parameter.type === "header" && parameter.name.toLowerCase() === "content-type") continue;
    const expansion = expansionOf(lowering.program, parameter);
    if (typeof expansion === "string" || parameter.type === "cookie") {
      refuse(String(expansion));
      continue;
    }
    const { prefix, spread, rest } = expansion;
    path = path.replace(`{${parameter.name}}`, `${prefix}{${parameter.name}}`);
    const optional = parameter.type === "path" && parameter.param.optional;
    if (optional && (prefix !== "/" || rest))
      refuse(`"${parameter.name}" can be left out only with a slash before it: say {/${parameter.name}}.`);
    if (rest && !path.endsWith(`{${parameter.name}}`))
      refuse(`"${parameter.name}" may hold slashes, and something follows it.`);
    const property =
      (parameter.type === "header" ? lowerHeader(lowering, parameter.param, "input") : undefined) ??
      lowering.types.property(parameter.param, "input");
    const problem = problemOfName(parameter, property.name, parameters) ?? problemOfProperty(property, input);
    if (problem !== undefined) refuseOperation(lowering, http, problem, parameter.param);
    if (spread?.separator === "&" && isUnsayableEmpty(property))
      refuse(
        `an empty "${property.name}" says nothing, and its default would be taken for it. Say @minItems(1), or explode: false.`,
      );
    input.push(property);
    parameters.push({
      name: parameter.name,
      property: property.name,
      in: parameter.type,
      // A list that @encode makes a text is one.
      ...(spread === undefined || property.type.kind === "builtin" ? {} : { spread }),
      ...(rest ? { rest } : {}),
      ...(optional ? { optional: true as const } : {}),
    });
  }
  const scattered = problemOfScattered(
    lowering.program,
    http.parameters.parameters,
    fixed === undefined ? [] : fixedQuery(fixed).map((each) => each.name),
  );
  if (scattered !== undefined) refuse(scattered);
  const adjacent = /\{([^}]+)\}\{([^}]+)\}/.exec(path);
  if (adjacent !== null) refuse(`nothing tells where "${adjacent[1]}" ends and "${adjacent[2]}" begins in its path.`);
  const address = { path, ...(fixed === undefined ? {} : { fixed: fixedQuery(fixed) }), parameters };
  const { body } = http.parameters;
  const none = { ...address, body: { kind: "none" } as const, input };
  if (body === undefined) return none;
  if (body.bodyKind === "single" && body.type.kind === "Model" && types.lifecycle.isEmptied(body.type, body.isExplicit))
    return none;
  if (body.bodyKind === "multipart") {
    const lowered = lowerForm(lowering, body);
    if (typeof lowered === "string") {
      refuse(lowered);
      return none;
    }
    const property = { ...types.property(body.property), type: lowered.type };
    const kind = { kind: "property", property: property.name } as const;
    return { ...address, body: kind, bodyForm: lowered.form, input: [...input, property] };
  }
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
  const held =
    body.bodyKind === "single" && !body.isExplicit ? markedWithin(lowering.program, body.type, false) : undefined;
  if (held !== undefined) refuse(problemOfHeld(held));
  const metadata = new Set(http.parameters.parameters.map(({ param }) => param));
  // What of a root travels elsewhere is asked once: the rest of it is the body.
  const isParted =
    body.bodyKind === "single" &&
    !body.isExplicit &&
    body.type.kind === "Model" &&
    allProperties(body.type).some((each) => metadata.has(each));
  if (isParted && body.property !== undefined) {
    if (body.property.optional)
      refuse(`"${body.property.name}" may be left out, and not what of it travels elsewhere.`);
    if (discriminatedModels(lowering.program, body.type as Model).length > 0)
      refuse(`"${body.property.name}" is of several kinds, and something of it travels elsewhere.`);
  } else if (body.property !== undefined) {
    // The library's model of a file is nobody's here: what there is of one is its contents.
    const contents = body.bodyKind === "file" ? contentsOf(form) : undefined;
    const property = types.property(body.property, types.lifecycle.isChanging ? "change" : "input", contents);
    const kind = { kind: "property", property: property.name } as const;
    return { ...address, body: kind, ...bodyForm, input: [...input, property] };
  }
  if (body.type.kind !== "Model") return none;
  if (additionalOf(body.type) !== undefined) refuse("a body with fields of any name is one parameter: say @body.");
  const inBody = allProperties(body.type).filter((each) => !metadata.has(each));
  const fields = lowering.types.properties(inBody, types.lifecycle.isChanging ? "change" : "input").filter((each) => {
    const problem = problemOfProperty(each, input);
    if (problem !== undefined) refuse(problem);
    return problem === undefined;
  });
  return { ...address, body: { kind: "flat" }, ...bodyForm, input: [...input, ...fields] };
}

/** Whether a list or an object may be empty, and is something else where it is not said. */
function isUnsayableEmpty({ default: otherwise, type, constraints }: Property): boolean {
  const { minItems = 0 } = type.kind === "array" ? narrow(ownItems(type), constraints) : constraints;
  return typeof otherwise === "object" && otherwise !== null && Object.keys(otherwise).length > 0 && minItems === 0;
}

/** Why what travels beside a body cannot be called as it is; undefined where it can. */
function problemOfName(
  { name, type }: HttpOperationParameter,
  property: string,
  others: readonly Parameter[],
): string | undefined {
  const problem = type === "header" ? (problemOfHeader(name) ?? problemOfAsking(name)) : undefined;
  if (problem !== undefined) return problem;
  const same = (other: string) => (type === "header" ? other.toLowerCase() === name.toLowerCase() : other === name);
  const other = others.find((each) => each.in === type && same(each.name));
  return other && `"${property}" and "${other.property}" are both the ${type} parameter "${other.name}".`;
}

/** What an operation takes is one object: nothing in it has the name of something else. */
function problemOfProperty({ name }: Property, others: readonly Property[]): string | undefined {
  return others.some((each) => each.name === name) ? `two things that it takes are called "${name}".` : undefined;
}

/** The part of a query that a path says itself. */
function fixedQuery(query: string): { name: string; value: string }[] {
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

/** Our own specifications have to say it otherwise; of others the operation is left out, and that is said at its line. */
export function refuseOperation(
  { program, left }: Lowering,
  { operation }: HttpOperation,
  why: string,
  target: Type = operation,
): void {
  // One reason is enough.
  if (left.has(operation)) return;
  left.add(operation);
  const what = `The operation "${operation.name}"`;
  const code = isPlain(program) ? "not-generated" : "not-in-model";
  library.reportDiagnostic(program, { code, format: { what, why }, target });
}
