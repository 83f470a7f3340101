import fc from "fast-check";
import { contentKey, ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";

type Letter = { readonly wrapped: Uint8Array; readonly number: number };

function sendingSession(device: ScriptedDevice): string | undefined {
  return device.sessions?.sessions[0]?.id;
}

describe("P2P-069 two people who start at once", () => {
  it("come to the same session, and each opens what the other sent in either", async () => {
    const p = await primitives;
    for (let round = 0; round < 6; round++) {
      const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
      await Promise.all([alice.start(bob), bob.start(alice)]);
      expect(sendingSession(alice)).not.toBe(sendingSession(bob));
      const fromAlice = await alice.send(contentKey(1));
      const fromBob = await bob.send(contentKey(2));
      expect((await bob.receive(alice, fromAlice)).contentKey).toEqual(contentKey(1));
      expect((await alice.receive(bob, fromBob)).contentKey).toEqual(contentKey(2));
      expect(sendingSession(alice)).toBe(sendingSession(bob));
      const ids = alice.sessions?.sessions.map((session) => session.id) ?? [];
      expect(ids).toEqual(ids.toSorted());
      expect((await bob.receive(alice, await alice.send(contentKey(3)))).contentKey).toEqual(contentKey(3));
      expect((await alice.receive(bob, await bob.send(contentKey(4)))).contentKey).toEqual(contentKey(4));
    }
  });

  it("open everything and converge, whatever is sent, delayed, reordered or started anew in between", async () => {
    const p = await primitives;
    const event = fc.record({
      what: fc.constantFrom("send", "send", "deliver", "deliver", "deliver", "start"),
      byAlice: fc.boolean(),
      pick: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 24 }), async (events) => {
        const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
        const ends = {
          alice: { device: alice, peer: bob, incoming: [] as Letter[] },
          bob: { device: bob, peer: alice, incoming: [] as Letter[] },
        };
        await Promise.all([alice.start(bob), bob.start(alice)]);
        let number = 0;
        let starts = 0;
        const deliver = async (end: (typeof ends)["alice"], at: number) => {
          const [letter] = end.incoming.splice(at, 1);
          if (!letter) return;
          const opened = await end.device.receive(end.peer, letter.wrapped);
          expect(opened.contentKey).toEqual(contentKey(letter.number));
        };
        const send = async (from: "alice" | "bob") => {
          number = (number + 1) % 256;
          const to = from === "alice" ? "bob" : "alice";
          ends[to].incoming.push({ wrapped: await ends[from].device.send(contentKey(number)), number });
        };
        for (const { what, byAlice, pick } of events) {
          const name = byAlice ? "alice" : "bob";
          const end = ends[name];
          if (what === "send") await send(name);
          // More sessions than are kept would rightly lose the oldest.
          else if (what === "start" && starts++ < 3) await end.device.start(end.peer);
          else if (end.incoming.length > 0) await deliver(end, pick % end.incoming.length);
        }
        // Each says a last word; when all has arrived both send in the same session.
        for (let last = 0; last < 2; last++) {
          await send("alice");
          await send("bob");
          for (const end of [ends.alice, ends.bob]) while (end.incoming.length > 0) await deliver(end, 0);
        }
        expect(sendingSession(alice)).toBe(sendingSession(bob));
      }),
      { numRuns: 30 },
    );
  });
});
