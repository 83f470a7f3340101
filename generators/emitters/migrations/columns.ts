import { findById } from "../../model/find-by-id.ts";
import type { BuiltinName, EntityDeclaration, Ir, Property, TypeRef } from "../../model/ir.ts";
import { columnName } from "../../model/names/column-names.ts";
import { quotedText } from "./quoted-text.ts";

export interface Column {
  readonly property: Property;
  readonly name: string;
  /** The PostgreSQL type. */
  readonly sql: string;
  /**
   * Text is compared by its code points, whatever the database's own locale: the same order everywhere, ranges that an
   * index serves, and indexes that no update of the system's locales spoils. Undefined for what is no text.
   */
  readonly collation: "C" | undefined;
  readonly nullable: boolean;
  readonly key: boolean;
  readonly generated: boolean;
  /** What is stored where a row does not say it, as SQL. */
  readonly default: string | undefined;
  /** The TypeScript type of the value in a row. */
  readonly row: string;
}

const types: Partial<Record<BuiltinName, readonly [sql: string, row: string]>> = {
  boolean: ["boolean", "boolean"],
  bytes: ["bytea", "Buffer"],
  utcDateTime: ["timestamp with time zone", "Date"],
  int8: ["smallint", "number"],
  int16: ["smallint", "number"],
  uint8: ["smallint", "number"],
  int32: ["integer", "number"],
  uint16: ["integer", "number"],
  uint32: ["bigint", "number"],
  int64: ["bigint", "number"],
  uint64: ["bigint", "number"],
  safeint: ["bigint", "number"],
  integer: ["bigint", "number"],
  // `real` would keep seven digits of the number that everything else takes and tells, and not all of the large ones.
  float32: ["double precision", "number"],
  float64: ["double precision", "number"],
  decimal: ["numeric", "string"],
};

/** How the properties of an entity are stored. */
export function columnsOf(ir: Ir, entity: EntityDeclaration): Column[] {
  return entity.properties.map((property) => {
    const nullable = property.optional || hasNull(ir, property.type);
    const [sql, row] = storage(ir, property.type);
    return {
      property,
      name: columnName(property.name),
      sql,
      collation: sql === "text" ? "C" : undefined,
      nullable,
      key: entity.keys.includes(property.name),
      generated: entity.generated.includes(property.name),
      default: property.default === undefined ? undefined : sqlOf(property.default as string | number | boolean, sql),
      row,
    };
  });
}

/** Written as the database and TypeORM both tell it, so that neither sees a difference to the other. */
function sqlOf(value: string | number | boolean, sql: string): string {
  if (sql === "boolean") return String(value);
  return quotedText(sql === "jsonb" ? JSON.stringify(value) : String(value));
}

/** Whether nothing is one of its values: for the database, null inside of JSON and no value at all are one. */
function hasNull(ir: Ir, type: TypeRef, seen = new Set<string>()): boolean {
  if (type.kind === "null" || (type.kind === "builtin" && type.name === "unknown")) return true;
  // A choice may be one of itself, through others.
  if (type.kind === "ref" && seen.size === seen.add(type.id).size) return false;
  return choicesOf(ir, type).some((each) => hasNull(ir, each, seen));
}

/** What a choice is one of, named or not; nothing of what is none. */
function choicesOf(ir: Ir, type: TypeRef): readonly TypeRef[] {
  if (type.kind === "union") return type.of;
  return type.kind === "ref" ? (findById(ir.unions, type.id)?.of ?? []) : [];
}

function storage(ir: Ir, type: TypeRef): readonly [sql: string, row: string] {
  switch (type.kind) {
    case "builtin":
      return type.name === "unknown" ? ["jsonb", "unknown"] : (types[type.name] ?? ["text", "string"]);
    case "ref": {
      const scalar = findById(ir.scalars, type.id);
      if (scalar !== undefined)
        return scalar.constraints.format === "uuid"
          ? ["uuid", "string"]
          : storage(ir, { kind: "builtin", name: scalar.base });
      const found = findById(ir.enums, type.id);
      if (found !== undefined) return literalStorage(found.members.map((member) => member.value));
      return ["jsonb", "unknown"];
    }
    case "literal":
      return literalStorage([type.value]);
    case "union": {
      const values = type.of.filter((each) => each.kind !== "null");
      if (values.every((each) => each.kind === "literal")) return literalStorage(values.map((each) => each.value));
      return values.length === 1 ? storage(ir, values[0]!) : ["jsonb", "unknown"];
    }
    case "record":
      return ["jsonb", `Record<string, ${jsonType(ir, type.of)}>`];
    case "array":
      return ["jsonb", `${jsonType(ir, type.of)}[]`];
    default:
      return ["jsonb", "unknown"];
  }
}

function literalStorage(values: readonly (string | number | boolean)[]): readonly [string, string] {
  const row = values.map((value) => JSON.stringify(value)).join(" | ") || "never";
  const all = (kind: "string" | "number" | "boolean") => values.every((value) => typeof value === kind);
  // Of several kinds a column keeps none as it was.
  return [all("string") ? "text" : all("boolean") ? "boolean" : all("number") ? "double precision" : "jsonb", row];
}

/** The type of a value inside a JSON column, where bytes are base64 and moments are text. */
function jsonType(ir: Ir, type: TypeRef): string {
  const [sql, row] = storage(ir, type);
  return sql === "bytea" || sql === "timestamp with time zone"
    ? "string"
    : sql === "jsonb"
      ? "unknown"
      : row.includes("|")
        ? "string"
        : row;
}
