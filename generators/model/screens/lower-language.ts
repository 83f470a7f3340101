import { getDoc, getTypeName, type Decorator, type MixedParameterConstraint, type Program } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import { codeOfRule, rules } from "../../library/linter.ts";
import type { LanguageDeclaration } from "../ir.ts";
import { sortedBy } from "../names/names.ts";

/** Our own vocabulary, as the library declares it: what editors show, and what the reference page says. */
export function lowerLanguage(program: Program): LanguageDeclaration | null {
  const namespace = program.getGlobalNamespaceType().namespaces.get("Blueprint");
  if (namespace === undefined) return null;
  const docOf = (type: Parameters<typeof getDoc>[1]) => (getDoc(program, type) ?? "").replaceAll("\r\n", "\n").trim();
  return {
    decorators: sortedBy(namespace.decoratorDeclarations.values(), (each) => each.name).map((decorator) => ({
      name: decorator.name.replace(/^@/, ""),
      doc: commentOf(decorator),
      target: constraintName(decorator.target.type),
      parameters: decorator.parameters.map((each) => ({
        name: each.name,
        type: constraintName(each.type),
        optional: each.optional,
        rest: each.rest,
        doc: commentOnParameter(decorator, each.name),
      })),
    })),
    enums: sortedBy(namespace.enums.values(), (each) => each.name).map((each) => ({
      name: each.name,
      doc: docOf(each),
      members: [...each.members.values()].map((member) => ({ name: member.name, doc: docOf(member) })),
    })),
    diagnostics: sortedBy(Object.entries(library.diagnostics), ([code]) => code).map(
      ([code, { severity, messages }]) => ({
        code,
        severity,
        message: sentenceOf(messages.default),
      }),
    ),
    rules: sortedBy(rules, (each) => each.name).map((rule) => ({
      code: codeOfRule(rule),
      message: sentenceOf(rule.messages.default),
      why: rule.description,
    })),
  };
}

/** What a decorator's comment says of one of its parameters. */
function commentOnParameter(decorator: Decorator, name: string): string {
  for (const { tags } of decorator.node?.docs ?? [])
    for (const tag of tags) if ("paramName" in tag && tag.paramName.sv === name) return textOf(tag.content);
  return "";
}

function textOf(content: readonly { readonly text: string }[]): string {
  return content
    .map((part) => part.text)
    .join("")
    .replaceAll("\r\n", "\n")
    .trim();
}

/** What stands in front of a declaration; of a decorator the compiler keeps no other documentation. */
function commentOf(decorator: Decorator): string {
  return textOf((decorator.node?.docs ?? []).flatMap((each) => each.content));
}

function constraintName(constraint: Decorator["parameters"][number]["type"] | MixedParameterConstraint): string {
  const { type, valueType } = constraint;
  const short = (name: string) => name.replaceAll(/\b(Blueprint|TypeSpec|Reflection)\./g, "");
  if (valueType !== undefined) return short(getTypeName(valueType));
  return type === undefined ? "" : short(getTypeName(type));
}

/** A message with its parameters as placeholders. */
function sentenceOf(message: string | ((values: Record<string, string>) => string)): string {
  return typeof message === "string"
    ? message
    : message(new Proxy({}, { get: (_target, name) => `‹${String(name)}›` }) as Record<string, string>);
}
