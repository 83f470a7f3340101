import { isErrorModel, isVoidType, type Model, type Program, type Type } from "@typespec/compiler";
import {
  isStatusCode,
  type HttpOperation,
  type HttpOperationResponse,
  type HttpOperationResponseContent,
} from "@typespec/http";
import { library } from "../library/diagnostics.ts";
import { allProperties } from "../library/fields.ts";
import type { HttpBinding, Property, TypeRef } from "./ir.ts";
import { foreignType, isUnread, refuseOperation } from "./lower-parameters.ts";
import type { Lowering } from "./lowering.ts";

/** What an operation answers when it succeeds. */
export interface LoweredAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly answers?: NonNullable<HttpBinding["answers"]>;
  readonly output: TypeRef | null;
}

export function lowerAnswer(lowering: Lowering, http: HttpOperation): LoweredAnswer {
  const all = http.responses
    .filter((response) => !isError(lowering.program)(response.type))
    .flatMap((response) => response.responses.map((content) => ({ status: statusOf(response), content })));
  warnOfHeaders(
    lowering,
    http,
    all.map((each) => each.content),
  );
  const known = all.map(({ status, content }) => ({ status, ...lowerContent(lowering, http, content) }));
  const [first] = known;
  if (first === undefined) return { status: 204, contentType: "application/json", output: null };
  if (known.length === 1) return first;
  if (new Set(known.map((each) => each.status)).size < known.length)
    refuseOperation(lowering, http, "it answers one status in several ways.");
  return {
    status: first.status,
    contentType: first.contentType,
    answers: known.map(({ status, output }) => ({ status, body: output !== null })),
    output: { kind: "union", of: known.map(({ status, output }) => answerOf(status, output)) },
  };
}

/** With several statuses the answer has to say which one it is. */
function answerOf(status: number, output: TypeRef | null): TypeRef {
  const field = (name: string, type: TypeRef): Property => ({
    name,
    type,
    optional: false,
    constraints: {},
    dataClass: null,
    doc: "",
  });
  const properties = [field("status", { kind: "literal", value: status })];
  return { kind: "object", properties: output === null ? properties : [...properties, field("body", output)] };
}

function lowerContent(
  lowering: Lowering,
  http: HttpOperation,
  { body }: HttpOperationResponseContent,
): { contentType: string; output: TypeRef | null } {
  const none = { contentType: "application/json", output: null };
  if (body === undefined) return none;
  const contentType = foreignType(body.contentTypes) ?? "application/json";
  if (body.bodyKind !== "single") {
    refuseOperation(lowering, http, `a ${body.bodyKind} answer is not generated yet.`);
    return none;
  }
  if (isUnread(contentType))
    refuseOperation(lowering, http, `an answer of the type ${contentType} is not generated yet.`);
  return isVoidType(body.type) ? none : { contentType, output: lowering.types.ref(body.type) };
}

/** Nothing sets them: a contract that says so must not be silent about it. */
function warnOfHeaders(
  { program }: Lowering,
  { operation }: HttpOperation,
  contents: readonly HttpOperationResponseContent[],
): void {
  const names = new Set(contents.flatMap((each) => Object.keys(each.headers ?? {})));
  if (names.size === 0) return;
  const what = `What "${operation.name}" answers in headers (${[...names].join(", ")})`;
  const why = "handlers answer with a body only.";
  library.reportDiagnostic(program, { code: "not-generated", format: { what, why }, target: operation });
}

function statusOf(response: HttpOperationResponse): number {
  const codes = response.statusCodes;
  return typeof codes === "number" ? codes : codes === "*" ? 500 : codes.start;
}

export function isError(program: Program) {
  return (type: Type): type is Model => type.kind === "Model" && isErrorModel(program, type);
}

export function declaredStatus(program: Program, model: Model): number {
  const status = allProperties(model).find((property) => isStatusCode(program, property))?.type;
  return status?.kind === "Number" ? status.value : 500;
}
