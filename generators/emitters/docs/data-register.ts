import { columnName } from "../../model/names/column-names.ts";
import type { ClientStoreDeclaration, EntityDeclaration, Ir, Property, TypeRef } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { findStructure } from "../../model/structures.ts";
import type { Artifact } from "../artifact.ts";
import { columnsOf } from "../migrations/columns.ts";
import { code, inline, prose, table } from "./markdown.ts";
import { durationInWords } from "./words.ts";

const meaning = [
  ["C0", "public"],
  ["C1", "pseudonymous: ids, public keys, times of activity"],
  ["C2", "content, only ever as ciphertext"],
  ["C3", "sensitive: hashes of secrets, tokens on their way to their owner; every access leaves a trace"],
];
const critical = ["C4", "private keys and plaintext; never leaves the client"];

/** `docs/data-register.md`: every stored field, its class, how long it stays; what browsers keep; every field that travels, and where. */
export function emitDataRegister(ir: Ir): Artifact[] {
  const stores = sortedBy(ir.clientStores ?? [], (each) => each.store);
  if (ir.entities.length === 0 && stores.length === 0) return [];
  const entities = sortedBy(ir.entities, (each) => each.table);
  const stored = entities.map((entity) => {
    const rows = columnsOf(ir, entity).map((column) => [
      code(column.name),
      column.sql,
      column.property.dataClass ?? "",
      inline(column.property.doc),
    ]);
    return `### ${code(entity.table)}\n\n${prose(entity.doc)}\n\n${keptInWords(entity.retain)}${entity.appendOnly ? "; rows are never changed" : ""}.\n\n${table(["column", "type", "class", "meaning"], rows)}`;
  });
  const flows = ir.operations.flatMap((operation) => [
    ...operation.input
      .flatMap((each) => fieldsOf(ir, each))
      .map((field) => ({ ...field, action: operation.action, way: "in" })),
    ...fieldsOfType(ir, operation.output, "").map((field) => ({ ...field, action: operation.action, way: "out" })),
  ]);
  const sensitive = flows.filter((flow) => flow.dataClass === "C2" || flow.dataClass === "C3");
  const [name, what] = critical as [string, string];
  const last = [
    name,
    `${what}, so ${stores.length === 0 ? "nothing here" : "only what browsers keep"} is of this class`,
  ];
  const page = `# Data register

${table(["class", "what"], [...meaning, last])}
${stored.length === 0 ? "" : `## What is stored\n\n${stored.join("\n")}\n`}${keptByBrowsers(stores)}## Where content and secrets travel

Every field of class C2 or C3 that an operation or a frame takes or gives. All others carry C0 and C1 only.

${table(
  ["action", "way", "field", "class"],
  sensitive.map((flow) => [code(flow.action), flow.way, code(flow.path), flow.dataClass]),
)}
## What events carry

${table(
  ["event", "field", "class"],
  ir.events.flatMap((event) =>
    event.properties
      .flatMap((each) => fieldsOf(ir, each))
      .map((field) => [code(event.type), code(field.path), field.dataClass]),
  ),
)}`;
  return [
    {
      path: "docs/data-register.md",
      text: page,
      emitter: "docs",
      from: [...ir.entities, ...stores, ...ir.operations, ...ir.events].map((each) => each.id),
    },
  ];
}

/** Nobody removes it by time: it is the person's own, on their own device. */
function keptByBrowsers(stores: readonly ClientStoreDeclaration[]): string {
  if (stores.length === 0) return "";
  const rows = stores.map(({ store, dataClass, doc }) => [code(store), dataClass, inline(doc)]);
  return `## What browsers keep\n\n${table(["store", "class", "meaning"], rows)}\n`;
}

function keptInWords(retain: EntityDeclaration["retain"]): string {
  if (retain === null) return "Not removed by time";
  const after = code(columnName(retain.after));
  const duration = durationInWords(retain.kept);
  return duration === "" ? `Removed once ${after} is past` : `Removed ${duration} after ${after}`;
}

interface Field {
  readonly path: string;
  readonly dataClass: string;
}

/** The fields of a property: those inside it, or itself where it holds none or is as a whole of class C2 or C3. */
function fieldsOf(ir: Ir, property: Property, before = "", seen: readonly string[] = []): Field[] {
  const path = `${before}${property.name}`;
  const { dataClass } = property;
  const inner = dataClass === null || dataClass < "C2" ? fieldsOfType(ir, property.type, `${path}.`, seen) : [];
  return inner.length > 0 || dataClass === null ? inner : [{ path, dataClass }];
}

function fieldsOfType(ir: Ir, type: TypeRef | null, before: string, seen: readonly string[] = []): Field[] {
  if (type === null) return [];
  if (type.kind === "array" || type.kind === "record") return fieldsOfType(ir, type.of, before, seen);
  if (type.kind === "union" || type.kind === "tuple")
    return type.of.flatMap((each) => fieldsOfType(ir, each, before, seen));
  if (type.kind === "object") return type.properties.flatMap((each) => fieldsOf(ir, each, before, seen));
  if (type.kind !== "ref" || seen.includes(type.id)) return [];
  const model = findStructure(ir, type.id);
  return model?.properties.flatMap((each) => fieldsOf(ir, each, before, [...seen, type.id])) ?? [];
}
