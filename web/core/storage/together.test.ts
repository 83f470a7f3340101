import { MemoryStorage } from "../../hosts/memory-storage.ts";
import type { Change } from "../host.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import { Confirmations } from "../messaging/confirmations.ts";
import { SealedDatabase } from "./sealed-database.ts";
import { openWrappingKey } from "./wrapping-key.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const put = (key: string, value: number): Change => ({ table: "peers", key, value });

async function opened() {
  const storage = new MemoryStorage();
  const inner = await storage.open("account");
  const key = await openWrappingKey(inner, provider);
  const commits: string[][] = [];
  storage.beforeCommit = (changes) => void commits.push(changes.map((change) => change.key));
  /** What a program that starts now would find. */
  const found = (name: string) => new SealedDatabase("account", inner, key).read("peers", name);
  const reads: string[] = [];
  const watched: typeof inner = { ...inner, read: (table, name) => (reads.push(name), inner.read(table, name)) };
  return { storage, database: new SealedDatabase("account", watched, key), commits, reads, found };
}

describe("What is committed together", () => {
  it("is stored at the end in one, of each record as it was last, and is read before as if it were", async () => {
    const { database, commits, found } = await opened();
    await database.together(async () => {
      await database.commit([put("a", 1), put("b", 1)], "relaxed");
      await database.commit([put("a", 2), { table: "peers", key: "b", remove: true }], "relaxed");
      expect([await database.read("peers", "a"), await database.read("peers", "b")]).toEqual([2, undefined]);
      expect([commits, await found("a")]).toEqual([[], undefined]);
    });
    expect([commits, await found("a"), await found("b")]).toEqual([[["a", "b"]], 2, undefined]);
  });

  it("is taken along by what must outlive a power cut, and by whoever lists", async () => {
    const { database, commits, found } = await opened();
    await database.together(async () => {
      await database.commit([put("a", 1), put("b", 1)], "relaxed");
      await database.commit([put("b", 2)]);
      expect([await found("a"), await found("b"), commits]).toEqual([1, 2, [["a", "b"]]]);
      await database.commit([put("c", 1)], "relaxed");
      expect(await database.keys("peers", { prefix: "" })).toEqual(["a", "b", "c"]);
    });
    expect(commits).toHaveLength(2);
  });

  it("goes on waiting where it could not be stored, and nothing is stored without it", async () => {
    const { storage, database, commits, found } = await opened();
    const kept = storage.beforeCommit;
    storage.beforeCommit = () => {
      throw new Error("full");
    };
    const work = database.together(() => database.commit([put("a", 1)], "relaxed"));
    await expect(work).rejects.toThrow("full");
    await expect(database.commit([put("b", 1)])).rejects.toThrow("full");
    expect([await database.read("peers", "a"), await database.read("peers", "b")]).toEqual([1, undefined]);
    storage.beforeCommit = kept;
    await database.commit([put("c", 1)], "relaxed");
    expect([commits, await found("a"), await found("b"), await found("c")]).toEqual([[["a", "c"]], 1, undefined, 1]);
  });

  it("is looked for in one go where somebody will ask for it, and what is not there is not asked for until it is", async () => {
    const { database, reads } = await opened();
    await database.commit([put("a/2", 2), put("b", 1)]);
    await database.together(async () => {
      await database.commit([put("a/4", 4)], "relaxed");
      await database.lookAhead("peers", "a/", ["a/3", "a/1", "a/4", "a/2"]);
      const all = () => Promise.all(["a/1", "a/2", "a/3", "a/4"].map((name) => database.read("peers", name)));
      expect([await all(), reads]).toEqual([[undefined, 2, undefined, 4], ["a/2"]]);
      await database.commit([put("a/1", 1)], "relaxed");
      await database.commit([put("a/3", 3)]);
      expect(await all()).toEqual([1, 2, 3, 4]);
    });
    reads.length = 0;
    expect([await database.read("peers", "c"), reads]).toEqual([undefined, ["c"]]);
    // Keys between which there are many others are looked for one by one.
    await database.commit(["a/11", "a/12"].map((name, at) => put(name, at)));
    await database.together(async () => {
      await database.lookAhead("peers", "a/", ["a/0", "a/9"]);
      expect([await database.read("peers", "a/0"), await database.read("peers", "a/11")]).toEqual([undefined, 0]);
    });
    expect(reads).toEqual(["c", "a/0", "a/11"]);
  });

  it("is confirmed to the server once it is stored, and shown once it is over", async () => {
    const { storage, database } = await opened();
    const ledger = new Ledger(database, "mira");
    const conversation = { id: "c", kind: "direct", position: 7, confirmed: 0, members: [] } as unknown;
    const shown: string[] = [];
    ledger.listen((id) => void shown.push(id));
    let confirm = (): void => undefined;
    const timers = { after: (_milliseconds: number, run: () => void) => ((confirm = run), () => undefined) };
    const storedThen: boolean[] = [];
    const socket = {
      confirmReceived: async () => {
        storedThen.push(storage.unsafeTestingDump().some(({ table }) => table === "conversations"));
        return undefined as never;
      },
    };
    const report = (error: unknown) => {
      throw error;
    };
    const confirmations = new Confirmations(ledger, () => socket, timers, { gap: () => undefined, report });
    await ledger.together(async () => {
      await ledger.commitInside({ conversation: conversation as ConversationRecord, durability: "relaxed" });
      await ledger.commitInside({ conversation: conversation as ConversationRecord, durability: "relaxed" });
      confirmations.wake("c");
      expect([shown, storage.unsafeTestingDump().some(({ table }) => table === "conversations")]).toEqual([[], false]);
      confirm();
      await new Promise((resolve) => setImmediate(resolve));
      expect([storedThen, shown]).toEqual([[true], []]);
    });
    expect(shown).toEqual(["c"]);
    confirmations.stop();
  });
});
