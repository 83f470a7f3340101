import { isErrorModel, isVoidType, type Model, type Operation, type Program, type Type } from "@typespec/compiler";
import { isStatusCode, type HttpOperation, type HttpOperationResponse } from "@typespec/http";
import { said } from "../library/decorators.ts";
import { library } from "../library/diagnostics.ts";
import { allProperties } from "../library/fields.ts";
import { policyOf } from "../library/validate.ts";
import { hasEffect } from "./decisions.ts";
import type { HttpBinding, OperationDeclaration, PolicyRule, Property, TypeRef } from "./ir.ts";
import type { Lowering } from "./lowering.ts";
import { kebab, sortedBy } from "./names.ts";

/** An operation that travels over HTTP. */
export function lowerHttp(lowering: Lowering, http: HttpOperation): OperationDeclaration {
  const { program, types } = lowering;
  const errors = alternatives(http.operation.returnType)
    .filter(isError(program))
    .map((type) => types.error(type, declaredStatus(program, type)));
  const successes = http.responses.filter((response) => !isError(program)(response.type));
  const success = successes[0];
  if (successes.length > 1) {
    library.reportDiagnostic(program, {
      code: "not-in-model",
      format: {
        what: `The operation "${http.operation.name}"`,
        why: "it has more than one successful response; declare one.",
      },
      target: http.operation,
    });
  }
  const parameters = http.parameters.parameters.filter((each) => each.type !== "cookie");
  const body = http.parameters.body;
  const input: Property[] = parameters.map((each) => types.property(each.param));
  let binding: HttpBinding["body"] = { kind: "none" };
  if (body !== undefined && body.bodyKind !== "single") {
    library.reportDiagnostic(program, {
      code: "not-in-model",
      format: { what: `The operation "${http.operation.name}"`, why: `a ${body.bodyKind} body is not generated yet.` },
      target: http.operation,
    });
  } else if (body?.property !== undefined) {
    input.push(types.property(body.property));
    binding = { kind: "property", property: body.property.name };
  } else if (body?.type.kind === "Model") {
    input.push(...types.properties(allProperties(body.type)));
    binding = { kind: "flat" };
  }
  const content = success?.responses[0];
  const open = (http.authentication?.options ?? []).some((option) =>
    option.schemes.some((scheme) => scheme.type === "noAuth"),
  );
  return {
    ...common(lowering, http.operation, "operation"),
    binding: {
      kind: "http",
      verb: http.verb,
      path: http.path,
      parameters: parameters.map((each) => ({
        name: each.name,
        property: each.param.name,
        in: each.type as "path" | "query" | "header",
      })),
      body: binding,
      status: success === undefined ? 204 : statusOf(success),
      contentType: content?.body?.contentTypes[0] ?? "application/json",
      authenticated: http.authentication !== undefined && !open,
    },
    input,
    output:
      content?.body?.bodyKind === "single" && !isVoidType(content.body.type) ? types.ref(content.body.type) : null,
    errors: sortedBy(new Set(errors), (id) => id),
  };
}

/** An operation that travels as frames of a socket. */
export function lowerChannel(lowering: Lowering, operation: Operation): OperationDeclaration {
  const { program, types } = lowering;
  const errors: string[] = [];
  let output: TypeRef | null = null;
  for (const type of alternatives(operation.returnType)) {
    if (isError(program)(type)) errors.push(types.error(type, declaredStatus(program, type)));
    else if (!isVoidType(type)) output = types.ref(type);
  }
  const { address, direction } = said.channel.get(program, operation)!;
  return {
    ...common(lowering, operation, "channel"),
    binding: { kind: "channel", address, direction },
    input: types.properties(allProperties(operation.parameters)),
    output,
    errors: sortedBy(new Set(errors), (id) => id),
  };
}

function common({ program, ...at }: Lowering, operation: Operation, kind: string) {
  const context = at.contextOf(operation);
  const policy: PolicyRule[] = (policyOf(program, operation) ?? []).map((rule) => ({
    effect: rule.effect,
    roles: rule.roles.map((role) => String(role.value ?? role.name)),
    conditions: rule.conditions.map((condition) => String(condition.value ?? condition.name)),
  }));
  reportIdleRules(program, operation, policy);
  const name = at.nameOf(operation);
  return {
    id: `${kind}:${context}.${name}`,
    context,
    name,
    doc: at.docOf(operation),
    source: at.sourceOf(operation),
    action: `${context}.${kebab(name)}`,
    policy,
    rateLimit: said.rateLimit.get(program, operation) ?? null,
    idempotent: said.idempotent.get(program, operation) === true,
    audited: said.audited.get(program, operation) === true,
  };
}

/** A rule that decides nothing is a mistake: it is covered by another one, or refuses what nobody allowed. */
function reportIdleRules(program: Program, operation: Operation, rules: readonly PolicyRule[]): void {
  rules.forEach((rule, index) => {
    if (hasEffect(rules, index)) return;
    const format = { operation: operation.name, rule: `@${rule.effect} for ${rule.roles.join(" and ")}` };
    library.reportDiagnostic(program, { code: "rule-without-effect", format, target: operation });
  });
}

function alternatives(type: Type): Type[] {
  return type.kind === "Union" ? [...type.variants.values()].flatMap((variant) => alternatives(variant.type)) : [type];
}

function statusOf(response: HttpOperationResponse): number {
  const codes = response.statusCodes;
  return typeof codes === "number" ? codes : codes === "*" ? 500 : codes.start;
}

function isError(program: Program) {
  return (type: Type): type is Model => type.kind === "Model" && isErrorModel(program, type);
}

export function declaredStatus(program: Program, model: Model): number {
  const status = allProperties(model).find((property) => isStatusCode(program, property))?.type;
  return status?.kind === "Number" ? status.value : 500;
}
