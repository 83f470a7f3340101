import { isVoidType, type Operation, type Program, type Type } from "@typespec/compiler";
import { resolveRequestVisibility, type HttpOperation } from "@typespec/http";
import { said, type GuessLimit as Guesses } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import { allProperties } from "../../library/fields.ts";
import { doorOf } from "../../library/flat-sockets.ts";
import { processOf } from "../../library/processes.ts";
import { featureOf, nameOfFeature, policyOf } from "../../library/validate.ts";
import { noteDescribed } from "./described.ts";
import { statusesOf } from "./error-statuses.ts";
import { formerNames } from "../names/former.ts";
import { namesUnder } from "../names/operation-names.ts";
import { isPlain, plainPolicy } from "../files/plain.ts";
import { idleRoles } from "../policy/decisions.ts";
import type { GuessLimit, OperationDeclaration, PolicyRule, RateLimit, TypeRef } from "../ir.ts";
import { isError, lowerAnswer } from "./lower-answers.ts";
import { Visibility } from "../types/lifecycle.ts";
import { isNever } from "../types/shapes.ts";
import { lowerInput, refuseOperation } from "./lower-parameters.ts";
import type { Lowering } from "../lowering.ts";
import { kebab, sortedBy } from "../names/names.ts";

const BODILESS: ReadonlySet<string> = new Set(["get", "head"]);

/** An operation that travels over HTTP. */
export function lowerHttp(lowering: Lowering, http: HttpOperation): OperationDeclaration {
  const { program, types } = lowering;
  const thrown = alternatives(http.operation.returnType).filter(isError(program));
  const errors = thrown.map((type) => types.error(type));
  const open = (http.authentication?.options ?? []).some((option) =>
    option.schemes.some((scheme) => scheme.type === "noAuth"),
  );
  const authenticated = http.authentication !== undefined && !open;
  const declared = common(lowering, http.operation, "operation");
  const visibility = resolveRequestVisibility(program, http.operation, http.verb);
  types.lookAt(http.operation);
  const { input, ...request } = types.lifecycle.during(visibility, () => lowerInput(lowering, http));
  const { body } = http.parameters;
  const otherwise = body === undefined ? undefined : types.lifecycle.changedOtherwise(body.type, visibility);
  if (otherwise !== undefined)
    refuseOperation(
      lowering,
      http,
      `of "${otherwise.name}" it takes a part, and another change the whole, or the other way round, and documents have one name for both. Let one of them take a model of its own, as MergePatchUpdate<${otherwise.name}>.`,
    );
  // Fetch, 5.3: a program of a page is not let send one.
  if (BODILESS.has(http.verb) && request.body.kind !== "none")
    refuseOperation(lowering, http, `no request of ${http.verb.toUpperCase()} has a body: say @query, or @post.`);
  types.lookAt(http.operation);
  const { output, ...answer } = lowerAnswer(lowering, http);
  for (const error of thrown) {
    const status = leastOf(statusesOf(program, error));
    const why = `"${error.name}" has the status ${status}, and errors have one from 400 to 599 (RFC 9110, 15).`;
    if (status < 400) refuseOperation(lowering, http, why);
  }
  if (isNothing(http)) refuseOperation(lowering, http, "no value is of the type of its body or its answer.");
  noteDescribed(program, declared.id, http);
  return {
    ...declared,
    policy: isPlain(program) ? plainPolicy(authenticated) : declared.policy,
    binding: { kind: "http", verb: http.verb, ...request, ...answer, authenticated },
    input,
    output,
    errors: sortedBy(new Set(errors), (id) => id),
  };
}

function leastOf({ status, statuses = [] }: ReturnType<typeof statusesOf>): number {
  return Math.min(status, ...statuses.map((each) => each.from));
}

function isNothing({ parameters, responses }: HttpOperation): boolean {
  const answers = responses.flatMap((each) => each.responses);
  return [parameters, ...answers].some(({ body }) => body?.bodyKind === "single" && isNever(body.type));
}

/** An operation that travels as frames of a socket. */
export function lowerChannel(lowering: Lowering, operation: Operation): OperationDeclaration {
  const { program, types } = lowering;
  const errors: string[] = [];
  let output: TypeRef | null = null;
  for (const type of alternatives(operation.returnType)) {
    if (isError(program)(type)) errors.push(types.error(type));
    else if (!isVoidType(type)) output = types.ref(type);
  }
  const { address, direction } = said.channel.get(program, operation)!;
  const door = doorOf(program, operation);
  return {
    ...common(lowering, operation, "channel"),
    binding: { kind: "channel", address, direction, ...(door === undefined ? {} : { door }) },
    input: types.lifecycle.during(Visibility.All, () => types.properties(allProperties(operation.parameters))),
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
  const name = at.nameOf(operation)!;
  return {
    id: `${kind}:${context}.${name}`,
    context,
    name,
    doc: at.docOf(operation),
    source: at.sourceOf(operation),
    ...formerNames(program, operation, (old) => namesUnder(operation, old)),
    action: `${context}.${kebab(name)}`,
    policy,
    ...limitsOf({ program, ...at }, operation),
    audited: said.audited.get(program, operation) === true,
    ...negotiatedOf(program, operation),
  };
}

function negotiatedOf(
  program: Program,
  operation: Operation,
): Pick<OperationDeclaration, "feature" | "process" | "sunset"> {
  const feature = featureOf(program, operation);
  const process = processOf(program, operation);
  const sunset =
    said.sunset.get(program, operation) ?? (feature === undefined ? undefined : said.sunset.get(program, feature));
  return {
    ...(feature === undefined ? {} : { feature: nameOfFeature(feature) }),
    ...(process === undefined ? {} : { process }),
    ...(sunset === undefined ? {} : { sunset }),
  };
}

/** How often: by its own limit, or by that of the operation whose budget it shares. */
function limitsOf(
  { program, types, ...at }: Lowering,
  operation: Operation,
): { rateLimit: RateLimit | null; guessLimit?: GuessLimit } {
  const other = said.sharesLimit.get(program, operation);
  const shared = other === undefined ? undefined : said.rateLimit.get(program, other);
  const guesses = said.guessLimit.get(program, operation);
  return {
    rateLimit:
      other === undefined || shared === undefined
        ? (said.rateLimit.get(program, operation) ?? null)
        : { ...shared, bucket: `${at.contextOf(other)}.${kebab(at.nameOf(other)!)}` },
    ...(guesses === undefined ? {} : { guessLimit: guessLimitOf(guesses, types.error(guesses.error)) }),
  };
}

function guessLimitOf({ about, fromOne, fromAll, known }: Guesses, error: string): GuessLimit {
  return { error, about, fromOne, fromAll, ...(known === undefined ? {} : { known }) };
}

/** A rule that decides nothing is a mistake: it is covered by another one, or refuses what nobody allowed. */
function reportIdleRules(program: Program, operation: Operation, rules: readonly PolicyRule[]): void {
  rules.forEach((rule, index) => {
    const idle = idleRoles(rules, index);
    if (idle.length === 0) return;
    const format = { operation: operation.name, rule: `@${rule.effect} for ${idle.join(" and ")}` };
    library.reportDiagnostic(program, { code: "rule-without-effect", format, target: operation });
  });
}

function alternatives(type: Type): Type[] {
  return type.kind === "Union" ? [...type.variants.values()].flatMap((variant) => alternatives(variant.type)) : [type];
}
