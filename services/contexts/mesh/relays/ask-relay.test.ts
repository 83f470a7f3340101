import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { createOutward, NotReached } from "../../../kernel/outward/outward.ts";
import { askOver, outwardOf } from "./ask-relay.ts";

let canary: Server;
let hits = 0;
let port = 0;

beforeAll(async () => {
  canary = createServer((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => canary.close(resolve)));

describe("A relay that is asked over plain http", () => {
  it("A9 is none of one's own network, whatever its name leads to by then", async () => {
    let looked = 0;
    const resolve = async () => {
      looked += 1;
      return [{ address: looked % 2 === 0 ? "127.0.0.1" : "::ffff:127.0.0.1", family: looked % 2 === 0 ? 4 : 6 }];
    };
    const ask = askOver(
      createOutward({ vouchedFor: () => false, milliseconds: 2_000, mostBytes: 1_000, plainly: true, resolve }),
    );
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 100 }, () =>
          expect(ask(`rebinding.example.org:${port}`, "/sync/hashes", {})).rejects.toThrow(NotReached),
        ),
      );
    expect([looked, hits]).toEqual([1000, 0]);
  }, 30_000);

  it("is reached there where the operator vouches for it, and for nothing beside it", async () => {
    const ask = askOver(outwardOf({ testPeers: [`127.0.0.1:${port}`] }));
    for (const address of [`127.0.0.2:${port}`, `localhost:${port}`, `[::1]:${port}`])
      await expect(ask(address, "/fetch", {})).rejects.toThrow(/is not of the open internet|leads to/);
    expect(hits).toBe(0);
    await expect(ask(`127.0.0.1:${port}`, "/fetch", {})).rejects.toThrow(NotReached);
    expect(hits).toBe(1);
  });

  it("is not understood where what it says is nested without end, and that is not parsed", async () => {
    const said = `{"messages":${"[".repeat(200_000)}`;
    const ask = askOver(async () => ({ status: 200, body: Buffer.from(said) }));
    const parse = jest.spyOn(JSON, "parse");
    await expect(ask("relay.example.org:80", "/fetch", {})).rejects.toThrow(/more than 512 arrays and objects/);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
});
