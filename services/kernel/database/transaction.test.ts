import type { EntityManager } from "typeorm";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { afterCommit } from "../../../generated/server/runtime/transaction.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { transaction } from "./transaction.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
  await test.kernel.dataSource.query("CREATE TABLE counted (id int PRIMARY KEY, count int NOT NULL)");
}, 60_000);

beforeEach(async () => {
  await test.kernel.dataSource.query("TRUNCATE counted");
  await test.kernel.dataSource.query("INSERT INTO counted SELECT id, 0 FROM generate_series(1, 3) AS id");
});

afterAll(() => test?.stop());

const count = (manager: EntityManager, id: number) =>
  manager.query("UPDATE counted SET count = count + 1 WHERE id = $1", [id]);
const counts = async () =>
  ((await test.kernel.dataSource.query("SELECT count FROM counted ORDER BY id")) as { count: number }[]).map(
    (row) => row.count,
  );

describe("transactions that wait for one another", () => {
  it.each([2, 3])("are all done, each once: %s", async (size) => {
    const holding = new Set<number>();
    const all = Promise.withResolvers<void>();
    const [runs, committed]: [number[], number[]] = [[], []];
    const around = (own: number) =>
      transaction(test.kernel.dataSource, async (manager) => {
        runs.push(own);
        await count(manager, own);
        afterCommit(manager, () => committed.push(own));
        // Each has its first row before any asks for the next one's.
        if (holding.add(own).size === size) all.resolve();
        await all.promise;
        await count(manager, (own % size) + 1);
        return own;
      });
    const own = Array.from({ length: size }, (_, at) => at + 1);
    expect(await Promise.all(own.map(around))).toEqual(own);
    expect(runs.length).toBeGreaterThan(size);
    expect(committed.toSorted()).toEqual(own);
    expect((await counts()).slice(0, size)).toEqual(own.map(() => 2));
  });

  it("are told to try again where it does not end, and have changed nothing", async () => {
    let runs = 0;
    const refused = transaction(test.kernel.dataSource, async (manager) => {
      runs += 1;
      await count(manager, 1);
      await manager.query("DO $$ BEGIN RAISE deadlock_detected; END $$");
    });
    await expect(refused).rejects.toBeInstanceOf(Unavailable);
    expect(runs).toBe(4);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it("and what failed for another reason is not done anew", async () => {
    let runs = 0;
    const refused = transaction(test.kernel.dataSource, (manager) => {
      runs += 1;
      return manager.query("INSERT INTO counted VALUES (1, 0)");
    });
    await expect(refused).rejects.toMatchObject({ code: "23505" });
    expect(runs).toBe(1);
  });
});
