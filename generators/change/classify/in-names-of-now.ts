import type { EntityDeclaration, Ir } from "../../model/ir.ts";
import { pairEntities, pairProperties } from "../../model/storage/pair-stored.ts";

/**
 * The model of before, with what its tables say of their columns said by the names that the columns have now: a key, an
 * index or a term that goes along with a renamed column is no other one. What the columns were called stays.
 */
export function inNamesOfNow(before: Ir, after: Ir): Ir {
  const now = new Map([...pairEntities(before.entities, after.entities)].map(([is, was]) => [was, is]));
  const entities = before.entities.map((each) => (now.has(each) ? withNamesOf(each, now.get(each)!) : each));
  return { ...before, entities };
}

function withNamesOf(was: EntityDeclaration, is: EntityDeclaration): EntityDeclaration {
  const pairs = [...pairProperties(was.properties, is.properties)];
  const renamed = new Map(pairs.flatMap(([now, old]) => (now.name === old.name ? [] : [[old.name, now.name]])));
  if (renamed.size === 0) return was;
  const said = (name: string) => renamed.get(name) ?? name;
  return {
    ...was,
    keys: was.keys.map(said),
    generated: was.generated.map(said),
    indexes: was.indexes.map((each) => ({ ...each, properties: each.properties.map(said) })),
    retain: was.retain === null ? null : { ...was.retain, after: said(was.retain.after) },
  };
}
