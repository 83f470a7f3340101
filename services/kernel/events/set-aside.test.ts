import { setTimeout as sleep } from "node:timers/promises";
import { readBacklog } from "../../../generated/server/runtime/event-backlog.ts";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { EntityManager } from "typeorm";
import { openEventBench } from "../../testing/event-bench.ts";
import type { MessagePersisted } from "../../testing/event-bench.ts";

const bench = await openEventBench();
const { kernel, append, start, writeDown, effectsOf, untilEmpty } = bench;
const { dataSource } = kernel;

afterEach(() => bench.reset());
afterAll(() => bench.stop());

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const done = async (context: "conversations" | "messaging") =>
  (await effectsOf(context)).map((effect) => `${Number(effect.conversation_id.slice(-3))}/${effect.sequence}`);

describe("An event that cannot be processed", () => {
  it("is set aside after some tries, alone; everything else goes on, and the operator can have it tried again", async () => {
    let mended = false;
    const conversations = {
      "message-persisted": async (events: readonly MessagePersisted[], manager: EntityManager) => {
        await writeDown("conversations", events, manager);
        if (!mended && events.some(({ payload }) => payload.sequence === 2 && payload.conversationId === id(1))) {
          throw new RangeError("cannot be counted");
        }
      },
    };
    const messaging = {
      "message-persisted": (events: readonly MessagePersisted[], manager: EntityManager) =>
        writeDown("messaging", events, manager),
    };
    await append(id(1), 1, 2, 3);
    await append(id(2), 1, 2);
    // Written by another version: it fits no schema of this one.
    await dataSource.query(
      `INSERT INTO outbox_entries (event_id, type, schema_version, partition_key, priority, payload, occurred_at)
       VALUES ('misfit', 'message-persisted', 7, 'conversation:x', 'chat', '{"sequence": "many"}', now())`,
    );
    await start({ conversations, messaging });
    await untilEmpty();

    expect((await done("messaging")).sort()).toEqual(["1/1", "1/2", "1/3", "2/1", "2/2"]);
    expect((await done("conversations")).sort()).toEqual(["1/1", "1/3", "2/1", "2/2"]);
    const rows = await dataSource.query(
      `SELECT context, event_id, schema_version, attempts, error FROM set_aside_events ORDER BY error`,
    );
    const misfit = {
      event_id: "misfit",
      schema_version: 7,
      attempts: 4,
      error: expect.stringContaining("does not fit"),
    };
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ context: "conversations", attempts: 4, error: "RangeError: cannot be counted" }),
        expect.objectContaining({ context: "conversations", ...misfit }),
        expect.objectContaining({ context: "messaging", ...misfit }),
      ]),
    );
    expect((await readBacklog(dataSource)).setAside).toEqual(
      new Map([
        ["conversations", 2],
        ["messaging", 1],
      ]),
    );

    mended = true;
    await dataSource.query(`UPDATE set_aside_events SET again = true`);
    while ((await dataSource.query(`SELECT 1 FROM set_aside_events WHERE again`)).length > 0) await sleep(20);
    expect(await done("conversations")).toContain("1/2");
    expect(await done("messaging")).toHaveLength(5);
    const left = await dataSource.query(`SELECT event_id, attempts FROM set_aside_events ORDER BY context`);
    expect(left).toEqual([1, 2].map(() => ({ event_id: "misfit", attempts: 5 })));
  }, 60_000);

  it("is not to blame while the database is away, however long that is", async () => {
    let tries = 0;
    const conversations = {
      "message-persisted": async (events: readonly MessagePersisted[], manager: EntityManager) => {
        tries += 1;
        if (tries <= 8)
          throw Object.assign(new Unavailable(), { cause: Object.assign(new Error(), { code: "57P01" }) });
        await writeDown("conversations", events, manager);
      },
    };
    await start({ conversations });
    await append(id(1), 1);
    await untilEmpty();
    expect(await done("conversations")).toEqual(["1/1"]);
    expect(await dataSource.query(`SELECT 1 FROM set_aside_events`)).toEqual([]);
  }, 60_000);
});
