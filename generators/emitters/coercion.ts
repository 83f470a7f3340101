import type { HttpBinding, Ir, OperationDeclaration, Property, TypeRef } from "../model/ir.ts";
import { findStructure } from "../model/structures.ts";
import { readingsOf, type Reading } from "../model/http/readings.ts";

/** What a text is read as; where it may be of several kinds, these are tried in their order. */
export type Coercion = Reading | readonly Reading[];

/** What the text of a parameter or a header is read as; of a list or a record, that of each entry. */
export function coercion(ir: Ir, { type }: Pick<Property, "type">): Coercion {
  const readings = readingsOf(ir, type.kind === "array" || type.kind === "record" ? type.of : type);
  return readings.length === 1 ? readings[0]! : readings;
}

/** The same for every field of an object; undefined for one whose fields have any name. */
export function fieldsOf(ir: Ir, type: TypeRef): Record<string, Coercion> | undefined {
  const properties =
    type.kind === "object" ? type.properties : type.kind === "ref" ? findStructure(ir, type.id)?.properties : undefined;
  return properties && Object.fromEntries(properties.map((each) => [each.name, coercion(ir, each)]));
}

/** What the text of a body is read as, where it is more than a text. */
export function bodyReading(ir: Ir, { binding, input }: OperationDeclaration): { reading?: Coercion } {
  if (binding.kind !== "http" || binding.bodyForm?.as !== "text" || binding.body.kind !== "property") return {};
  const { property } = binding.body;
  return readingOf(
    coercion(
      ir,
      input.find((each) => each.name === property)!,
    ),
  );
}

/** The same of an answer that is its body alone. */
export function answerReading(ir: Ir, { binding, output }: OperationDeclaration): { reading?: Coercion } {
  if (binding.kind !== "http" || binding.answers !== undefined || output === null) return {};
  return textReading(ir, binding, output);
}

/** The same of what an operation answers with one of several statuses: a text of one may read like a number of another. */
export function textReading(
  ir: Ir,
  { answerForm }: Pick<HttpBinding, "answerForm">,
  body: TypeRef | undefined,
): { reading?: Coercion } {
  return answerForm?.as !== "text" || body === undefined ? {} : readingOf(coercion(ir, { type: body }));
}

const readingOf = (reading: Coercion) => (reading === "text" ? {} : { reading });
