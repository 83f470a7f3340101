import type { Model, Program } from "@typespec/compiler";
import { createMetadataInfo, isMetadata, isVisible, resolveRequestVisibility, Visibility } from "@typespec/http";
import { allProperties } from "../../library/fields.ts";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { everyTypeOf } from "../../model/types/every-type.ts";
import { discriminatedModels } from "../../model/types/kinds.ts";
import { Lifecycle } from "../../model/types/lifecycle.ts";
import { tell } from "./tell.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, which objects are not the model that their fields were
 * taken from (`...Pet`). It refers to that model instead, which may have more fields in such a request, or be any of its
 * kinds; and of what the model extends it does not know that it is something else there.
 */
export function tellSpreadFields(program: Program): void {
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
    if (isOther && first !== undefined) tell(first, (property) => void delete property.sourceProperty);
  }
}

function fieldsOf(program: Program, model: Model, seen: Visibility): string {
  const visible = allProperties(model).filter((each) => isVisible(program, each, seen) && !isMetadata(program, each));
  return JSON.stringify(visible.map((each) => each.name).sort());
}
