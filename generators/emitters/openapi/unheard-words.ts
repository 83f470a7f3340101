import { getFormat, type ModelProperty, type Program, type Scalar, type Type, type Union } from "@typespec/compiler";
import { rootOf } from "../../model/types/scalar-roots.ts";
import { tell } from "./tell.ts";

/**
 * Lets the stock emitter of the HTTP document forget, before it begins, what it alone would hear. Of a choice a value may
 * be several (`@oneOf`), as a whole number is of two types of numbers. A secret has the format of one only where it has
 * no other: a document has one word for both.
 */
export function forgetUnheard(program: Program): void {
  const choices = program.stateMap(Symbol.for("@typespec/openapi3.oneOf")) as Map<Union | ModelProperty, unknown>;
  for (const target of [...choices.keys()]) tell(target, (each) => void choices.delete(each));
  const secrets = program.stateSet(Symbol.for("TypeSpec.secretTypes")) as Set<Scalar | ModelProperty>;
  for (const target of [...secrets])
    if (!isPlainText(program, target)) tell(target, (each) => void secrets.delete(each));
}

function isPlainText(program: Program, target: Type): boolean {
  if (getFormat(program, target) !== undefined) return false;
  if (target.kind === "ModelProperty") return isPlainText(program, target.type);
  if (target.kind !== "Scalar" || rootOf(target) !== "string") return false;
  return target.baseScalar === undefined || isPlainText(program, target.baseScalar);
}
