import {
  isKey,
  type Interface,
  type Model,
  type ModelProperty,
  type Operation,
  type Program,
  type Type,
} from "@typespec/compiler";
import { removedBy } from "./availability.ts";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { allProperties, leaves } from "./fields.ts";

/** The decorators that name properties or declarations, and what each is called. */
const NAMING: ReadonlyMap<string | undefined, string> = new Map([
  ["@index", "The index"],
  ["@unique", "The unique index"],
  ["@retain", "@retain"],
  ["@limitGuesses", "@limitGuesses"],
  ["@sharesLimit", "@sharesLimit"],
  ["@allow", "@allow"],
  ["@deny", "@deny"],
  ["@feature", "@feature"],
]);

/** What a version removed is not generated any more, so no decorator of what is generated may be about it. */
export function refuseSaidOfRemoved(program: Program, operations: readonly Operation[]): void {
  for (const model of [...said.entity.all(program).keys(), ...said.event.all(program).keys()] as Model[]) {
    const properties = allProperties(model);
    refuseNamed(program, model, properties);
    for (const each of properties) {
      if (isKey(program, each) && said.entity.get(program, model) !== undefined) refuse(program, each, "a key");
      if (said.partitionKey.get(program, each) !== undefined) refuse(program, each, "the partition key");
    }
  }
  for (const operation of operations) refuseNamed(program, operation, allProperties(operation.parameters));
  for (const each of new Set(operations.flatMap((operation) => operation.interface ?? [])))
    refuseNamed(program, each, []);
}

/** Where a decorator names what is not there, at the decorator. */
function refuseNamed(
  program: Program,
  target: Model | Operation | Interface,
  properties: readonly ModelProperty[],
): void {
  for (const { definition, args, node } of target.decorators.toReversed()) {
    const what = NAMING.get(definition?.name);
    if (what === undefined) continue;
    const named = args.flatMap(({ value }) => (value.entityKind === "Type" ? leaves(value) : []));
    const removed = removedOf(program, [...properties, ...named.filter((each) => "name" in each)] as Named[]);
    for (const { name, version, type } of removed)
      if (args.some(({ jsValue }) => jsValue === name) || named.includes(type))
        library.reportDiagnostic(program, {
          code: "names-removed",
          format: { what, name, version },
          target: node ?? target,
        });
  }
}

type Named = Type & { readonly name: string };

function removedOf(program: Program, types: readonly Named[]): { name: string; version: string; type: Type }[] {
  return types.flatMap((type) => {
    const version = removedBy(program, type);
    return version === undefined ? [] : [{ name: type.name, version, type }];
  });
}

/** Where a property says itself what it is for. */
function refuse(program: Program, property: ModelProperty, what: string): void {
  for (const { name, version } of removedOf(program, [property]))
    library.reportDiagnostic(program, {
      code: "names-removed",
      messageId: "itself",
      format: { name, version, what },
      target: property,
    });
}
