import type { Model } from "@typespec/compiler";
import { said } from "../library/decorators.ts";
import { library } from "../library/diagnostics.ts";
import { allProperties } from "../library/fields.ts";
import type { TokensDeclaration } from "./ir.ts";
import type { Lowering } from "./lowering.ts";

/** A set of design tokens, in the order of writing. */
export function lowerTokens({ program, types, ...at }: Lowering, model: Model): TokensDeclaration {
  const { group, variant } = said.tokens.get(program, model)!;
  const tokens = allProperties(model).map((property) => {
    const value = property.defaultValue;
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
    id: types.idOf("tokens", model),
    context: at.contextOf(model),
    name: model.name,
    doc: at.docOf(model),
    source: at.sourceOf(model),
    group,
    variant,
    tokens,
  };
}
