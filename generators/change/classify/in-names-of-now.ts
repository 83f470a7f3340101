import type {
  EntityDeclaration,
  EventDeclaration,
  Ir,
  OperationDeclaration,
  Property,
  ScreenDeclaration,
} from "../../model/ir.ts";
import { inTypesOfNow } from "../../model/names/types-of-now.ts";
import { pairEntities, pairFields, pairProperties, pairRenamed } from "../../model/storage/pair-stored.ts";

/** What a field of before is called now. */
type NameOf = (name: string) => string;

/**
 * The model of before, with what its declarations say of their own fields said by the names that those have now: a key, an
 * index, a term, an order or a parameter that goes along with a renamed field is no other one. What the fields were called
 * stays.
 */
export function inNamesOfNow(from: Ir, after: Ir): Ir {
  const before = inTypesOfNow(from, after);
  const entities = new Map([...pairEntities(before.entities, after.entities)].map(([is, was]) => [was, is]));
  const [events, operations] = [partners(before.events, after.events), partners(before.operations, after.operations)];
  const idOfNow = new Map([...operations].map(([old, now]) => [old.id, now.id]));
  return {
    ...before,
    entities: before.entities.map((each) => inNames(each, entities.get(each), columnsOf, entityIn)),
    events: before.events.map((each) => inNames(each, events.get(each), fieldsOf, eventIn)),
    operations: before.operations.map((each) => inNames(each, operations.get(each), inputOf, operationIn)),
    screens: before.screens.map((each) => screenIn(each, (id) => idOfNow.get(id) ?? id)),
  };
}

type Pairs = ReadonlyMap<Property, Property>;
const columnsOf = (was: EntityDeclaration, is: EntityDeclaration): Pairs =>
  pairProperties(was.properties, is.properties);
const fieldsOf = (was: EventDeclaration, is: EventDeclaration): Pairs => pairFields(was.properties, is.properties);
const inputOf = (was: OperationDeclaration, is: OperationDeclaration): Pairs => pairFields(was.input, is.input);

function partners<T extends { readonly id: string; readonly renamedFrom?: readonly string[] }>(
  before: readonly T[],
  after: readonly T[],
): ReadonlyMap<T, T> {
  const same = new Map(after.map((each) => [each.id, each]));
  const renamed = [...pairRenamed<T>(({ id }) => id)(before, after)].map(([is, was]) => [was, is] as const);
  return new Map([
    ...before.flatMap((was) => (same.has(was.id) ? [[was, same.get(was.id)!] as const] : [])),
    ...renamed,
  ]);
}

function inNames<T>(
  was: T,
  is: T | undefined,
  pairsOf: (was: T, is: T) => Pairs,
  saidIn: (was: T, nameOf: NameOf) => T,
): T {
  if (is === undefined) return was;
  const pairs = [...pairsOf(was, is)];
  const renamed = new Map(pairs.flatMap(([now, old]) => (now.name === old.name ? [] : [[old.name, now.name]])));
  return renamed.size === 0 ? was : saidIn(was, (name) => renamed.get(name) ?? name);
}

function entityIn(was: EntityDeclaration, nameOf: NameOf): EntityDeclaration {
  return {
    ...was,
    keys: was.keys.map(nameOf),
    generated: was.generated.map(nameOf),
    indexes: was.indexes.map((each) => ({ ...each, properties: each.properties.map(nameOf) })),
    retain: was.retain === null ? null : { ...was.retain, after: nameOf(was.retain.after) },
  };
}

function eventIn(was: EventDeclaration, nameOf: NameOf): EventDeclaration {
  return { ...was, partitionKey: { ...was.partitionKey, property: nameOf(was.partitionKey.property) } };
}

function operationIn(was: OperationDeclaration, nameOf: NameOf): OperationDeclaration {
  const { binding, guessLimit } = was;
  const limited = guessLimit === undefined ? {} : { guessLimit: { ...guessLimit, about: nameOf(guessLimit.about) } };
  if (binding.kind !== "http") return { ...was, ...limited };
  const parameters = binding.parameters.map((each) => ({ ...each, property: nameOf(each.property) }));
  return { ...was, ...limited, binding: { ...binding, parameters, body: bodyIn(binding.body, nameOf) } };
}

/** A screen shows the same operation, whatever that is called. */
function screenIn(was: ScreenDeclaration, idOf: NameOf): ScreenDeclaration {
  const of = <T extends { readonly operation: string }>(each: T): T => ({ ...each, operation: idOf(each.operation) });
  return {
    ...was,
    forms: was.forms.map(of),
    tables: was.tables.map((each) => of({ ...each, actions: each.actions.map(of) })),
  };
}

type Body = (OperationDeclaration["binding"] & { readonly kind: "http" })["body"];

function bodyIn(body: Body, nameOf: NameOf): Body {
  return body.kind === "property" ? { ...body, property: nameOf(body.property) } : body;
}
