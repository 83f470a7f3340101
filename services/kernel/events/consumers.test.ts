import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reaction } from "../../../generated/server/runtime/events.ts";
import { placeEvents } from "../../../generated/server/runtime/outbox-order.ts";
import { transaction } from "../database/transaction.ts";
import { deafQueues, openEventBench } from "../../testing/event-bench.ts";

const bench = await openEventBench();
const { kernel, append, start, writeDown, effectsOf, untilEmpty } = bench;
const { dataSource } = kernel;

afterEach(() => bench.reset());
afterAll(() => bench.stop());

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;
type React = Reaction<"message-persisted">;
const writing = (context: "conversations" | "messaging"): { "message-persisted": React } => ({
  "message-persisted": (events, manager) => writeDown(context, events, manager),
});
const conversations = writing("conversations");
const messaging = writing("messaging");

describe("Consumers of events", () => {
  it("do each event exactly once and those of one key in order, though positions are committed out of order", async () => {
    const [keys, appenders, each] = [12, 6, 25];
    const next = new Map<number, number>();
    let [overtaken, highest] = [0, 0];
    const nodes = await Promise.all([1, 2].map(() => start({ conversations, messaging })));

    await Promise.all(
      Array.from({ length: appenders }, async (_, appender) => {
        for (let round = 0; round < each; round += 1) {
          const key = (appender * 5 + round * 7) % keys;
          await transaction(dataSource, async (manager) => {
            await manager.query(`SELECT pg_advisory_xact_lock(4711, $1)`, [key]);
            const sequence = (next.get(key) ?? 0) + 1;
            next.set(key, sequence);
            await kernel.outbox.append(manager, "message-persisted", bench.payloadOf(id(key), sequence));
            const [{ position }] = await manager.query(`SELECT max(position) AS position FROM outbox_entries`);
            // Some take long to commit what others have long passed.
            await sleep(Math.random() < 0.2 ? 60 : Math.random() * 5);
            if (position < highest) overtaken += 1;
            highest = Math.max(highest, position);
          });
          if (round % 5 === 0) await placeEvents(dataSource);
        }
      }),
    );
    await untilEmpty();
    expect(overtaken).toBeGreaterThan(10);
    for (const context of ["conversations", "messaging"] as const) {
      const done = await effectsOf(context);
      expect(done).toHaveLength(appenders * each);
      for (const [key, last] of next) {
        const sequences = done.filter((effect) => effect.conversation_id === id(key)).map(({ sequence }) => sequence);
        expect(sequences).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      }
    }
    await Promise.all(nodes.map((node) => node.stop()));
  });

  it("share a backlog by partitions, and keep events until the slowest context is past them", async () => {
    const busy = [new Set<number>(), new Set<number>()];
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    for (let key = 0; key < 40; key += 1) await append(id(key), ...Array.from({ length: 60 }, (_, index) => index + 1));
    const node = (number: number) =>
      start({
        conversations: {
          "message-persisted": async (events, manager) => {
            await writeDown("conversations", events, manager);
            await sleep(300);
            busy[number]!.add(events.length);
          },
        },
        messaging: {
          "message-persisted": async (events, manager) => (await gate, writeDown("messaging", events, manager)),
        },
      });
    await Promise.all([node(0), node(1)]);
    while ((await effectsOf("conversations")).length < 2_400) await sleep(20);
    const [{ count }] = await dataSource.query(`SELECT count(*) AS count FROM outbox_entries`);
    expect(count).toBe(2_400);
    open();
    await untilEmpty();
    expect(await effectsOf("messaging")).toHaveLength(2_400);
    expect(busy.every((batches) => batches.size > 0)).toBe(true);
  });

  it("begin where the last one was, when a process ends in the middle of a batch", async () => {
    await append(id(1), 1, 2, 3);
    let tries = 0;
    const reactions = {
      conversations: {
        "message-persisted": (async (events, manager) => {
          await writeDown("conversations", events, manager);
          // Before the commit: the connection is gone, as of a process that was killed.
          if ((tries += 1) < 3) await manager.query(`SELECT pg_terminate_backend(pg_backend_pid())`);
        }) satisfies React,
      },
    };
    await start(reactions);
    await untilEmpty();
    expect(tries).toBe(3);
    expect(await effectsOf("conversations")).toEqual(
      [1, 2, 3].map((sequence) => ({ conversation_id: id(1), sequence })),
    );
    expect(await dataSource.query(`SELECT 1 FROM set_aside_events`)).toEqual([]);
  });

  it("need no queue: a lost one is made up for by the sweep, and one that hangs holds up nobody", async () => {
    const hanging = deafQueues(() => new Promise(() => {}));
    const node = await start({ conversations }, hanging);
    const began = Date.now();
    for (let sequence = 1; sequence <= 50; sequence += 1) await append(id(1), sequence);
    await untilEmpty();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await effectsOf("conversations")).toHaveLength(50);
    await node.stop();
  });

  it("are woken by few jobs, however many events there are, and the last of them is not forgotten", async () => {
    const jobs: number[] = [];
    await start(
      { conversations },
      deafQueues(async () => void jobs.push(Date.now())),
    );
    const began = Date.now();
    while (Date.now() - began < 1_000) {
      kernel.outbox.committed([{ id: "x", type: "message-persisted" } as never]);
      await new Promise(setImmediate);
    }
    await sleep(200);
    expect(jobs.length).toBeGreaterThan(2);
    expect(jobs.length).toBeLessThanOrEqual(22);
    expect(jobs.at(-1)! - began).toBeGreaterThanOrEqual(900);
  });

  it("do chat before analytics, also when more of it comes meanwhile", async () => {
    await transaction(dataSource, async (manager) => {
      for (let index = 0; index < 1_200; index += 1) {
        await kernel.outbox.append(manager, "account-created", { accountId: id(index) });
      }
    });
    await append(id(1), 1);
    const seen: string[] = [];
    await start({
      conversations: {
        "message-persisted": async () => void seen.push("chat"),
        "account-created": async (events) => {
          if (!seen.includes("analytics")) await append(id(1), 2).then(() => placeEvents(dataSource));
          seen.push(...events.map(() => "analytics"));
        },
      },
    });
    await untilEmpty();
    expect(seen[0]).toBe("chat");
    expect(seen.slice(1).indexOf("chat")).toBeLessThan(600);
    expect(seen.filter((each) => each === "analytics")).toHaveLength(1_200);
  });

  it("find a key in the same partition in every process and every version of the database", async () => {
    for (let key = 0; key < 20; key += 1) await append(id(key), 1);
    await placeEvents(dataSource);
    const rows: { partition_key: string; partition: number }[] = await dataSource.query(
      `SELECT partition_key, partition FROM outbox_entries`,
    );
    for (const { partition_key, partition } of rows) {
      expect(partition).toBe(createHash("sha256").update(partition_key).digest()[0]! % 16);
    }
    expect(new Set(rows.map(({ partition }) => partition)).size).toBeGreaterThan(5);
  });
});
