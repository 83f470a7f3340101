import type { Program, Scalar } from "@typespec/compiler";
import { everyTypeOf } from "../../model/types/every-type.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, that a scalar which extends nothing is a text, as it is
 * to everybody else here: it would say that such a value may be anything.
 */
export function tellRootlessScalars(program: Program): void {
  const string = program.resolveTypeReference("TypeSpec.string")[0] as Scalar;
  for (const each of everyTypeOf(program).named) if (isRootless(each)) each.baseScalar = string;
}

/** Those of the language itself extend nothing because they are what all others are. */
const isRootless = (type: { readonly kind: string }): type is Scalar =>
  type.kind === "Scalar" &&
  (type as Scalar).baseScalar === undefined &&
  (type as Scalar).namespace?.name !== "TypeSpec";
