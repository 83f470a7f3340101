import { describeWhen, permissionOf } from "../../model/policy/decisions.ts";
import { hasVersion } from "../../model/http/refusals.ts";
import { findById } from "../../model/find-by-id.ts";
import type { GuessLimit, HttpBinding, Ir, OperationDeclaration, Property, RateLimit } from "../../model/ir.ts";
import { byCodeUnit, sortedBy } from "../../model/names/names.ts";
import type { Artifact } from "../artifact.ts";
import { Anchors } from "./anchors.ts";
import { code, inline, prose, table, text } from "./markdown.ts";
import { boundsInWords, boundsOf, nameOf, titleOf, typeInWords } from "./words.ts";
import { reachedTypes, typePages } from "./type-pages.ts";

type HttpOperation = OperationDeclaration & { readonly binding: HttpBinding };

/** `docs/http.md`: every operation that travels over HTTP, for a person who writes a client by hand. */
export function emitHttpReference(ir: Ir): Artifact[] {
  const operations = ir.operations.filter((each): each is HttpOperation => each.binding.kind === "http");
  if (operations.length === 0) return [];
  const usual = usualErrors(operations);
  const types = reachedTypes(
    ir,
    operations.flatMap((each) => [
      ...each.input.map((input) => input.type),
      ...(each.output === null ? [] : [each.output]),
    ]),
  );
  const title = `${ir.service.title} over HTTP, ${ir.service.version}`;
  const contexts = [...new Set(operations.map((each) => each.context))].sort(byCodeUnit).map((context) => ({
    context,
    here: sortedBy(
      operations.filter((each) => each.context === context),
      (each) => `${each.binding.path} ${each.binding.verb}`,
    ),
  }));
  const anchors = new Anchors();
  anchors.add(title);
  if (ir.features !== undefined) anchors.add(FEATURES, FEATURES);
  if (usual.length > 0) anchors.add(USUAL);
  for (const { context, here } of contexts) {
    anchors.add(context);
    for (const each of here) anchors.add(titleOf(each.name));
  }
  anchors.add("Types");
  for (const id of types) anchors.add(nameOf(id), id);
  const sections = contexts.map(({ context, here }) => {
    const doc = prose(ir.contexts.find((each) => each.name === context)?.doc ?? "");
    return `## ${text(context)}\n\n${doc === "" ? "" : `${doc}\n\n`}${here.map((each) => page(ir, each, usual, anchors)).join("\n")}`;
  });
  const every = usual.length === 0 ? "" : `## ${USUAL}\n\n${errorTable(ir, usual)}\n`;
  const pages = types.length === 0 ? "" : `\n## Types\n\n${typePages(ir, types, anchors)}`;
  const whole = `# ${text(title)}

Bodies are JSON. A field of an input that is not listed here is refused; an error is an object with a \`code\` for programs and a \`message\` for people.

${versionInWords(ir)}${featuresPart(ir)}${every}${sections.join("\n")}${pages}`;
  const from = new Set([...operations.flatMap((each) => [each.id, ...each.errors]), ...types]);
  return [{ path: "docs/http.md", text: whole, emitter: "docs", from: [...from].sort(byCodeUnit) }];
}

const USUAL = "Errors of every operation";

const FEATURES = "What is agreed on first";

function versionInWords({ service }: Ir): string {
  if (!hasVersion(service)) return "";
  return `A request may say in the header ${code("Accept-Version")} which versions it understands, like ${code(service.version.split(".")[0]!)}; where ${text(service.version)} is none of them, it, and no less one for a socket, is refused with the status 406 and the code ${code("unsupported-version")}, and nothing has happened.\n\n`;
}

/** Every feature, and when it ends. */
function featuresPart({ features }: Ir): string {
  if (features === undefined) return "";
  const rows = features.map(({ name, doc, sunset }) => [code(name), inline(doc), sunset?.endsAt ?? ""]);
  return `## ${FEATURES}\n\nOther operations every client and server has. Those of a feature are asked for where both sides have it.\n\n${table(["feature", "meaning", "ends"], rows)}\n`;
}

/** Errors that every operation declares: said once, so that each page shows what is its own. */
function usualErrors(operations: readonly OperationDeclaration[]): string[] {
  if (operations.length < 2) return [];
  return operations[0]!.errors.filter((id) => operations.every((each) => each.errors.includes(id)));
}

function page(ir: Ir, operation: HttpOperation, usual: readonly string[], anchors: Anchors): string {
  const { binding, rateLimit, guessLimit, feature, sunset } = operation;
  const facts = [
    `Who may: ${ir.roles.map(({ name }) => `${text(name)}: ${text(describeWhen(permissionOf(operation, name)))}`).join("; ")}.`,
    binding.authenticated ? "Needs a bearer token." : "Needs no token.",
    ...(rateLimit === null ? [] : [limitInWords(rateLimit)]),
    ...(guessLimit === undefined ? [] : [guessesInWords(ir, guessLimit)]),
    ...(feature === undefined
      ? []
      : [`Part of ${code(feature)}, which [is agreed on first](#${anchors.of(FEATURES)!}).`]),
    ...(sunset === undefined ? [] : [`Deprecated since ${sunset.deprecatedAt}; served until ${sunset.endsAt}.`]),
    ...(operation.audited ? ["Every use leaves an audit record."] : []),
  ];
  const own = operation.errors.filter((id) => !usual.includes(id));
  return [
    `### ${text(titleOf(operation.name))}`,
    code(`${binding.verb.toUpperCase()} ${ir.service.basePath}${binding.path}`),
    ...(operation.doc === "" ? [] : [prose(operation.doc)]),
    facts.map((each) => `- ${each}`).join("\n"),
    ...(binding.bodyForm === undefined ? [] : [`Its body is ${binding.bodyForm.contentTypes.map(code).join(" or ")}.`]),
    ...(operation.input.length === 0 ? [] : [`Takes:\n\n${inputTable(ir, operation, anchors)}`.trimEnd()]),
    `Answers ${binding.status}${operation.output === null ? " without a body" : ` ${typeInWords(operation.output, anchors)}`}${binding.answerForm === undefined ? "" : ` as ${binding.answerForm.contentTypes.map(code).join(" or ")}`}.`,
    ...(own.length === 0 ? [] : [`Refuses with:\n\n${errorTable(ir, own)}`.trimEnd()]),
  ]
    .join("\n\n")
    .concat("\n");
}

function inputTable(ir: Ir, { binding, input }: HttpOperation, anchors: Anchors): string {
  const placeOf = (property: Property) =>
    binding.parameters.find((each) => each.property === property.name)?.in ??
    (binding.body.kind === "property" && binding.body.property === property.name ? "the body" : "body");
  return table(
    ["field", "in", "type", "bounds", "class", "meaning"],
    input.map((each) => [
      `${code(each.name)}${each.optional ? " (optional)" : ""}`,
      placeOf(each),
      typeInWords(each.type, anchors),
      boundsInWords(boundsOf(ir, each), true),
      each.dataClass ?? "",
      inline(each.doc),
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
      code(each.code),
      inline(each.doc),
    ]),
  );
}

function limitInWords({ points, seconds, per, bucket }: RateLimit): string {
  const together = bucket === undefined ? "" : `, together with ${code(bucket)}`;
  return `At most ${points} calls in ${seconds} s per ${per}${together}.`;
}

function guessesInWords(ir: Ir, { error, about, fromOne, fromAll, known }: GuessLimit): string {
  const { code: refusal } = ir.errors.find((each) => each.id === error)!;
  const one = `After ${fromOne} answers ${code(refusal)} in an hour about one ${code(about)} an address waits longer and longer`;
  const all = `and after ${fromAll} to whomever all wait, for up to a minute`;
  return `${one}, ${all}.${known === undefined ? "" : ` Whoever shows ${code(known)} is counted alone.`}`;
}
