import { Inbox } from "./inbox.ts";
import type { InboxParts } from "./inbox.ts";

describe("looking for packets", () => {
  it("begins anew at a moment that chance says, and not as somebody was added: the relay would see that", async () => {
    const [pauses, cursors]: [number[], unknown[]] = [[], []];
    const parts = {
      host: {
        crypto: { randomBytes: (length: number) => new Uint8Array(length).fill(128) },
        timers: {
          after: (pause: number) => {
            pauses.push(pause);
            return () => undefined;
          },
        },
        pace: { send: [0, 0], fetch: [1_000, 2_000], look: [0, 0] },
      },
      book: {
        known: { get: () => [{ address: "relay", slot: "receive" }] },
        change: async (_address: string, { cursor }: { cursor: number }) => void cursors.push(cursor),
      },
    } as unknown as InboxParts;
    await new Inbox(parts).readAgain();
    expect(cursors).toEqual([0]);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(1_400);
    expect(pauses[0]).toBeLessThan(1_600);
  });
});
