import type { Model, Operation } from "@typespec/compiler";
import { said, type ScreenPart } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import { doorOf } from "../http/frames.ts";
import type { OperationDeclaration, Property, ScreenDeclaration, TypeRef } from "../ir.ts";
import type { Lowering } from "../lowering.ts";
import { byCodeUnit, constant } from "../names/names.ts";

/** Every screen, in the order of writing: file by file, line by line. */
export function lowerScreens(lowering: Lowering, operations: readonly OperationDeclaration[]): ScreenDeclaration[] {
  const models = [...said.screen.all(lowering.program).keys()] as Model[];
  return models
    .map((model) => lowerScreen(lowering, model, new Map(operations.map((each) => [each.id, each]))))
    .sort((a, b) => byCodeUnit(a.source.path, b.source.path) || a.source.line - b.source.line);
}

function lowerScreen(
  lowering: Lowering,
  model: Model,
  operations: ReadonlyMap<string, OperationDeclaration>,
): ScreenDeclaration {
  const { program, types, ...at } = lowering;
  const refuse = (why: string) =>
    library.reportDiagnostic(program, { code: "bad-screen", format: { screen: model.name, why }, target: model });
  const own = constant(types.names.of(model));
  const parts = (slot: "forms" | "tables" | "rowActions") =>
    (said[slot].get(program, model) ?? []).flatMap((part: ScreenPart) => {
      const operation = operations.get(idOf(lowering, part.operation));
      // A table is asked for anew, and a row acted on, at any time; a socket is there while it is.
      if (slot !== "forms" && operation?.binding.kind === "channel") {
        refuse(`${part.operation.name} is a frame; tables and their rows ask over HTTP.`);
        return [];
      }
      if (operation !== undefined && doorOf(operation) !== undefined) {
        refuse(`${part.operation.name} is a frame of programs that were made for another server (@flatSocket).`);
        return [];
      }
      if (operation !== undefined) return [{ ...part, operation }];
      refuse(`${part.operation.name} is no operation over HTTP or a socket.`);
      return [];
    });
  const forms = parts("forms").map(({ operation, text, names }) => ({
    operation: operation.id,
    submit: text,
    fields: chosen(operation.input, names, (name) => refuse(`${operation.name} takes no ${name}.`)).map((e) => e.name),
  }));
  const actions = parts("rowActions");
  const shown = parts("tables");
  const tables = shown.flatMap(({ operation, text: rows, names }) => {
    const row = rowOf(lowering, operation.output, rows);
    if (row === undefined) {
      refuse(`${operation.name} answers no list of models named ${rows}.`);
      return [];
    }
    const columns = chosen(row, names, (name) => refuse(`a row of ${rows} has no ${name}.`));
    const offered = actions.map(({ operation: action, text: label }) => {
      const takes = action.input.filter((each) => !each.optional).map((each) => each.name);
      for (const name of takes)
        if (!row.some((each) => each.name === name))
          refuse(`${action.name} asks for ${name}, which no row of ${rows} has.`);
      return { operation: action.id, label, takes };
    });
    return [{ operation: operation.id, rows, columns, actions: offered }];
  });
  // Programs know a form by the name of its operation, which only in its context is one.
  const operationOf = (id: string) => operations.get(id)!;
  for (const [one, other] of repeated(forms, (each) => operationOf(each.operation).name))
    refuse(
      one.operation === other.operation
        ? `it has two forms of ${operationOf(one.operation).action}.`
        : `its forms of ${operationOf(one.operation).action} and ${operationOf(other.operation).action} have one name.`,
    );
  for (const [{ rows }] of repeated(tables, (each) => each.rows)) refuse(`it has two tables of ${rows}.`);
  const first = [...said.screen.all(program).keys()].find((each) => constant(types.names.of(each as Model)) === own);
  if (first !== undefined && first !== model)
    refuse(`to programs it has the name of the screen "${(first as Model).name}", ${own}.`);
  if (own === "NAVIGATION") refuse("the list of all screens has this name.");
  if (actions.length > 0 && shown.length === 0) refuse("it has row actions but no table.");
  return {
    id: types.names.idOf("screen", model),
    context: at.contextOf(model),
    name: types.names.of(model),
    doc: at.docOf(model),
    source: at.sourceOf(model),
    ...said.screen.get(program, model)!,
    forms,
    tables,
  };
}

/** What has the key of something before it, with that. */
function repeated<T>(items: readonly T[], key: (item: T) => string): [first: T, later: T][] {
  return [...Map.groupBy(items, key).values()].flatMap(([first, ...others]) =>
    others.map((each): [T, T] => [first!, each]),
  );
}

function idOf({ program, contextOf, nameOf }: Lowering, operation: Operation): string {
  const kind = said.channel.get(program, operation) === undefined ? "operation" : "channel";
  return `${kind}:${contextOf(operation)}.${nameOf(operation) ?? ""}`;
}

/** The named properties in the order of the names; all of them where none is named. */
function chosen(
  properties: readonly Property[],
  names: readonly string[],
  missing: (name: string) => void,
): Property[] {
  if (names.length === 0) return [...properties];
  return names.flatMap((name) => {
    const found = properties.find((each) => each.name === name);
    if (found === undefined) missing(name);
    return found ?? [];
  });
}

/** The fields of one row of a list in an output. */
function rowOf({ types }: Lowering, output: TypeRef | null, rows: string): readonly Property[] | undefined {
  const models = new Map([...types.models.values()].map((each) => [each.id, each.properties]));
  const fieldsOf = (type: TypeRef | null | undefined) =>
    type?.kind === "object" ? type.properties : type?.kind === "ref" ? models.get(type.id) : undefined;
  const list = fieldsOf(output)?.find((each) => each.name === rows)?.type;
  return list?.kind === "array" ? fieldsOf(list.of) : undefined;
}
