import { addressOf, inputName, isAsked } from "../../model/http/frames.ts";
import type { Ir, TypeRef } from "../../model/ir.ts";
import { comment, TypeScriptFile } from "../typescript/printer.ts";
import { builtinType, renderInterface, renderType, type TypeIndex } from "../typescript/types.ts";
import { ValidatorPrinter } from "../typescript/validators.ts";
import { CONTRACTS } from "../artifact.ts";

const inContext = <T extends { context: string }>(items: readonly T[], context: string) =>
  items.filter((each) => each.context === context);

/** `types.ts`: scalars, enums, unions and models. */
export function emitTypes(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/types.ts`, CONTRACTS);
  const own = [ir.scalars, ir.enums, ir.unions, ir.models].flatMap((each) =>
    inContext<{ context: string; name: string }>(each, context),
  );
  file.declares(...own.map((each) => each.name));
  for (const each of inContext(ir.scalars, context))
    file.from(each.id).add(`${comment(each.doc)}export type ${each.name} = ${builtinType(each.base)};`);
  for (const each of inContext(ir.enums, context)) {
    file
      .from(each.id)
      .add(
        `${comment(each.doc)}export type ${each.name} = ${each.members.map((member) => JSON.stringify(member.value)).join(" | ") || "never"};`,
      );
  }
  for (const each of inContext(ir.unions, context))
    file
      .from(each.id)
      .add(
        `${comment(each.doc)}export type ${each.name} = ${renderType({ kind: "union", of: each.of }, file, index)};`,
      );
  for (const each of inContext(ir.models, context))
    file
      .from(each.id)
      .add(
        each.properties.length === 0 && each.additional === undefined
          ? `${comment(each.doc)}export type ${each.name} = Record<string, never>;`
          : renderInterface(each.name, each.doc, each.properties, file, index, each.additional),
      );
  return file;
}

/** `operations.ts`: the input of every operation and of every frame. */
export function emitInputs(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/operations.ts`, CONTRACTS);
  file.declares(...inContext(ir.operations, context).map(inputName));
  for (const each of inContext(ir.operations, context)) {
    const doc = isAsked(each) ? `What \`${each.name}\` takes.` : `What the frame \`${addressOf(each)}\` says.`;
    file.from(each.id).add(renderInterface(inputName(each), doc, each.input, file, index));
  }
  return file;
}

/** `validators.ts`: one compiled validator for everything that crosses. */
export function emitValidators(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/validators.ts`, CONTRACTS);
  const own = [ir.scalars, ir.enums, ir.unions, ir.models, ir.events].flatMap((each) =>
    inContext<{ context: string; name: string }>(each, context),
  );
  const names = [
    ...own.map((each) => each.name),
    ...inContext(ir.errors, context).map((each) => `${each.name}Body`),
    ...inContext(ir.operations, context).map(inputName),
  ];
  file.declares(...names.map((name) => `validate${name}`));
  const scalars = new Map(ir.scalars.map((each) => [each.id, each]));
  const printer = new ValidatorPrinter(file, index, (id) => scalars.get(id));
  const typed = (name: string, from: string) => file.useType(name, `contracts/${context}/${from}.ts`);
  for (const each of inContext(ir.scalars, context)) {
    file
      .from(each.id)
      .add(
        printer.named(
          `validate${each.name}`,
          typed(each.name, "types"),
          { kind: "builtin", name: each.base },
          each.constraints,
        ),
      );
  }
  for (const each of inContext(ir.enums, context)) {
    const of: TypeRef[] = each.members.map((member) => ({ kind: "literal", value: member.value }));
    file.from(each.id).add(printer.named(`validate${each.name}`, typed(each.name, "types"), { kind: "union", of }, {}));
  }
  for (const each of inContext(ir.unions, context)) {
    file
      .from(each.id)
      .add(printer.named(`validate${each.name}`, typed(each.name, "types"), { kind: "union", of: each.of }, {}));
  }
  for (const each of inContext(ir.models, context))
    file
      .from(each.id)
      .add(printer.object(`validate${each.name}`, typed(each.name, "types"), each.properties, each.additional));
  for (const each of inContext(ir.errors, context))
    file
      .from(each.id)
      .add(printer.object(`validate${each.name}Body`, typed(`${each.name}Body`, "errors"), each.properties));
  for (const each of inContext(ir.events, context))
    file.from(each.id).add(printer.object(`validate${each.name}`, typed(each.name, "events"), each.properties));
  for (const each of inContext(ir.operations, context)) {
    file
      .from(each.id)
      .add(printer.object(`validate${inputName(each)}`, typed(inputName(each), "operations"), each.input));
  }
  return file;
}
