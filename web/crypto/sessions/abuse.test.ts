import { hex } from "../testing/hex.ts";
import { dearestForgery, lowOrderKeys, withHeader, withMessageOf } from "../testing/forgeries.ts";
import { contentKey, ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { metered } from "../testing/work-meter.ts";
import { maximumSkip, maximumSkipAtFirst, maximumStored } from "../ratchet/limits.ts";
import { utf8 } from "../encoding/bytes.ts";
import { Patience } from "./patience.ts";

const openFailed = { kind: "open-failed", message: "The message could not be opened." };

/** Mallory has a session with Alice as anybody may have; some messages have gone either way. */
async function acquainted() {
  const meter = metered(await primitives);
  const alice = await ScriptedDevice.create(meter.p, "alice");
  const mallory = await ScriptedDevice.create(await primitives, "mallory");
  await mallory.start(alice);
  const opened = await mallory.send(contentKey(1));
  await alice.receive(mallory, opened);
  const own = await alice.send(contentKey(2));
  await mallory.receive(alice, own);
  const replayed = await mallory.send(contentKey(3));
  await alice.receive(mallory, replayed);
  const next = await mallory.send(contentKey(4));
  const hash = async () => hex(meter.p.sha256(utf8(JSON.stringify(alice.sessions))));
  /** Refused with the state as it was; answers what that took. */
  const refuse = async (wrapped: Uint8Array, from = mallory) => {
    const before = await hash();
    meter.take();
    await expect(alice.receive(from, wrapped)).rejects.toMatchObject(openFailed);
    expect(await hash()).toBe(before);
    return meter.take();
  };
  return { alice, mallory, opened, own, replayed, next, refuse, meter };
}

describe("somebody who has a session and means harm", () => {
  it("gets no work at all for what cannot be genuine: jumps, replays and low-order keys", async () => {
    const { alice, mallory, opened, replayed, next, refuse } = await acquainted();
    const { publicKey } = await mallory.p.generateX25519();
    const attempts = [
      withHeader(next, () => ({ n: 2 ** 31 })),
      withHeader(next, () => ({ n: 2 ** 32 - 1 })),
      withHeader(next, ({ n }) => ({ n: n + 25_001 })),
      withHeader(next, ({ n }) => ({ n: n + maximumSkip + 1 })),
      withHeader(next, () => ({ dh: publicKey, n: 2 ** 31, previous: 0 })),
      withHeader(next, () => ({ dh: publicKey, n: 0, previous: 2 ** 31 })),
      withHeader(next, () => ({ dh: publicKey, n: 25_001, previous: 0 })),
      // Each gap may be; both together may not.
      withHeader(next, ({ n }) => ({ dh: publicKey, n: maximumSkip, previous: n + maximumSkip })),
      withHeader(next, ({ n }) => ({ dh: publicKey, n: maximumSkip / 2, previous: n + 1 + maximumSkip / 2 })),
      replayed,
    ];
    for (const forged of attempts) expect(await refuse(forged)).toEqual({ steps: 0, agreements: 0, decapsulations: 0 });
    // Of a chain that is closed: its key is gone from the state, so it is tried as a new one.
    expect(await refuse(opened)).toEqual({ steps: 1, agreements: 1, decapsulations: 0 });
    for (const dh of lowOrderKeys) expect((await refuse(withHeader(next, () => ({ dh, n: 0 })))).steps).toBe(0);
    expect((await alice.receive(mallory, next)).contentKey).toEqual(contentKey(4));
  });

  it("gets nothing accepted that was reflected, of an old chain, or of another session", async () => {
    const { alice, mallory, opened, own, next, refuse } = await acquainted();
    await refuse(own);
    await refuse(withMessageOf(next, own));
    await refuse(withMessageOf(next, opened));
    const bob = await ScriptedDevice.create(mallory.p, "bob");
    await bob.start(alice);
    const foreign = await bob.send(contentKey(5));
    await refuse(withMessageOf(next, foreign));
    await refuse(foreign);
    await mallory.start(alice);
    const newer = await mallory.send(contentKey(6));
    await refuse(withMessageOf(newer, next));
    await refuse(withMessageOf(next, newer));
    await alice.receive(mallory, newer);
    await refuse(withMessageOf(newer, next));
    // The chain that ended with Alice's answer, gone on with beyond its end.
    await refuse(withHeader(opened, ({ n }) => ({ n: n + 1 })));
    expect((await alice.receive(mallory, next)).contentKey).toEqual(contentKey(4));
  });

  it("gets an agreement and a thousand steps for one message, and after three of them what skips nothing", async () => {
    const { alice, mallory, next, refuse } = await acquainted();
    const works: number[] = [];
    for (let message = 0; message < 160; message++) {
      const { steps, agreements } = await refuse(await dearestForgery(mallory, next, maximumSkip));
      expect(agreements).toBeLessThanOrEqual(1);
      works.push(steps);
    }
    const most = maximumSkip + 1;
    expect(works.slice(0, 5)).toEqual([most, most, most, 0, 0]);
    expect(Math.max(...works)).toBe(most);
    expect(works.reduce((sum, steps) => sum + steps, 0)).toBeLessThanOrEqual(13 * most);
    // What skips nothing opens at once, and with it everything is as before.
    expect((await alice.receive(mallory, next)).contentKey).toEqual(contentKey(4));
    await mallory.send(contentKey(5));
    expect((await alice.receive(mallory, await mallory.send(contentKey(6)))).contentKey).toEqual(contentKey(6));
  });

  it("costs others nothing: patience is with each device", async () => {
    const { alice, mallory, next, refuse } = await acquainted();
    for (let message = 0; message < 5; message++) await refuse(await dearestForgery(mallory, next, 9));
    const bob = await ScriptedDevice.create(mallory.p, "bob");
    const { sessions } = alice;
    alice.sessions = null;
    await bob.start(alice);
    await bob.send(contentKey(5));
    expect((await alice.receive(bob, await bob.send(contentKey(6)))).contentKey).toEqual(contentKey(6));
    alice.sessions = sessions;
  });

  it("gets at most one handshake for a forged first message, whatever it says it skips", async () => {
    const { alice, mallory, refuse } = await acquainted();
    await mallory.start(alice);
    const first = await mallory.send(contentKey(5));
    const spoilt = first.with(first.length - 1, (first.at(-1) ?? 0) ^ 1);
    expect(await refuse(spoilt)).toEqual({ steps: 1, agreements: 5, decapsulations: 1 });
    for (const n of [2 ** 31, 25_001, maximumSkipAtFirst + 1]) {
      expect(await refuse(withHeader(first, () => ({ n })))).toEqual({ steps: 0, agreements: 0, decapsulations: 0 });
    }
    expect((await refuse(withHeader(first, () => ({ n: maximumSkipAtFirst })))).steps).toBe(maximumSkipAtFirst + 1);
    expect((await alice.receive(mallory, first)).contentKey).toEqual(contentKey(5));
  });

  it("makes nobody keep more than 2,000 keys, however many sessions are started", async () => {
    const { alice, mallory } = await acquainted();
    for (let started = 0; started < 5; started++) {
      await mallory.start(alice);
      for (let lost = 0; lost < 450; lost++) await mallory.send(contentKey(0));
      await alice.receive(mallory, await mallory.send(contentKey(started)));
    }
    const kept = alice.sessions?.sessions.map(({ ratchet }) => ratchet.skipped.length) ?? [];
    expect(kept.reduce((sum, count) => sum + count, 0)).toBe(maximumStored);
    expect(kept.slice(0, 5)).toEqual([450, 450, 450, 450, 200]);
  });
});

it("patience remembers a thousand devices and forgets the one that was quiet for longest", () => {
  const patience = new Patience();
  const exhaust = (device: string) => {
    for (let time = 0; time < 3; time++) patience.inVain(device);
  };
  exhaust("first");
  expect(patience.allowsSkipping("first")).toBe(false);
  for (let other = 0; other < 1_000; other++) exhaust(`other ${other}`);
  expect(patience.allowsSkipping("first")).toBe(true);
  expect(patience.allowsSkipping("other 999")).toBe(false);
  patience.opened("other 999");
  expect(patience.allowsSkipping("other 999")).toBe(true);
});
