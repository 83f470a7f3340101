import type { Model, ModelProperty, Program } from "@typespec/compiler";
import { createMetadataInfo, isMetadata, isVisible, resolveRequestVisibility, Visibility } from "@typespec/http";
import { allProperties } from "../../library/fields.ts";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { everyTypeOf } from "./every-type.ts";
import { discriminatedModels } from "./kinds.ts";
import { Lifecycle } from "./lifecycle.ts";

/**
 * A field of each object that is not the model that its fields were taken from (`...Pet`): that one may have more fields
 * in such a request, be any of its kinds, or extend what is something else there.
 */
export function fieldsOfOthers(program: Program): ModelProperty[] {
  const found: ModelProperty[] = [];
  const lifecycle = new Lifecycle(program);
  const info = createMetadataInfo(program, { canonicalVisibility: Visibility.Read });
  const operations = httpOperationsOf(program);
  const requests = new Set(operations.map(({ operation, verb }) => resolveRequestVisibility(program, operation, verb)));
  const isElsewhere = ({ baseModel }: Model) =>
    baseModel !== undefined && [...requests].some((request) => lifecycle.differs(baseModel, request));
  // Of parameters no walk says that they are an object.
  for (const each of [...everyTypeOf(program).named, ...operations.map(({ operation }) => operation.parameters)]) {
    if (each.kind !== "Model" || each.name !== "" || each.sourceModels.length === 0) continue;
    const isOther = [Visibility.Read, ...requests].some((seen) => {
      const source = info.getEffectivePayloadType(each, seen);
      if (source === each || source.kind !== "Model") return false;
      const isKind = discriminatedModels(program, source).length > 0;
      return isKind || isElsewhere(source) || fieldsOf(program, source, seen) !== fieldsOf(program, each, seen);
    });
    const first = [...each.properties.values()].find(
      (property) => property.sourceProperty !== undefined && !isMetadata(program, property),
    );
    if (isOther && first !== undefined) found.push(first);
  }
  return found;
}

function fieldsOf(program: Program, model: Model, seen: Visibility): string {
  const visible = allProperties(model).filter((each) => isVisible(program, each, seen) && !isMetadata(program, each));
  return JSON.stringify(visible.map((each) => each.name).sort());
}
