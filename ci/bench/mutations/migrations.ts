import type { EmitterMutations } from "./mutation.ts";

export const MIGRATIONS: EmitterMutations = {
  emitter: "migrations",
  folder: "generators/emitters/migrations",
  scenarios: ["emits-storage"],
  tests: ["ci/scenarios/migrations.test.ts"],
  mutations: [
    {
      file: "columns.ts",
      find: 'safeint: ["bigint", "number"],',
      replace: 'safeint: ["integer", "number"],',
      why: "a large number does not fit",
    },
    {
      file: "columns.ts",
      find: 'decimal: ["numeric", "string"],',
      replace: 'decimal: ["double precision", "string"],',
      why: "an exact number is rounded",
    },
    {
      file: "columns.ts",
      find: 'int16: ["smallint", "number"],\n  uint8',
      replace: 'int16: ["text", "string"],\n  uint8',
      why: "a number is stored as a text",
    },
    {
      file: "columns.ts",
      find: 'bytes: ["bytea", "Buffer"],',
      replace: 'bytes: ["text", "Buffer"],',
      why: "bytes are stored as a text",
    },
    {
      file: "columns.ts",
      find: '"timestamp with time zone", "Date"]',
      replace: '"date", "Date"]',
      why: "a moment loses its time",
    },
    {
      file: "columns.ts",
      find: '          ? ["uuid", "string"]',
      replace: '          ? ["text", "string"]',
      why: "an id may be anything",
    },
    {
      file: "columns.ts",
      find: "const nullable = property.optional || hasNull(property.type);",
      replace: "const nullable = hasNull(property.type);",
      why: "what is optional must be there",
    },
    {
      file: "columns.ts",
      find: '(type.kind === "union" && type.of.some(hasNull))',
      replace: "false",
      why: "what may be null must be there",
    },
    {
      file: "columns.ts",
      find: "key: entity.keys.includes(property.name),",
      replace: "key: entity.keys[0] === property.name,",
      why: "for TypeORM only the first of several keys is one",
    },
    {
      file: "emit-migrations.ts",
      find: 'column.nullable ? "" : " NOT NULL"',
      replace: '""',
      why: "everything may be missing",
    },
    {
      file: "emit-migrations.ts",
      find: "PRIMARY KEY (${quoted(entity.keys)})",
      replace: "PRIMARY KEY (${quoted(entity.keys.slice(0, 1))})",
      why: "only the first of several keys is one",
    },
    {
      file: "emit-migrations.ts",
      find: 'index.unique ? "UNIQUE " : ""',
      replace: '""',
      why: "what is unique may be there twice",
    },
    {
      file: "emit-migrations.ts",
      find: "    ...entity.indexes.map(",
      replace: "    ...entity.indexes.slice(1).map(",
      why: "an index is missing",
    },
    {
      file: "emit-migrations.ts",
      find: 'column.generated ? "bigserial" : `${column.sql}${collation}`',
      replace: "`${column.sql}${collation}`",
      why: "the database does not number its rows",
    },
    {
      file: "emit-migrations.ts",
      find: "for (const statement of STATEMENTS) await runner.query(statement);",
      replace: "for (const statement of STATEMENTS) void runner.query(statement);",
      why: "nobody waits for the tables",
    },
    {
      file: "emit-migrations.ts",
      find: '`DROP TABLE "${table}"`',
      replace: '"SELECT 1"',
      why: "going back leaves the tables there",
    },
    {
      file: "emit-migrations.ts",
      find: '.join(";\\n")};`;',
      replace: '.join("\\n")};`;',
      why: "a statement of the SQL file does not end where the next begins",
    },
    {
      file: "emit-migrations.ts",
      find: ".map((line) => `-- ${line}\\n`)",
      replace: ".map((line) => `${line}\\n`)",
      why: "a sentence stands in the SQL file as if it were SQL",
    },
  ],
};
