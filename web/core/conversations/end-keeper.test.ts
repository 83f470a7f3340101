import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { GroupStates } from "../keys/group-states.ts";
import { nothingYet } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import { notesKey } from "../ledger/message-record.ts";
import { ownRosterChange } from "../ledger/own-rosters.ts";
import { textOf } from "../content/content-kinds.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { ValueStore } from "../store.ts";
import type { EndedConversation } from "./door.ts";
import { EndKeeper } from "./end-keeper.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const end = 1_790_000_000_000;
const messageId = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** A device with two conversations of which one ends, and everything that may be kept of each. */
async function open() {
  const storage = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", storage, await openWrappingKey(storage, provider));
  const load = async () => {
    const ledger = new Ledger(database, "mira");
    await ledger.load();
    const clock = { now: end - 5_000, run: (): void => undefined };
    const ended = new ValueStore<readonly EndedConversation[]>([]);
    const timers = {
      after: (_milliseconds: number, run: () => void) => {
        clock.run = run;
        return () => undefined;
      },
    };
    const report = (error: unknown) => {
      throw error;
    };
    const states = new GroupStates(database);
    return {
      ledger,
      clock,
      ended,
      keeper: new EndKeeper({ ledger, states, timers, now: () => clock.now, report }, ended),
    };
  };
  const rows = async (id: string) => {
    const tables = ["conversations", "messages", "outbox", "chains", "device", "peers"] as const;
    const all = await Promise.all(
      tables.map(async (table) => {
        const found: string[] = [];
        for (const key of await database.keys(table, { prefix: "" })) {
          if (table === "device" && !key.includes("/")) continue;
          const text = key + JSON.stringify(await database.read(table, key));
          if (text.includes(id)) found.push(`${table} ${key}`);
        }
        return found;
      }),
    );
    return all.flat();
  };
  const { ledger } = await load();
  for (const id of ["ending", "lasting"]) {
    const conversation: ConversationRecord = {
      ...nothingYet(0),
      ...{
        id,
        kind: "group",
        members: [],
        keys: { suite: "none", version: 1 },
        createdAt: 0,
        name: "News",
        position: 1,
      },
      ...(id === "ending" ? { endsAt: end } : {}),
    };
    const said = { conversationId: id, ...textOf(`said in ${id}`) };
    await ledger.commitInside({
      conversation,
      message: {
        ...{ ...said, id: messageId, sequence: 1, senderAccountId: "jon", senderDeviceId: "j" },
        ...{ own: false, sentAt: 1, expiresAfter: 9, expiresAt: end + 9 },
      },
      outbox: { ...said, messageId: `waits in ${id}`, order: 1, sentAt: 2 },
      also: [
        { table: "messages", key: notesKey(id, { id: "later", by: "jon" }), value: {} },
        { table: "chains", key: `${id}/j`, value: { of: id } },
        { table: "device", key: `asked/${id}`, value: true },
        { table: "peers", key: `group/${id}`, value: { groupId: id } },
        ownRosterChange(id, 1, { messageId, roster: id }),
      ],
    });
  }
  return { load, rows };
}

describe("a conversation that comes to its end", () => {
  it("is erased with its keys while the program runs, and once the person has read that, nothing tells of it", async () => {
    const { load, rows } = await open();
    const [before, others] = [await rows("ending"), await rows("lasting")];
    expect(before.length).toBe(10);
    const { ledger, keeper, clock, ended } = await load();
    await keeper.load();
    clock.run();
    await ledger.section.run(async () => undefined);
    expect([await rows("ending"), ended.get()]).toEqual([before, []]);
    clock.now = end;
    clock.run();
    while (ended.get().length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(ended.get()).toEqual([{ id: "ending", at: end }]);
    expect(await rows("ending")).toEqual(["conversations ending"]);
    expect(JSON.stringify(ledger.conversation("ending"))).not.toContain("News");
    expect(ledger.outbox("ending")).toEqual([]);
    expect(await rows("lasting")).toEqual(others);
    await keeper.seen();
    expect(ended.get()).toEqual([]);
    const again = await load();
    await again.keeper.load();
    expect(again.ended.get()).toEqual([]);
  });

  it("is gone before anything is shown where the program was closed, whatever a clock says later", async () => {
    const { load, rows } = await open();
    const { keeper, clock, ended, ledger } = await load();
    clock.now = end + 1;
    await keeper.load();
    expect([await rows("ending"), ended.get().length]).toEqual([["conversations ending"], 1]);
    clock.now = 0;
    expect(ledger.conversation("ending")).toMatchObject({ members: [], ended: true, removed: true, over: { at: end } });
  });
});
