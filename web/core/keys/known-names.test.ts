import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { KnownNames } from "./known-names.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const jon = { accountId: "jon's", username: "jon", displayName: "Jon" };
const mira = { accountId: "mira's", username: "mira", displayName: "Mira" };

async function opened() {
  const storage = new MemoryStorage();
  const first = await storage.open("account");
  const key = await openWrappingKey(first, provider);
  const changes: string[] = [];
  const open = async () => {
    const database = new SealedDatabase("account", await storage.open("account"), key);
    const names = new KnownNames(
      database,
      mira.accountId,
      () => 7,
      (accountId) => void changes.push(accountId),
    );
    const hear = async (...people: (typeof jon)[]) => {
      const { changes: also, after } = names.noticed(people);
      if (also.length > 0) await database.commit(also);
      for (const run of after) run();
    };
    return { names, hear };
  };
  return { open, changes };
}

describe("what people are called", () => {
  it("is what it was at first, until another name is accepted; over a restart too", async () => {
    const { open, changes } = await opened();
    const { names, hear } = await open();
    await names.load([]);
    await hear(jon, mira);
    await hear({ ...jon, displayName: "Eve" });
    expect(names.person(jon.accountId)).toEqual(jon);
    const again = await open();
    await again.names.load([]);
    expect(again.names.person(jon.accountId)).toEqual(jon);
    const change = again.names.change(jon.accountId);
    expect(change).toEqual({ username: "jon", displayName: "Eve", noticedAt: 7 });
    expect(await again.names.accept(jon.accountId, { username: "jon", displayName: "Jonas" })).toBe(false);
    expect(again.names.person(jon.accountId)).toEqual(jon);
    expect(await again.names.accept(jon.accountId, change!)).toBe(true);
    expect(again.names.person(jon.accountId)).toEqual({ ...jon, displayName: "Eve" });
    expect(again.names.change(jon.accountId)).toBeNull();
    expect(changes).toEqual([jon.accountId, mira.accountId, jon.accountId, jon.accountId]);
  });

  it("is no matter any more once the server calls them as before", async () => {
    const { open } = await opened();
    const { names, hear } = await open();
    await hear(jon);
    await hear({ ...jon, username: "eve" });
    await hear(jon);
    expect(names.change(jon.accountId)).toBeNull();
  });

  it("is taken over of oneself", async () => {
    const { open } = await opened();
    const { names, hear } = await open();
    await hear(mira);
    await hear({ ...mira, displayName: "Mira L." });
    expect(names.person(mira.accountId).displayName).toBe("Mira L.");
    expect(names.change(mira.accountId)).toBeNull();
  });

  it("comes from the time when conversations had the names, where nothing else is known", async () => {
    const { open } = await opened();
    const { names, hear } = await open();
    await hear(jon);
    const later = await open();
    await later.names.load([{ ...jon, displayName: "an older one" }, mira]);
    expect(later.names.person(jon.accountId)).toEqual(jon);
    expect(later.names.person(mira.accountId)).toEqual(mira);
    expect(names.person("nobody's")).toMatchObject({ displayName: "nobody's" });
  });
});
