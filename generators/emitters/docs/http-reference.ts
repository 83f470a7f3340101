import { describeWhen, permissionOf } from "../../model/decisions.ts";
import { findById } from "../../model/find-by-id.ts";
import type { GuessLimit, HttpBinding, Ir, OperationDeclaration, Property, RateLimit } from "../../model/ir.ts";
import { byCodeUnit, sortedBy } from "../../model/names.ts";
import type { Artifact } from "../artifact.ts";
import { table } from "./markdown.ts";
import { boundsInWords, boundsOf, titleOf, typeInWords } from "./words.ts";
import { typePages } from "./type-pages.ts";

type HttpOperation = OperationDeclaration & { readonly binding: HttpBinding };

/** `docs/http.md`: every operation that travels over HTTP, for a person who writes a client by hand. */
export function emitHttpReference(ir: Ir): Artifact[] {
  const operations = ir.operations.filter((each): each is HttpOperation => each.binding.kind === "http");
  if (operations.length === 0) return [];
  const usual = usualErrors(operations);
  const contexts = [...new Set(operations.map((each) => each.context))].sort(byCodeUnit);
  const types = typePages(
    ir,
    operations.flatMap((each) => [
      ...each.input.map((input) => input.type),
      ...(each.output === null ? [] : [each.output]),
    ]),
  );
  const sections = contexts.map((context) => {
    const doc = ir.contexts.find((each) => each.name === context)?.doc ?? "";
    const here = sortedBy(
      operations.filter((each) => each.context === context),
      (each) => `${each.binding.path} ${each.binding.verb}`,
    );
    return `## ${context}\n\n${doc === "" ? "" : `${doc}\n\n`}${here.map((each) => page(ir, each, usual)).join("\n")}`;
  });
  const every = usual.length === 0 ? "" : `## Errors of every operation\n\n${errorTable(ir, usual)}\n`;
  const text = `# ${ir.service.title} over HTTP, ${ir.service.version}

Bodies are JSON. A field of an input that is not listed here is refused; an error is an object with a \`code\` for programs and a \`message\` for people.

${every}${sections.join("\n")}${types.text === "" ? "" : `\n## Types\n\n${types.text}`}`;
  const from = new Set([...operations.flatMap((each) => [each.id, ...each.errors]), ...types.from]);
  return [{ path: "docs/http.md", text, emitter: "docs", from: [...from].sort(byCodeUnit) }];
}

/** Errors that every operation declares: said once, so that each page shows what is its own. */
function usualErrors(operations: readonly OperationDeclaration[]): string[] {
  if (operations.length < 2) return [];
  return operations[0]!.errors.filter((id) => operations.every((each) => each.errors.includes(id)));
}

function page(ir: Ir, operation: HttpOperation, usual: readonly string[]): string {
  const { binding, rateLimit, guessLimit } = operation;
  const facts = [
    `Who may: ${ir.roles.map(({ name }) => `${name}: ${describeWhen(permissionOf(operation, name))}`).join("; ")}.`,
    binding.authenticated ? "Needs a bearer token." : "Needs no token.",
    ...(rateLimit === null ? [] : [limitInWords(rateLimit)]),
    ...(guessLimit === undefined ? [] : [guessesInWords(ir, guessLimit)]),
    ...(operation.idempotent ? ["Saying it twice has the effect of saying it once."] : []),
    ...(operation.audited ? ["Every use leaves an audit record."] : []),
  ];
  const own = operation.errors.filter((id) => !usual.includes(id));
  return [
    `### ${titleOf(operation.name)}`,
    `\`${binding.verb.toUpperCase()} ${ir.service.basePath}${binding.path}\``,
    ...(operation.doc === "" ? [] : [operation.doc]),
    facts.map((each) => `- ${each}`).join("\n"),
    ...(binding.bodyForm === undefined
      ? []
      : [`Its body is ${binding.bodyForm.contentTypes.map((each) => `\`${each}\``).join(" or ")}.`]),
    ...(operation.input.length === 0 ? [] : [`Takes:\n\n${inputTable(ir, operation)}`.trimEnd()]),
    `Answers ${binding.status}${operation.output === null ? " without a body" : ` ${typeInWords(operation.output)}`}${binding.answerForm === undefined ? "" : ` as ${binding.answerForm.contentTypes.map((each) => `\`${each}\``).join(" or ")}`}.`,
    ...(own.length === 0 ? [] : [`Refuses with:\n\n${errorTable(ir, own)}`.trimEnd()]),
  ]
    .join("\n\n")
    .concat("\n");
}

function inputTable(ir: Ir, { binding, input }: HttpOperation): string {
  const placeOf = (property: Property) =>
    binding.parameters.find((each) => each.property === property.name)?.in ??
    (binding.body.kind === "property" && binding.body.property === property.name ? "the body" : "body");
  return table(
    ["field", "in", "type", "bounds", "class", "meaning"],
    input.map((each) => [
      `\`${each.name}\`${each.optional ? " (optional)" : ""}`,
      placeOf(each),
      typeInWords(each.type),
      boundsInWords(boundsOf(ir, each), true),
      each.dataClass ?? "",
      each.doc,
    ]),
  );
}

function errorTable(ir: Ir, ids: readonly string[]): string {
  const errors = ids.map((id) => findById(ir.errors, id)!);
  return table(
    ["status", "code", "meaning"],
    sortedBy(errors, (each) => `${each.status} ${each.code}`).map((each) => [
      (each.statuses ?? [{ from: each.status, to: each.status }])
        .map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`))
        .join(", "),
      `\`${each.code}\``,
      each.doc,
    ]),
  );
}

function limitInWords({ points, seconds, per, bucket }: RateLimit): string {
  const together = bucket === undefined ? "" : `, together with \`${bucket}\``;
  return `At most ${points} calls in ${seconds} s per ${per}${together}.`;
}

function guessesInWords(ir: Ir, { error, about, fromOne, fromAll, known }: GuessLimit): string {
  const { code } = ir.errors.find((each) => each.id === error)!;
  const one = `After ${fromOne} answers \`${code}\` in an hour about one \`${about}\` an address waits longer and longer`;
  const all = `and after ${fromAll} to whomever all wait, for up to a minute`;
  return `${one}, ${all}.${known === undefined ? "" : ` Whoever shows \`${known}\` is counted alone.`}`;
}
