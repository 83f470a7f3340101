import { isKey, type Model } from "@typespec/compiler";
import { said } from "../../library/decorators.ts";
import { allProperties, indexesOf } from "../../library/fields.ts";
import { formerTypes } from "../names/former.ts";
import type { ClientStoreDeclaration, EntityDeclaration, EventDeclaration } from "../ir.ts";
import { isCurrent } from "../../library/availability.ts";
import { Visibility } from "../types/lifecycle.ts";
import type { Lowering } from "../lowering.ts";

/** A stored model: its table, its columns, its keys and indexes. */
export function lowerEntity({ program, types, ...at }: Lowering, model: Model): EntityDeclaration {
  const properties = allProperties(model).filter((each) => isCurrent(program, each));
  // Whoever names a property in a decorator says what the specification calls it; rows have the name that travels.
  const carried = new Map(properties.map((each) => [each.name, types.carriedName(each)]));
  const all = (names: readonly string[]) => names.map((name) => carried.get(name) ?? name);
  // What only some may read or write is stored all the same.
  const stored = types.lifecycle.during(Visibility.All, () => {
    const byName = new Map(properties.map((each) => [types.carriedName(each), each]));
    return types.properties(properties, "column").map((each) => ({
      ...each,
      ...formerTypes(program, byName.get(each.name)!, (type) => types.ref(type)),
    }));
  });
  const retain = said.retain.get(program, model);
  return {
    id: types.names.idOf("entity", model),
    context: at.contextOf(model),
    name: types.names.of(model),
    doc: at.docOf(model),
    source: at.sourceOf(model),
    properties: stored,
    table: said.entity.get(program, model)!,
    ...types.names.former(model),
    keys: all(properties.filter((each) => isKey(program, each)).map((each) => each.name)),
    generated: all(properties.filter((each) => said.generatedByDatabase.get(program, each)).map((each) => each.name)),
    indexes: indexesOf(program, model).map((each) => ({ ...each, properties: all(each.properties) })),
    appendOnly: said.appendOnly.get(program, model) === true,
    retain: retain === undefined ? null : { ...retain, after: all([retain.after])[0]! },
  };
}

/** What browsers keep: the name of a store, and how much harm what is in it does. */
export function lowerClientStore({ program, types, ...at }: Lowering, model: Model): ClientStoreDeclaration {
  return {
    id: types.names.idOf("clientStore", model),
    context: at.contextOf(model),
    name: types.names.of(model),
    doc: at.docOf(model),
    source: at.sourceOf(model),
    store: said.clientStore.get(program, model)!,
    ...types.names.former(model),
    dataClass: said.dataClass.get(program, model)!,
  };
}

/** A domain event: its type, its version, and what keeps it in order. */
export function lowerEvent({ program, types, ...at }: Lowering, model: Model): EventDeclaration {
  const { type, version } = said.event.get(program, model)!;
  const properties = allProperties(model).filter((each) => isCurrent(program, each));
  const ordering = properties.find((property) => said.partitionKey.get(program, property) !== undefined);
  return {
    id: types.names.idOf("event", model),
    context: at.contextOf(model),
    name: types.names.of(model),
    doc: at.docOf(model),
    source: at.sourceOf(model),
    properties: types.properties(properties),
    ...types.names.former(model),
    type,
    version,
    priority: said.priority.get(program, model) ?? "chat",
    partitionKey: {
      property: ordering === undefined ? "" : types.carriedName(ordering),
      prefix: ordering === undefined ? "" : said.partitionKey.get(program, ordering)!,
    },
  };
}
