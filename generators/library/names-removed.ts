import { isKey, type Model, type ModelProperty, type Operation, type Program } from "@typespec/compiler";
import { isCurrent, isCurrentOperation, removedBy } from "../model/types/availability.ts";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { allProperties } from "./fields.ts";

/** The decorators that name properties, and what each is called. */
const NAMING: ReadonlyMap<string | undefined, string> = new Map([
  ["@index", "The index"],
  ["@unique", "The unique index"],
  ["@retain", "@retain"],
  ["@limitGuesses", "@limitGuesses"],
]);

/** What a version removed is not generated any more, so nothing that is generated may be made of it. */
export function refuseRemoved(program: Program, operations: readonly Operation[]): void {
  for (const model of [...said.entity.all(program).keys(), ...said.event.all(program).keys()] as Model[]) {
    if (!isCurrent(program, model)) continue;
    const properties = allProperties(model);
    refuseNamed(program, model, properties);
    for (const each of properties) {
      if (isKey(program, each) && said.entity.get(program, model) !== undefined) refuse(program, each, "a key");
      if (said.partitionKey.get(program, each) !== undefined) refuse(program, each, "the partition key");
    }
  }
  for (const operation of operations)
    if (isCurrentOperation(program, operation)) refuseNamed(program, operation, allProperties(operation.parameters));
}

/** Where a decorator of a model or an operation names a property, at the decorator. */
function refuseNamed(program: Program, target: Model | Operation, properties: readonly ModelProperty[]): void {
  for (const { definition, args, node } of target.decorators.toReversed()) {
    const what = NAMING.get(definition?.name);
    if (what === undefined) continue;
    for (const { name, version } of removedOf(program, properties))
      if (args.some(({ jsValue }) => jsValue === name))
        library.reportDiagnostic(program, {
          code: "names-removed",
          format: { what, name, version },
          target: node ?? target,
        });
  }
}

function removedOf(program: Program, properties: readonly ModelProperty[]): { name: string; version: string }[] {
  return properties.flatMap((each) => {
    const version = removedBy(program, each);
    return version === undefined ? [] : [{ name: each.name, version }];
  });
}

/** Where a property says itself what it is for. */
function refuse(program: Program, property: ModelProperty, what: string): void {
  for (const format of removedOf(program, [property]))
    library.reportDiagnostic(program, {
      code: "names-removed",
      messageId: "itself",
      format: { ...format, what },
      target: property,
    });
}
