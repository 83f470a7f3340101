import fc from "fast-check";
import { p2pClient } from "../dialects/p2p-client.ts";
import { p2pPython } from "../dialects/p2p-python.ts";
import { tenchat1 } from "../dialects/tenchat-1.ts";
import { ratchetPair } from "../testing/ratchet-pair.ts";
import { primitives } from "../testing/test-primitives.ts";
import type { RatchetMessage } from "./ratchet-state.ts";

type Side = "alice" | "bob";
type InFlight = { readonly text: string; readonly message: RatchetMessage };

/** What a network may do next: carry, lose, repeat or spoil any message under way, in any order. */
const event = fc.record({
  what: fc.constantFrom("send", "send", "deliver", "deliver", "deliver", "drop", "repeat", "spoil"),
  by: fc.constantFrom<Side>("alice", "bob"),
  pick: fc.nat(),
});

const other = { alice: "bob", bob: "alice" } as const;

it.each([
  ["tenchat1", tenchat1],
  ["p2p-python", p2pPython],
  ["p2p-client", p2pClient],
])(
  "%s opens every message that arrives, once, in whatever order, beside losses, repetitions and forgeries",
  async (_name, dialect) => {
    const p = await primitives;
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 10, maxLength: 60 }), async (events) => {
        const ends = await ratchetPair(p, dialect);
        const wire: Record<Side, InFlight[]> = { alice: [], bob: [] };
        const opened: Record<Side, InFlight[]> = { alice: [], bob: [] };
        let count = 0;
        for (const { what, by, pick } of events) {
          const to = ends[by];
          const incoming = wire[by];
          const at = incoming.length === 0 ? 0 : pick % incoming.length;
          const found = incoming[at];
          if (what === "send") {
            if (to.state.sendingChain === null) continue;
            const text = `${by} ${count++}`;
            wire[other[by]].push({ text, message: await to.send(text) });
          } else if (what === "repeat") {
            const repeated = opened[by][opened[by].length === 0 ? 0 : pick % opened[by].length];
            if (repeated) await expect(to.open(repeated.message)).rejects.toMatchObject({ kind: "open-failed" });
          } else if (found && what === "spoil") {
            const { ciphertext } = found.message;
            const spoilt = ciphertext.map((byte, index) => (index === pick % ciphertext.length ? byte ^ 0x40 : byte));
            const before = to.state;
            await expect(to.open({ ...found.message, ciphertext: spoilt })).rejects.toMatchObject({
              kind: "open-failed",
            });
            expect(to.state).toBe(before);
          } else if (found) {
            incoming.splice(at, 1);
            if (what === "drop") continue;
            expect(await to.open(found.message)).toBe(found.text);
            opened[by].push(found);
          }
        }
      }),
      { numRuns: 40 },
    );
  },
);
