import {
  navigateProgram,
  type DecoratedType,
  type EnumMember,
  type Interface,
  type ModelProperty,
  type Operation,
  type Program,
  type Type,
  type UnionVariant,
} from "@typespec/compiler";
import { getAddedOnVersions, getRemovedOnVersions, getRenamedFrom } from "@typespec/versioning";
import { columnName } from "../model/names/column-names.ts";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { allProperties } from "./fields.ts";

type Named = Type & DecoratedType & { readonly name: string };

/**
 * Of what stands beside each other only one can have been called something at a time: the second that says so is refused
 * at its line. TypeSpec itself looks at fields, members and variants alone, and only in the namespace that has the versions.
 */
export function validateRenames(program: Program): void {
  const seen = new Set<object>();
  const check = (of: Iterable<Named>, nameOf?: (name: string) => string) => refuseTwice(program, [...of], seen, nameOf);
  navigateProgram(program, {
    model: (model) => {
      const isStored = said.entity.get(program, model) !== undefined;
      check(allProperties(model) as (ModelProperty & Named)[], isStored ? columnName : undefined);
    },
    operation: ({ parameters }) => check(allProperties(parameters) as (ModelProperty & Named)[]),
    enum: ({ members }) => check(members.values() as Iterable<EnumMember & Named>),
    union: ({ variants }) =>
      check([...variants.values()].filter((each): each is UnionVariant & Named => typeof each.name === "string")),
    interface: ({ operations }) => check(operations.values() as Iterable<Operation & Named>),
    namespace: ({ models, enums, unions, scalars, interfaces, operations }) =>
      check([models, enums, unions, scalars, interfaces, operations].flatMap((each) => [...each.values()] as Named[])),
  });
}

function refuseTwice(
  program: Program,
  all: readonly Named[],
  seen: Set<object>,
  nameOf = (name: string) => name,
): void {
  for (const [at, one] of all.entries())
    for (const { version, oldName } of getRenamedFrom(program, one) ?? []) {
      const before = version.index - 1;
      const name = nameOf(oldName);
      const isCalled = (each: Named) =>
        isThere(program, each, before) && nameOf(nameAt(program, each, before)) === name;
      if (!isCalled(one)) continue;
      const other = all.find(
        // Of two that say so the first is believed.
        (each, index) => each !== one && isCalled(each) && (index < at || getRenamedFrom(program, each) === undefined),
      );
      if (other === undefined) continue;
      const decorator = one.decorators.find(
        ({ definition, args }) => definition?.name === "@renamedFrom" && args[1]?.jsValue === oldName,
      );
      const target = decorator?.node ?? one;
      // What a template or a base says it says once.
      if (seen.has(target)) continue;
      seen.add(target);
      library.reportDiagnostic(program, {
        code: "renamed-twice",
        format: { name: one.name, other: other.name, old: oldName, version: version.name },
        target,
      });
    }
}

/** What it was called in a version, by its place among all; -1 before the first. */
function nameAt(program: Program, type: Named, index: number): string {
  return (getRenamedFrom(program, type) ?? []).find(({ version }) => version.index > index)?.oldName ?? type.name;
}

/** Whether it was there in a version; an operation comes and goes with its interface. */
function isThere(program: Program, type: Type, index: number): boolean {
  const added = (getAddedOnVersions(program, type) ?? []).map((each) => ({ at: each.index, there: true }));
  const removed = (getRemovedOnVersions(program, type) ?? []).map((each) => ({ at: each.index, there: false }));
  const turns = [...added, ...removed].sort((one, other) => one.at - other.at);
  const last = turns.findLast(({ at }) => at <= index);
  const itself = last === undefined ? turns[0]?.there !== true : last.there;
  const { interface: around } = type as { readonly interface?: Interface };
  return itself && (around === undefined || isThere(program, around, index));
}
