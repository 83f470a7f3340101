import { isArrayModelType, type Program } from "@typespec/compiler";
import { $ } from "@typespec/compiler/typekit";
import { resolveRequestVisibility, Visibility } from "@typespec/http";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { everyTypeOf } from "./every-type.ts";
import { Lifecycle } from "./lifecycle.ts";

/** The name of a field that is an entry; no name in a specification has this sign. */
const MARK = "\0whole";

/**
 * Tells the stock emitter of the HTTP document, before it begins, what it forgets of lists and records. A list that a
 * template makes would be a record of its entries. And only in a list without a name it knows that entries are whole
 * ones even where a change leaves out fields: those of others are in one, until they are mended.
 */
export function tellEntries(program: Program): void {
  const lifecycle = new Lifecycle(program);
  const changes = new Set(
    httpOperationsOf(program)
      .map(({ operation, verb }) => resolveRequestVisibility(program, operation, verb))
      .filter((each) => (each & Visibility.Patch) !== 0),
  );
  const { array, model, modelProperty } = $(program);
  for (const each of everyTypeOf(program).named) {
    if (each.kind !== "Model" || each.indexer === undefined) continue;
    if (isArrayModelType(each) && each.templateMapper !== undefined) each.name = "Array";
    const type = each.indexer.value;
    if (each.name === "Array" || ![...changes].some((change) => lifecycle.differs(type, change))) continue;
    const entry = model.create({ properties: { [MARK]: modelProperty.create({ name: MARK, type }) } });
    each.indexer = { ...each.indexer, value: array.create(entry) };
  }
}

/** Puts an entry where the list is that it was in. */
export function mendEntry(schema: Record<string, unknown>): void {
  const { items } = schema as { items?: { properties?: Record<string, object> } };
  const entry = items?.properties?.[MARK];
  if (entry === undefined) return;
  delete schema["type"];
  delete schema["items"];
  Object.assign(schema, entry);
}
