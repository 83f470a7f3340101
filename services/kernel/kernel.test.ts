import { openTestKernel } from "../testing/open-test-kernel.ts";
import type { TestKernel } from "../testing/open-test-kernel.ts";
import { afterCommit } from "../../generated/server/runtime/transaction.ts";
import { transaction } from "./database/transaction.ts";
import { createPostgresEphemeralStore } from "./ephemeral/postgres-ephemeral-store.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(async () => {
  await test?.stop();
});

const accountId = "01900000-0000-7000-8000-000000000001";

async function waiting(): Promise<number> {
  const rows = await test.kernel.dataSource.query("SELECT count(*) AS n FROM outbox_entries");
  return rows[0].n;
}

describe("transactions and the outbox", () => {
  it("run what waits for the commit after it, and never after a rollback", async () => {
    const seen: string[] = [];
    await transaction(test.kernel.dataSource, async (manager) => {
      afterCommit(manager, () => seen.push("committed"));
      seen.push("working");
    });
    const failing = transaction(test.kernel.dataSource, async (manager) => {
      await test.kernel.outbox.append(manager, "account-created", { accountId });
      afterCommit(manager, () => seen.push("never"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(seen).toEqual(["working", "committed"]);
    expect(await waiting()).toBe(0);
  });
});

describe("short-lived values", () => {
  it("are given to exactly one of many takers at once, and to none after their time", async () => {
    let now = new Date("2026-11-05T12:00:00Z");
    const store = createPostgresEphemeralStore(test.kernel.dataSource, { now: () => now });
    await store.put("ticket", "secret", { deviceId: "d" }, 30);
    const taken = await Promise.all(Array.from({ length: 10 }, () => store.take("ticket", "secret")));
    expect(taken.filter((value) => value !== undefined)).toEqual([{ deviceId: "d" }]);

    await store.put("ticket", "late", {}, 30);
    expect(await store.take("challenge", "late")).toBeUndefined();
    now = new Date(now.getTime() + 30_000);
    expect(await store.take("ticket", "late")).toBeUndefined();
  });
});

describe("a pipeline", () => {
  it("runs a transaction in one go, rolls back all of one that fails, and goes on", async () => {
    const pipeline = test.kernel.openPipeline();
    await pipeline.transact([{ text: "CREATE TABLE pipeline_test (n int PRIMARY KEY)" }]);
    const insert = (n: number) => ({ text: "INSERT INTO pipeline_test VALUES ($1) RETURNING n", values: [n] });
    const results = await pipeline.transact([insert(1), insert(2)]);
    expect(results.map((result) => result.rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    await expect(pipeline.transact([insert(3), insert(1)])).rejects.toMatchObject({ code: "23505" });
    const [{ rows } = { rows: [] }] = await pipeline.transact([{ text: "SELECT n FROM pipeline_test ORDER BY n" }]);
    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    await pipeline.close();
  });

  it("says that it is unavailable when its connection breaks in the middle, and connects again", async () => {
    const pipeline = test.kernel.openPipeline();
    const [{ rows } = { rows: [] }] = await pipeline.transact([{ text: "SELECT pg_backend_pid() AS pid" }]);
    const cut = pipeline.transact([{ text: "SELECT pg_sleep(5)" }]);
    setTimeout(() => {
      void test.kernel.dataSource.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    }, 50);
    await expect(cut).rejects.toMatchObject({ code: "unavailable" });
    expect(await pipeline.transact([{ text: "SELECT 1 AS one" }])).toMatchObject([{ rows: [{ one: 1 }] }]);
    await pipeline.close();
  });
});
