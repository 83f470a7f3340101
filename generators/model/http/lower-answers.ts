import { isErrorModel, isVoidType, type Model, type Program, type Type } from "@typespec/compiler";
import type {
  HttpOperation,
  HttpOperationResponse,
  HttpOperationResponseContent,
  HttpPayloadBody,
} from "@typespec/http";
import { library } from "../../library/diagnostics.ts";
import { allProperties } from "../../library/fields.ts";
import { isHeader, isStatusCode, markedWithin, problemOfHeld } from "./http-marks.ts";
import { discriminatedModels } from "../types/kinds.ts";
import { narrow } from "../types/narrow.ts";
import { additionalOf } from "../types/shapes.ts";
import { contentsOf, formOf, saysItsType } from "./body-forms.ts";
import { isLength, lowerHeader, problemOfAnswering, problemOfHeader } from "./headers.ts";
import { formless, isNullable } from "./one-text.ts";
import type { BodyForm, HttpBinding, Property, TypeRef } from "../ir.ts";
import { refuseOperation } from "./lower-parameters.ts";
import type { Lowering } from "../lowering.ts";

/** What an operation answers when it succeeds. */
export type LoweredAnswer = Pick<HttpBinding, "status" | "answerForm" | "answers"> & {
  readonly output: TypeRef | null;
};

/** One of the ways in which an operation answers. */
interface Content {
  readonly status: number;
  readonly form?: BodyForm;
  readonly headers: readonly Property[];
  readonly body: TypeRef | null;
}

export function lowerAnswer(lowering: Lowering, http: HttpOperation): LoweredAnswer {
  for (const { body } of http.responses.flatMap((each) => each.responses))
    if (body !== undefined) refuseHeld(lowering, body, http);
  const known: Content[] = http.responses
    .filter((response) => !isError(lowering.program)(response.type))
    .flatMap((response) =>
      response.responses.map((content) => ({
        status: statusOf(response),
        ...lowerContent(lowering, http, content),
      })),
    );
  const [first] = known;
  if (first === undefined) return { status: 204, output: null };
  if (http.verb === "head" && known.some((each) => each.body !== null))
    refuseOperation(lowering, http, "an answer to HEAD has no body (RFC 9110, 9.3.2): say what it tells in headers.");
  if (known.some((each) => each.status < 200))
    refuseOperation(lowering, http, "an answer below 200 only says that another one follows (RFC 9110, 15.2).");
  const followed = known.find(isFollowed);
  if (followed !== undefined)
    refuseOperation(
      lowering,
      http,
      `no program sees an answer ${followed.status} with a location: browsers follow it.`,
    );
  const forms = known.flatMap(({ body, form }) => (body === null ? [] : [form]));
  const form = forms[0];
  const told = { status: first.status, ...(form === undefined ? {} : { answerForm: form }) };
  if (known.length === 1 && first.headers.length === 0) return { ...told, output: first.body };
  if (new Set(known.map((each) => each.status)).size < known.length)
    refuseOperation(lowering, http, "it answers one status in several ways.");
  if (forms.some((each) => JSON.stringify(each) !== JSON.stringify(form)))
    refuseOperation(lowering, http, "its answers have bodies of several forms.");
  const answers = known.map(({ status, headers, body }) => ({
    status,
    body: body !== null,
    headers: headers.map(({ name, type }) => ({ name, ...(type.kind === "array" ? { list: "comma" as const } : {}) })),
  }));
  const of = known.map(answerOf);
  return { ...told, answers, output: of.length === 1 ? of[0]! : { kind: "union", of } };
}

/** Fetch, 4.4: whoever asks is told what is found there in the end. */
function isFollowed({ status, headers }: Content): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.some((each) => each.name === "location");
}

/** An answer that is more than a body says which status it has, and its headers. */
function answerOf({ status, headers, body }: Content): TypeRef {
  const field = (name: string, type: TypeRef, optional = false): Property => ({
    name,
    type,
    optional,
    constraints: {},
    dataClass: null,
    doc: "",
  });
  const optional = headers.every((each) => each.optional);
  const properties = [
    field("status", { kind: "literal", value: status }),
    ...(headers.length === 0 ? [] : [field("headers", { kind: "object", properties: headers }, optional)]),
    ...(body === null ? [] : [field("body", body)]),
  ];
  return { kind: "object", properties };
}

function lowerContent(
  lowering: Lowering,
  http: HttpOperation,
  { body, headers = {} }: HttpOperationResponseContent,
): Omit<Content, "status"> {
  for (const [name, names] of Map.groupBy(Object.keys(headers), (each) => each.toLowerCase())) {
    const problem =
      names.length > 1
        ? `"${names.join('" and "')}" are one header.`
        : (problemOfHeader(name) ??
          problemOfAnswering(lowering.program, { name, header: headers[names[0]!]!, verb: http.verb }));
    if (problem !== undefined) refuseOperation(lowering, http, problem);
  }
  const said = Object.entries(headers).flatMap(([name, header]) => {
    const what = formless(lowering.program, header, true) ?? (isNullable(header.type) ? "null" : undefined);
    const property = what === undefined ? lowerHeader(lowering, header, "inside") : undefined;
    if (property !== undefined) {
      const bound = isLength(name) ? { constraints: narrow(property.constraints, { minValue: 0 }) } : {};
      return [{ ...property, name: name.toLowerCase(), ...bound }];
    }
    const format = {
      what: `The header "${name}" that "${http.operation.name}" answers`,
      why: `${what} has no form in a header.`,
    };
    library.reportDiagnostic(lowering.program, { code: "not-generated", format, target: http.operation });
    return [];
  });
  if (body === undefined || isVoidType(body.type)) return { headers: said, body: null };
  const form = formOf(lowering.program, body);
  if (typeof form === "string") {
    refuseOperation(lowering, http, form);
    return { headers: said, body: null };
  }
  const ofFile = body.bodyKind === "file" && form !== undefined && saysItsType(form);
  const type = ofFile ? [{ ...lowering.types.property(body.contentTypeProperty), name: "content-type" }] : [];
  return {
    ...(form === undefined ? {} : { form }),
    headers: [...said, ...type],
    body: body.bodyKind === "file" ? contentsOf(form) : bodyOf(lowering, body, http),
  };
}

/** Errors are answers, too. */
function refuseHeld(lowering: Lowering, body: HttpPayloadBody, http: HttpOperation): void {
  const isImplicit = body.bodyKind === "single" && !body.isExplicit;
  const held = isImplicit ? markedWithin(lowering.program, body.type, true) : undefined;
  if (held !== undefined) refuseOperation(lowering, http, problemOfHeld(held));
}

function bodyOf(lowering: Lowering, body: HttpPayloadBody, http: HttpOperation): TypeRef {
  const { types } = lowering;
  if (body.bodyKind !== "single" || body.property === undefined) return types.ref(body.type);
  return partOf(lowering, body, http) ?? types.body(body.property);
}

/** What of a root is the body, where something of it is a header or the status; undefined where it is one as a whole. */
function partOf(
  { program, types, ...lowering }: Lowering,
  body: HttpPayloadBody,
  http: HttpOperation,
): TypeRef | undefined {
  if (body.bodyKind !== "single" || body.isExplicit || body.type.kind !== "Model") return undefined;
  const all = allProperties(body.type);
  const own = all.filter((each) => !isHeader(program, each) && !isStatusCode(program, each));
  if (own.length === all.length) return undefined;
  if (additionalOf(body.type) !== undefined || discriminatedModels(program, body.type).length > 0)
    refuseOperation(
      { program, types, ...lowering },
      http,
      "something of what it answers travels elsewhere, and the rest is no fixed object.",
    );
  return { kind: "object", properties: types.properties(own) };
}

function statusOf(response: HttpOperationResponse): number {
  const codes = response.statusCodes;
  return typeof codes === "number" ? codes : codes === "*" ? 500 : codes.start;
}

export function isError(program: Program) {
  return (type: Type): type is Model => type.kind === "Model" && isErrorModel(program, type);
}
