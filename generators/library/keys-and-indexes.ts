import { isKey, type Model, type ModelProperty, type Program, type Type } from "@typespec/compiler";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";

/** Refuses keys and indexes that no table could have, though each word of them is right by itself. */
export function validateKeys(program: Program, model: Model, properties: readonly ModelProperty[]): void {
  const refuse = (property: ModelProperty, why: string) =>
    library.reportDiagnostic(program, {
      code: "bad-column",
      format: { property: property.name, why },
      target: property,
    });
  for (const property of properties) {
    if (isKey(program, property) && mayBeNull(property.type))
      refuse(property, "it is a key, which every row has: take null out of its type.");
    if (said.generatedByDatabase.get(program, property) && !isWhole(property.type))
      refuse(property, "the database numbers rows with whole numbers: let it be an int64.");
  }
  for (const { properties: names } of said.indexes.get(program, model) ?? []) {
    const why =
      names.length === 0
        ? "it names no property."
        : new Set(names).size < names.length
          ? "it names a property twice."
          : undefined;
    if (why === undefined) continue;
    const format = { what: `An index of "${model.name}"`, why };
    library.reportDiagnostic(program, { code: "not-in-model", format, target: model });
  }
}

function mayBeNull(type: Type): boolean {
  if (type.kind === "Union") return [...type.variants.values()].some((each) => mayBeNull(each.type));
  return type.kind === "Intrinsic" && type.name === "null";
}

/** Whether a type is one of the whole numbers in the end. */
function isWhole(type: Type): boolean {
  for (let at: Type | undefined = type; at?.kind === "Scalar"; at = at.baseScalar)
    if (at.namespace?.name === "TypeSpec") return /^(?:u?int(?:8|16|32|64)|safeint|integer)$/.test(at.name);
  return false;
}
