import { types } from "pg";
import { DataSource, type EntitySchema } from "typeorm";
import { generateFrom, generateScenario } from "../../testing/generated-project.ts";

interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly partitionKey: string;
  readonly payload: object;
}
type Reaction = (events: readonly Envelope[], manager: object) => Promise<void>;
interface Events {
  react(events: readonly Envelope[], reactions: Record<string, Reaction>, manager: object): Promise<void>;
  runsOf(events: readonly Envelope[]): { type: string; events: Envelope[] }[];
  typesHeard(reactions: Record<string, Reaction>, priority: string): string[];
}

const event = (type: string, payload: object, id: string, partitionKey: string) => ({
  id,
  type,
  partitionKey,
  payload,
});
const written = (id: string, key = "n", size: unknown = 1) =>
  event("note-written", { noteId: key, size }, id, `note:${key}`);
const came = (id: string) => event("reader-came", { reader: "r" }, id, "reader:r");
const removed = (id: string, key = "n") => event("note-removed", { noteId: key }, id, `note:${key}`);

describe("Generated reactions", () => {
  it("get events of one type at a time, as few times as the order of each key allows", async () => {
    using project = await generateScenario("emits-events");
    const { runsOf } = await project.load<Events>("server/runtime/events.ts");
    const runs = (...events: Envelope[]) =>
      runsOf(events).map(({ type, events: run }) => [type, run.map(({ id }) => id).join("")]);
    expect(runs(written("1", "a"), removed("2", "b"), written("3", "c"), came("4"), removed("5", "d"))).toEqual([
      ["note-written", "13"],
      ["note-removed", "25"],
      ["reader-came", "4"],
    ]);
    expect(runs(written("1", "a"), removed("2", "a"), written("3", "a"), written("4", "b"), removed("5", "b"))).toEqual(
      [
        ["note-written", "14"],
        ["note-removed", "25"],
        ["note-written", "3"],
      ],
    );
  });

  it("are waited for one after the other, with one manager, and the first that fails ends it", async () => {
    using project = await generateScenario("emits-events");
    const { react, typesHeard } = await project.load<Events>("server/runtime/events.ts");
    const seen: string[] = [];
    const manager = {};
    const slowly =
      (name: string): Reaction =>
      async (events, given) => {
        await new Promise((resolve) => setTimeout(resolve, name === "first" ? 10 : 0));
        if (events.some(({ id }) => id === "bad")) throw new Error("no");
        expect(given).toBe(manager);
        seen.push(`${name} ${events.map(({ id }) => id).join("")}`);
      };
    const reactions = { "note-written": slowly("first"), "note-removed": slowly("second") };
    await react([written("1"), came("2"), removed("3"), written("4", "m")], reactions, manager);
    expect(seen).toEqual(["first 14", "second 3"]);
    seen.length = 0;
    await expect(react([written("bad"), removed("5")], reactions, manager)).rejects.toThrow("no");
    await expect(react([removed("6"), written("7", "n", "large")], reactions, manager)).rejects.toThrow(
      "The event 7 does not fit note-written: size must be",
    );
    expect(seen).toEqual([]);
    expect(typesHeard(reactions, "chat")).toEqual(["note-removed"]);
    expect(typesHeard(reactions, "analytics")).toEqual(["note-written"]);
  });
});

describe("A generated transaction", () => {
  interface Transactions {
    transaction(dataSource: object, work: (manager: object) => Promise<unknown>): Promise<unknown>;
    afterCommit(manager: object, action: () => void): void;
  }

  it("does what waits for the commit after it, and never after one that failed", async () => {
    using project = await generateScenario("emits-storage");
    const { transaction, afterCommit } = await project.load<Transactions>("server/runtime/transaction.ts");
    const seen: string[] = [];
    let breaks = false;
    const dataSource = {
      async transaction(work: (manager: object) => Promise<unknown>) {
        const result = await work({ queryRunner: {} });
        if (breaks) throw new Error("the commit failed");
        seen.push("commit");
        return result;
      },
    };
    const work = async (manager: object) => {
      afterCommit(manager, () => seen.push("afterwards"));
      seen.push("work");
      return 1;
    };
    expect(await transaction(dataSource, work)).toBe(1);
    expect(seen).toEqual(["work", "commit", "afterwards"]);
    breaks = true;
    await expect(transaction(dataSource, work)).rejects.toThrow("the commit failed");
    expect(seen.slice(3)).toEqual(["work"]);
    expect(() => afterCommit({ queryRunner: {} }, () => {})).toThrow("needs the manager of a running transaction");
  });
});

describe("What the generated server knows of its storage", () => {
  it("tells entities of one name in several contexts apart", async () => {
    const entity = (context: string, table: string, column: string) =>
      `namespace ${context} { @entity("${table}") @classify(DataClass.C1) model Order { @key id: string; ${column}: string; }
        @entity("${table}_rows") @classify(DataClass.C1) model Row { @key id: string; } }`;
    using project = await generateFrom(`namespace Warehouse;
      ${entity("Sales", "sales_orders", "customer")}
      ${entity("Purchasing", "purchase_orders", "supplier")}`);
    type Entities = Readonly<Record<string, EntitySchema>>;
    const { ENTITIES } = await project.load<{ ENTITIES: EntitySchema[] }>("server/entities.ts");
    const [sales, purchasing] = await Promise.all([
      project.load<Entities>("server/sales/entities.ts"),
      project.load<Entities>("server/purchasing/entities.ts"),
    ]);
    const dataSource = new DataSource({ type: "postgres", entities: ENTITIES });
    await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    const tableOf = (schema: EntitySchema | undefined) => dataSource.getMetadata(schema!).tableName;
    expect([sales, purchasing].map(({ OrderEntity, RowEntity }) => [tableOf(OrderEntity), tableOf(RowEntity)])).toEqual(
      [
        ["sales_orders", "sales_orders_rows"],
        ["purchase_orders", "purchase_orders_rows"],
      ],
    );
    expect(dataSource.entityMetadatas).toHaveLength(4);
    const columns = dataSource.getMetadata(purchasing["OrderEntity"]!).columns.map((each) => each.databaseName);
    expect(columns).toEqual(["id", "supplier"]);
  });

  it("finds the columns of an index whatever blanks are around their names", async () => {
    using project = await generateFrom(`namespace Shop;
      @entity("orders") @classify(DataClass.C1) @index("id", " first") @unique("last ", "two words")
      model Order { @key id: string; \` first\`: string; \`last \`: string; \`two words\`: string; }`);
    const { ENTITIES } = await project.load<{ ENTITIES: EntitySchema[] }>("server/entities.ts");
    const dataSource = new DataSource({ type: "postgres", entities: ENTITIES });
    await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    const indexed = dataSource.entityMetadatas.flatMap(({ indices }) =>
      indices.map(({ columns }) => columns.map(({ propertyName }) => propertyName)),
    );
    expect(indexed.toSorted()).toEqual([
      ["id", " first"],
      ["last ", "two words"],
    ]);
  });

  it("reads whole numbers of the database exactly, or not at all", async () => {
    using project = await generateScenario("emits-storage");
    const { configureDriver } = await project.load<{ configureDriver(): void }>("server/runtime/database.ts");
    configureDriver();
    const read = types.getTypeParser(20) as (text: string) => unknown;
    expect(read(String(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(read("-5")).toBe(-5);
    expect(() => read("9007199254740993")).toThrow(RangeError);
  });

  it("names the fields of class C2 and above that no log may show, wherever they stand, and no others", async () => {
    const redacted = async (scenario: string) => {
      using project = await generateScenario(scenario);
      const found = await project.load<{ REDACTED_FIELDS: ReadonlySet<string> }>("server/redaction.ts");
      return [...found.REDACTED_FIELDS];
    };
    expect(await redacted("emits-http")).toEqual(["secret"]);
    expect(await redacted("emits-socket")).toEqual(["sealed"]);
    expect(await redacted("emits-storage")).toEqual(["sealed"]);
    expect(await redacted("emits-types")).toEqual(["sealed"]);
  });
});
