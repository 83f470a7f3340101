import { isKey, type Model } from "@typespec/compiler";
import { said } from "../library/decorators.ts";
import { allProperties } from "../library/fields.ts";
import type { EntityDeclaration, EventDeclaration } from "./ir.ts";
import { Visibility } from "./lifecycle.ts";
import type { Lowering } from "./lowering.ts";

/** A stored model: its table, its columns, its keys and indexes. */
export function lowerEntity({ program, types, ...at }: Lowering, model: Model): EntityDeclaration {
  const properties = allProperties(model);
  return {
    id: types.idOf("entity", model),
    context: at.contextOf(model),
    name: model.name,
    doc: at.docOf(model),
    source: at.sourceOf(model),
    // What only some may read or write is stored all the same.
    properties: types.lifecycle.during(Visibility.All, () => types.properties(properties)),
    table: said.entity.get(program, model)!,
    keys: properties.filter((property) => isKey(program, property)).map((property) => property.name),
    generated: properties
      .filter((property) => said.generatedByDatabase.get(program, property))
      .map((property) => property.name),
    indexes: said.indexes.get(program, model) ?? [],
    partitionedBy: said.partitionedBy.get(program, model) ?? null,
    appendOnly: said.appendOnly.get(program, model) === true,
    retain: said.retain.get(program, model) ?? null,
  };
}

/** A domain event: its type, its version, and what keeps it in order. */
export function lowerEvent({ program, types, ...at }: Lowering, model: Model): EventDeclaration {
  const { type, version } = said.event.get(program, model)!;
  const properties = allProperties(model);
  const ordering = properties.find((property) => said.partitionKey.get(program, property) !== undefined);
  return {
    id: types.idOf("event", model),
    context: at.contextOf(model),
    name: model.name,
    doc: at.docOf(model),
    source: at.sourceOf(model),
    properties: types.properties(properties),
    type,
    version,
    priority: said.priority.get(program, model) ?? "chat",
    partitionKey: {
      property: ordering?.name ?? "",
      prefix: ordering === undefined ? "" : said.partitionKey.get(program, ordering)!,
    },
  };
}
