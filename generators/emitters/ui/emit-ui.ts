import { findById } from "../../model/find-by-id.ts";
import type { Ir, OperationDeclaration, Property, ScreenDeclaration, TypeRef } from "../../model/ir.ts";
import { constant } from "../../model/names/names.ts";
import { findStructure } from "../../model/structures.ts";
import type { Artifact } from "../artifact.ts";
import { boundsOf, titleOf, withoutNull } from "../docs/words.ts";
import { comment, key, TypeScriptFile } from "../typescript/printer.ts";
import { emitScreenCalls } from "./emit-screen-calls.ts";
import { isNumber } from "../../model/http/readings.ts";

const SHAPES = `/** How a person fills in or reads a value. */
export type Kind = "text" | "secret" | "number" | "check" | "choice" | "moment" | "other";

/** A field of a form, with the bounds that the server holds it to. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly (string | number | boolean)[];
}

/** A form: what it calls, what its button says, and its fields by name. */
export interface Form {
  readonly operation: string;
  readonly submit: string;
  readonly fields: Readonly<Record<string, FormField>>;
}

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
}

/** A table: where its rows come from, its columns, and what can be done with a row. */
export interface Table {
  readonly operation: string;
  readonly rows: string;
  readonly columns: readonly Column[];
  /** Whether it comes page by page: what a \`nextCursor\` says is asked for as \`cursor\`. */
  readonly paged: boolean;
  readonly actions: readonly { readonly operation: string; readonly label: string; readonly takes: readonly string[] }[];
}

/** A screen and its place in the navigation. */
export interface Screen {
  readonly path: string;
  readonly title: string;
  /** What has to hold, besides being signed in, for its tables to be answered. */
  readonly conditions: readonly string[];
  readonly forms: Readonly<Record<string, Form>>;
  readonly tables: Readonly<Record<string, Table>>;
}`;

/** `ui/blueprint.ts`: navigation, forms and tables as typed data, so that a screen's bounds are the server's. */
export function emitUi(ir: Ir): Artifact[] {
  if (ir.screens.length === 0) return [];
  const file = new TypeScriptFile("ui/blueprint.ts", "ui");
  file.add(SHAPES);
  for (const screen of ir.screens) {
    const operations = [...screen.forms, ...screen.tables, ...screen.tables.flatMap((each) => each.actions)];
    file.from(screen.id, ...operations.map((each) => each.operation)).add(renderScreen(ir, screen));
  }
  const names = ir.screens.map((screen) => `  ${constant(screen.name)},\n`).join("");
  file.add(
    `/** Every screen, in the order of the navigation. */\nexport const NAVIGATION = [\n${names}] as const satisfies readonly Screen[];`,
  );
  return [file, emitScreenCalls(ir)].filter((each) => !each.empty).map((each) => each.artifact());
}

function renderScreen(ir: Ir, screen: ScreenDeclaration): string {
  const find = (id: string) => findById(ir.operations, id)!;
  const forms = screen.forms.map((form) => {
    const operation = find(form.operation);
    const fields = form.fields.map((name) => operation.input.find((each) => each.name === name)!);
    const lines = fields.map((each) => `        ${key(each.name)}: ${literal(fieldOf(ir, each))},\n`).join("");
    return `    ${key(operation.name)}: {\n      operation: ${literal(operation.action)},\n      submit: ${literal(form.submit)},\n      fields: {\n${lines}      },\n    },\n`;
  });
  const tables = screen.tables.map((each) => {
    const operation = find(each.operation);
    const columns = each.columns.map((column) => `        ${literal(columnOf(ir, column))},\n`).join("");
    const actions = each.actions
      .map((action) => `        ${literal(actionOf(find(action.operation), action))},\n`)
      .join("");
    return `    ${key(each.rows)}: {\n      operation: ${literal(operation.action)},\n      rows: ${literal(each.rows)},\n      columns: [\n${columns}      ],\n      paged: ${isPaged(ir, operation)},\n      actions: [${actions === "" ? "" : `\n${actions}      `}],\n    },\n`;
  });
  const block = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? `  ${name}: {},\n` : `  ${name}: {\n${lines.join("")}  },\n`;
  return `${comment(screen.doc)}export const ${constant(screen.name)} = {
  path: ${literal(screen.path)},
  title: ${literal(screen.title)},
  conditions: ${literal(conditionsOf(screen.tables.map((each) => find(each.operation))))},
${block("forms", forms)}${block("tables", tables)}} as const satisfies Screen;`;
}

/** What every rule asks for that allows any of these. */
function conditionsOf(operations: readonly OperationDeclaration[]): string[] {
  const rules = operations.flatMap(({ policy }) => policy.filter((rule) => rule.effect === "allow"));
  const [first, ...others] = rules.map((rule) => rule.conditions);
  return (first ?? []).filter((condition) => others.every((each) => each.includes(condition)));
}

function isPaged(ir: Ir, { input, output }: OperationDeclaration): boolean {
  const answer = output?.kind === "ref" ? findStructure(ir, output.id) : output?.kind === "object" ? output : undefined;
  return (
    input.some((each) => each.name === "cursor" && each.optional) &&
    answer?.properties.some((each) => each.name === "nextCursor") === true
  );
}

function actionOf(
  operation: OperationDeclaration,
  action: { readonly label: string; readonly takes: readonly string[] },
) {
  return { operation: operation.action, label: action.label, takes: action.takes };
}

function columnOf(ir: Ir, property: Property) {
  return { name: property.name, label: titleOf(property.name), kind: kindOf(ir, property) };
}

function fieldOf(ir: Ir, property: Property) {
  const { minLength, maxLength, pattern, minValue, maxValue } = boundsOf(ir, property);
  const choices = choicesOf(ir, withoutNull(property.type));
  const known = { minLength, maxLength, pattern, min: minValue, max: maxValue, choices };
  return {
    ...columnOf(ir, property),
    hint: property.doc,
    required: !property.optional,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}

/** A value that its owner alone may see is not shown while it is typed. */
function kindOf(ir: Ir, property: Property) {
  const type = withoutNull(property.type);
  if (choicesOf(ir, type) !== undefined) return "choice";
  const base = type.kind === "ref" ? findById(ir.scalars, type.id)?.base : undefined;
  const name = type.kind === "builtin" ? type.name : base;
  if (name === undefined || name === "bytes" || name === "unknown") return "other";
  if (name === "boolean") return "check";
  if (name === "utcDateTime") return "moment";
  if (isNumber(name)) return "number";
  return property.dataClass === "C3" ? "secret" : "text";
}

/** The values of an enumeration, or of a union of literals. */
function choicesOf(ir: Ir, type: TypeRef): readonly (string | number | boolean)[] | undefined {
  if (type.kind === "ref") {
    const union = findById(ir.unions, type.id);
    if (union !== undefined) return choicesOf(ir, { kind: "union", of: union.of });
    return findById(ir.enums, type.id)?.members.map((each) => each.value);
  }
  if (type.kind === "literal") return [type.value];
  if (type.kind !== "union") return undefined;
  const values = type.of.filter((each) => each.kind !== "null");
  const literals = values.flatMap((each) => (each.kind === "literal" ? [each.value] : []));
  return values.length > 0 && literals.length === values.length ? literals : undefined;
}

/** Data as TypeScript writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${key(name)}: ${literal(each)}`)
      .join(", ")} }`;
  return JSON.stringify(value);
}
