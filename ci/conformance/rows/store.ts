import { existsSync } from "node:fs";
import { join } from "node:path";
import { DataSource, type EntitySchema, type EntityTarget, type MigrationInterface } from "typeorm";
import type * as Database from "../../../generated/server/runtime/database.ts";
import type { Ir } from "../../../generators/model/ir.ts";
import type { Prober } from "../probes/prober.ts";

type Row = Record<string, unknown>;

/** Ends what was done for one row, which nothing is to find afterwards. */
class TakenBack extends Error {}

/** The tables of one specification, as its migrations make them, in a schema of their own. */
export class Store implements AsyncDisposable {
  readonly #ir: Ir;
  readonly #prober: Prober;
  readonly #source: DataSource;
  readonly #schema: string;

  private constructor(source: DataSource, schema: string, ir: Ir, prober: Prober) {
    this.#source = source;
    this.#schema = schema;
    this.#ir = ir;
    this.#prober = prober;
  }

  /** `url`: of a PostgreSQL that nobody else uses. Undefined where nothing is stored. */
  static async open(url: string, folder: string, ir: Ir, prober: Prober): Promise<Store | undefined> {
    const load = <Module>(path: string) => import(join(folder, "generated", path)) as Promise<Module>;
    if (!existsSync(join(folder, "generated/server/entities.ts"))) return undefined;
    const { ENTITIES } = await load<{ ENTITIES: EntitySchema[] }>("server/entities.ts");
    const { MIGRATIONS } = await load<{ MIGRATIONS: (new () => MigrationInterface)[] }>("migrations/index.ts");
    (await load<typeof Database>("server/runtime/database.ts")).configureDriver();
    const schema = "examined";
    const extra = { options: `-c search_path=${schema}` };
    const source = await new DataSource({ type: "postgres", url, entities: ENTITIES, poolSize: 2, extra }).initialize();
    const store = new Store(source, schema, ir, prober);
    await source.query(`CREATE SCHEMA "${schema}"`);
    const runner = source.createQueryRunner();
    for (const Migration of MIGRATIONS) await new Migration().up(runner);
    await runner.release();
    return store;
  }

  /** What the database has of a row after it was given it. What nobody may say is drawn. */
  async keep(table: string, said: Row): Promise<Row> {
    const entity = this.#ir.entities.find((each) => each.table === table)!;
    const target = this.#source.options.entities as EntitySchema[];
    const schema = target.find((each) => each.options.tableName === table)!;
    const columns = schema.options.columns as Readonly<Record<string, { type: string }>>;
    const unsaid = entity.properties.filter(
      (each) => !Object.hasOwn(said, each.name) && !each.optional && each.default === undefined,
    );
    const drawn = unsaid
      .filter((each) => !entity.generated.includes(each.name))
      .map((each) => [each.name, this.#prober.good(each.type, [each.constraints])] as const);
    const given = { ...said, ...Object.fromEntries(drawn) };
    const row = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, toColumn(columns[name]!.type, value)]),
    );
    let found: Row | undefined;
    try {
      await this.#source.transaction(async (manager) => {
        await manager.insert(schema as EntityTarget<Row>, row);
        found = (await manager.find(schema as EntityTarget<Row>))[0];
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return Object.fromEntries(Object.keys(said).map((name) => [name, fromColumn(columns[name]!.type, found![name])]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.query(`DROP SCHEMA "${this.#schema}" CASCADE`);
    await this.#source.destroy();
  }
}

/** What hand-written code does with a value, as the types of rows ask for it. */
function toColumn(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type === "timestamp with time zone") return new Date(value as string);
  if (type === "bytea") return Buffer.from(value as string, "base64");
  return type === "numeric" ? String(value) : value;
}

function fromColumn(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type === "timestamp with time zone") return (value as Date).toISOString();
  if (type === "bytea") return (value as Buffer).toString("base64");
  return type === "numeric" ? Number(value) : value;
}
