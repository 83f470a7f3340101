import fc from "fast-check";
import type { EncodedFrame } from "../../../generated/server/frames.ts";
import { silentLog } from "../logging/log.ts";
import type { Audience } from "./bus.ts";
import type { OpenChannel } from "./channel.ts";
import { LocalBus } from "./local-bus.ts";
import { NodeBus } from "./node-bus.ts";
import { Peers } from "./peers.ts";
import { decodeBatch, encodeBatch } from "./signals.ts";
import { cutText, TextPieces } from "./text-pieces.ts";

/** A channel between nodes of one process that can be broken. */
class Ether {
  readonly #ears = new Set<(text: string) => void>();
  broken = false;
  deaf = false;
  said = 0;

  open: OpenChannel = async (hear) => {
    this.#ears.add(hear);
    return {
      name: "ether",
      publish: async (text) => {
        await new Promise(setImmediate);
        if (this.broken) throw new Error("broken");
        this.said += 1;
        if (!this.deaf) for (const ear of this.#ears) ear(text);
      },
      restart: () => undefined,
      close: async () => void this.#ears.delete(hear),
    };
  };
}

class Ears {
  readonly frames: string[] = [];
  readonly ended: unknown[] = [];
  readonly forgotten: (string | undefined)[] = [];
  readonly local = new LocalBus({
    send: (_to: Audience, { text }: EncodedFrame) => void this.frames.push(text),
    hasListeners: () => false,
    end: (whose) => void this.ended.push(whose),
  });

  constructor() {
    this.local.onForget("names", (key) => this.forgotten.push(key));
  }
}

const nodes: NodeBus[] = [];

afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.close()));
});

async function openNode(...channels: Ether[]): Promise<{ bus: NodeBus; ears: Ears }> {
  const ears = new Ears();
  const bus = await NodeBus.open(
    ears.local,
    channels.map((channel) => channel.open),
    silentLog,
  );
  nodes.push(bus);
  return { bus, ears };
}

/** Two nodes that have heard each other. */
async function openTwo(...channels: Ether[]) {
  const [first, second] = [await openNode(...channels), await openNode(...channels)];
  await until(() => first.bus.peers === 1 && second.bus.peers === 1);
  second.ears.forgotten.length = 0;
  return [first, second] as const;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 8_000;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

const bob = { accountId: "bob" };
const frame = (text: string): EncodedFrame => ({ type: "keys.low", text, about: {} });

describe("a bus over several nodes", () => {
  it("brings frames, endings and what is to be forgotten to every node, in order, one's own at once", async () => {
    const [first, second] = await openTwo(new Ether());
    for (let index = 0; index < 1000; index += 1) first.bus.send(bob, frame(`frame ${index}`));
    first.bus.end({ deviceId: "phone" });
    first.bus.forget("names", "bob");
    expect(first.ears.frames).toHaveLength(1000);
    expect([first.ears.ended, first.ears.forgotten.at(-1)]).toEqual([[{ deviceId: "phone" }], "bob"]);
    await until(() => second.ears.forgotten.length > 0);
    expect(second.ears.frames).toEqual(first.ears.frames);
    expect([second.ears.ended, second.ears.forgotten]).toEqual([[{ deviceId: "phone" }], ["bob"]]);
    expect(first.ears.frames).toHaveLength(1000);
  });

  it("says nothing but its heartbeat while it is alone, and may have listeners only when it is not", async () => {
    const ether = new Ether();
    const { bus } = await openNode(ether);
    const said = ether.said;
    bus.send(bob, frame("frame"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([ether.said, bus.hasListeners(bob)]).toEqual([said, false]);
    await openNode(ether);
    await until(() => bus.peers === 1);
    expect(bus.hasListeners(bob)).toBe(true);
  });

  it("speaks on the next channel when one is broken, and on the first again when it works", async () => {
    const [redis, postgres] = [new Ether(), new Ether()];
    const [first, second] = await openTwo(redis, postgres);
    redis.broken = true;
    first.bus.send(bob, frame("while broken"));
    await until(() => second.ears.frames.includes("while broken"));
    redis.broken = false;
    postgres.deaf = true;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    first.bus.send(bob, frame("afterwards"));
    await until(() => second.ears.frames.includes("afterwards"));
    expect(second.ears.forgotten).toEqual([]);
  });

  it("forgets everything when something did not come through, and hears what follows", async () => {
    const ether = new Ether();
    const [first, second] = await openTwo(ether);
    ether.deaf = true;
    first.bus.forget("names", "bob");
    await new Promise((resolve) => setTimeout(resolve, 50));
    ether.deaf = false;
    await until(() => second.ears.forgotten.length > 0);
    expect(second.ears.forgotten).toEqual([undefined]);
    first.bus.send(bob, frame("afterwards"));
    await until(() => second.ears.frames.length > 0);
    expect(second.ears.forgotten).toEqual([undefined]);
  });
});

describe("what a node hears of another", () => {
  it("is each signal once and in order, and a loss never goes unnoticed, whatever is lost, repeated or overtaken", () => {
    const batch = fc.record({ size: fc.nat(3), lost: fc.boolean(), repeated: fc.boolean() });
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 30 }), (batches) => {
        const peers = new Peers(() => 0);
        peers.hear({ node: "a", next: 1, signals: [] });
        let next = 1;
        let missed = false;
        const heard: number[] = [];
        for (const { size, lost, repeated } of batches) {
          const signals = Array.from({ length: size }, (_, index) => ({ forget: "n", key: String(next + index) }));
          const said = { node: "a", next, signals };
          next += size;
          for (let time = 0; time < (lost ? 0 : repeated ? 2 : 1); time += 1) {
            const result = peers.hear(said);
            missed ||= result.missed;
            heard.push(...result.fresh.map((signal) => Number((signal as { key: string }).key)));
          }
        }
        peers.hear({ node: "a", next, signals: [] });
        peers.look();
        missed = peers.look() || missed;
        expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b));
        expect(missed).toBe(heard.length < next - 1);
      }),
    );
  });

  it("counts as missed when it was said before it was first heard, and forgets a node that falls silent", () => {
    let now = 0;
    const peers = new Peers(() => now);
    expect(peers.hear({ node: "a", next: 5, signals: [] }).missed).toBe(true);
    expect(peers.count).toBe(1);
    now = 10_001;
    // It may have died between a commit and the word of it.
    expect(peers.look()).toBe(true);
    expect(peers.count).toBe(0);
    peers.hear({ node: "b", next: 1, signals: [] });
    peers.hear({ node: "b", next: 1, signals: [], bye: true });
    now = 30_000;
    expect([peers.count, peers.look()]).toEqual([0, false]);
  });
});

describe("texts of the bus", () => {
  it("are ASCII, come out of their pieces whole, and are dropped when a piece is missing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), fc.nat(400), (text, times) => {
        const batch = { node: "a", next: 1, signals: [{ frame: frame(text.repeat(times)), to: bob }] };
        const encoded = encodeBatch(batch);
        expect(encoded).toMatch(/^[\x20-\x7e]*$/);
        const whole: string[] = [];
        const pieces = new TextPieces((each) => whole.push(each));
        const cut = cutText(encoded);
        cut.forEach((piece) => expect(Buffer.byteLength(piece)).toBeLessThan(8000));
        if (cut.length > 1) cut.slice(1).forEach((piece) => pieces.add(piece));
        expect(whole).toEqual([]);
        cut.forEach((piece) => pieces.add(piece));
        expect(whole.map(decodeBatch)).toEqual([batch]);
      }),
    );
  });

  it("are refused when they are no batch", () => {
    for (const text of [
      "",
      "nonsense",
      "null",
      "[]",
      "{}",
      '{"node":1,"next":1,"signals":[]}',
      '{"node":"a","next":0}',
    ]) {
      expect(decodeBatch(text)).toBeUndefined();
    }
  });
});
