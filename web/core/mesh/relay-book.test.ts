import type { MeshHost } from "./mesh-host.ts";
import { RelayBook } from "./relay-book.ts";
import type { Slot } from "./relay-book.ts";

describe("the relays that are known", () => {
  it("are not silent because this device could not write down what they said", async () => {
    let full = false;
    const commit = async () => {
      if (!full) return;
      full = false;
      throw new Error("no space");
    };
    const host = {
      crypto: { randomBytes: (length: number) => new Uint8Array(length) },
      now: () => 1,
      askRelay: async () => ({ status: 200, body: { servers: [], load: 7 } }),
    } as unknown as MeshHost;
    const book = new RelayBook(host, { commit } as never, () => new Set());
    await book.add("relay.example.org:443", true);
    full = true;
    await expect(book.look()).rejects.toThrow("no space");
    expect(book.known.get()).toMatchObject([{ failures: 0 }]);
    await book.look();
    expect(book.known.get()).toMatchObject([{ failures: 0, load: 7 }]);
  });
});

describe("few relays", () => {
  /** A book of so many free relays that answer, and what there is to do. */
  async function open(count: number, wanted: Slot[]) {
    const host = {
      crypto: { randomBytes: (length: number) => new Uint8Array(length) },
      now: () => 1,
      askRelay: async () => ({ status: 200, body: { servers: [], load: 7 } }),
    } as unknown as MeshHost;
    const book = new RelayBook(host, { commit: async () => undefined } as never, () => new Set(wanted));
    for (let at = 0; at < count; at++) await book.add(`relay${at}.example.org:443`, true);
    const takes = async (slot: Slot) => (await book.relayFor(slot)) !== undefined;
    return { book, takes };
  }

  it("are left to people by copies, and by files to both, whoever asks first", async () => {
    const { book, takes } = await open(3, ["receive", "files", "copy", "to ada", "to bob"]);
    expect([await takes("files"), await takes("copy"), book.missing()]).toEqual([false, false, 2]);
    expect([await takes("to ada"), await takes("receive"), await takes("files")]).toEqual([true, true, false]);
    expect([await takes("to bob"), await takes("copy"), book.missing()]).toEqual([true, false, 2]);
    // One more than people need.
    await book.add("late.example.org:443", true);
    expect([book.mayServe("files"), book.mayServe("copy")]).toEqual([false, true]);
    expect([await takes("files"), await takes("copy"), book.missing()]).toEqual([false, true, 1]);
    await book.add("last.example.org:443", true);
    expect([book.mayServe("files"), await takes("files"), book.missing()]).toEqual([true, true, 0]);
  });

  it("of one purpose are asked one after another where those before are not what is wanted", async () => {
    const { book } = await open(2, ["files"]);
    const first = (await book.relayFor("files"))!.address;
    expect((await book.relayFor("files"))!.address).toBe(first);
    const second = (await book.relayFor("files", new Set([first])))!.address;
    expect(second).not.toBe(first);
    expect(await book.relayFor("files", new Set([first, second]))).toBeUndefined();
    // It is one that is used for this by now.
    expect(book.known.get().map(({ slot }) => slot)).toEqual(["files", "files"]);
  });
});
