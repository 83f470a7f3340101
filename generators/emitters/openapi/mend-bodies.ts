import { findById } from "../../model/find-by-id.ts";
import type { BodyForm, Constraints, HttpBinding, Ir, OperationDeclaration, TypeRef } from "../../model/ir.ts";
import type { Described } from "../../model/http/described.ts";
import { bounds, typeSchema, type Schema } from "../asyncapi/json-schema.ts";

type Contents = Readonly<Record<string, { schema?: Schema }>>;

/** An operation of the document. */
export interface Entry {
  readonly requestBody?: { readonly content?: Contents };
  readonly responses?: Readonly<Record<string, { readonly content?: Contents }>>;
}

/**
 * Completes what the document says of bodies: the stock emitter describes the type of the property that is one, and not
 * what the property says of it.
 */
export function mendBodies(ir: Ir, operation: OperationDeclaration, entry: Entry, { asked, told }: Described): void {
  const binding = operation.binding as HttpBinding;
  const { body } = binding;
  if (asked && body.kind === "property") {
    const { type, constraints } = operation.input.find((each) => each.name === body.property)!;
    mend(ir, contentOf(entry.requestBody, binding.bodyForm), type, constraints);
  }
  if (!told || operation.output === null) return;
  const options = operation.output.kind === "union" ? operation.output.of : [operation.output];
  const answers =
    binding.answers === undefined
      ? [[binding.status, operation.output] as const]
      : binding.answers.map(({ status }, at) => [status, bodyOf(options[at])] as const);
  for (const [status, type] of answers)
    if (type !== undefined) mend(ir, contentOf(entry.responses?.[String(status)], binding.answerForm), type, {});
}

const bodyOf = (answer: TypeRef | undefined) =>
  answer?.kind === "object" ? answer.properties.find((each) => each.name === "body")?.type : undefined;

/** What is said under the content types of a form: another operation at the same address may have others. */
function contentOf(of: { readonly content?: Contents } | undefined, form: BodyForm | undefined): { schema?: Schema }[] {
  const types = form?.contentTypes ?? ["application/json"];
  return Object.entries(of?.content ?? {}).flatMap(([type, each]) => (types.includes(type) ? [each] : []));
}

function mend(ir: Ir, content: readonly { schema?: Schema }[], type: TypeRef, constraints: Constraints): void {
  for (const each of content) {
    if (each.schema === undefined) continue;
    const own = plainSchema(ir, type, constraints);
    const items = type.kind === "array" ? bounds({ ...boundsOf(type), ...constraints }) : bounds(constraints);
    each.schema = own ?? { ...each.schema, ...items };
  }
}

function boundsOf({ minItems, maxItems }: TypeRef & { readonly kind: "array" }): Constraints {
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}

/** The schema of what is made of nothing that has a schema of its own in the document; undefined of all else. */
function plainSchema(ir: Ir, type: TypeRef, constraints: Constraints): Schema | undefined {
  switch (type.kind) {
    case "builtin":
    case "null":
      return typeSchema(type, constraints);
    case "ref": {
      const scalar = findById(ir.scalars, type.id);
      if (scalar === undefined) return undefined;
      const own = typeSchema({ kind: "builtin", name: scalar.base }, scalar.constraints);
      return Object.keys(constraints).length === 0 ? own : { allOf: [own, bounds(constraints)] };
    }
    case "array": {
      const each = plainSchema(ir, type.of, {});
      return each && { type: "array", items: each, ...bounds({ ...boundsOf(type), ...constraints }) };
    }
    case "union": {
      const all = type.of.map((each) => plainSchema(ir, each, constraints));
      return all.includes(undefined) ? undefined : { anyOf: all };
    }
    default:
      return undefined;
  }
}
