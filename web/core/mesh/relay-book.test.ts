import type { MeshHost } from "./mesh-host.ts";
import { RelayBook } from "./relay-book.ts";

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
    const book = new RelayBook(host, { commit } as never);
    await book.add("relay.example.org:443", true);
    full = true;
    await expect(book.look()).rejects.toThrow("no space");
    expect(book.known.get()).toMatchObject([{ failures: 0 }]);
    await book.look();
    expect(book.known.get()).toMatchObject([{ failures: 0, load: 7 }]);
  });
});
