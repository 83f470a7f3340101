import type { Model, Type } from "@typespec/compiler";
import { said } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import { allProperties } from "../../library/fields.ts";
import type { TokensDeclaration } from "../ir.ts";
import type { Lowering } from "../lowering.ts";
import { kebab } from "../names/names.ts";

const word = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a value stays inside its declaration, whatever follows it in the style sheet. */
function isSafe(value: string): boolean {
  const count = (text: string) => value.split(text).length - 1;
  return (
    value !== "" &&
    !/[;{}<>\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]|\/\*|\*\//u.test(value) &&
    count("(") === count(")") &&
    count('"') % 2 === 0 &&
    count("'") % 2 === 0
  );
}

/** A set of design tokens, in the order of writing. */
export function lowerTokens({ program, types, ...at }: Lowering, model: Model): TokensDeclaration {
  const { group, variant } = said.tokens.get(program, model)!;
  const refuse = (token: string, why: string, target: Type) =>
    library.reportDiagnostic(program, { code: "bad-token", format: { token, why }, target });
  if (group !== "" && !word.test(group)) refuse(group, "the name of its group is not kebab-case.", model);
  const tokens = allProperties(model).map((property) => {
    const value = property.defaultValue;
    if (!word.test(kebab(property.name))) refuse(property.name, "its name takes letters and digits only.", property);
    if (value?.valueKind === "StringValue" && !isSafe(value.value))
      refuse(property.name, "its value would end the rule that it stands in.", property);
    if (value?.valueKind !== "StringValue") {
      library.reportDiagnostic(program, {
        code: "token-without-value",
        format: { token: property.name },
        target: property,
      });
      return { name: property.name, value: "", doc: at.docOf(property) };
    }
    return { name: property.name, value: value.value, doc: at.docOf(property) };
  });
  return {
    id: types.names.idOf("tokens", model),
    context: at.contextOf(model),
    name: types.names.of(model),
    doc: at.docOf(model),
    source: at.sourceOf(model),
    group,
    variant,
    tokens,
  };
}
