import type { MeshHost, RelayAnswer } from "./mesh-host.ts";
import { Outbox } from "./outbox.ts";
import type { WaitingPacket } from "./outbox.ts";
import type { RelayBook } from "./relay-book.ts";

const packet = { recipient: "r", message: "m", hash: "h", signature: "s" };
const waiting: WaitingPacket = { id: "1", slot: "copy", packet, of: "c/1", notBefore: 0 };

/** Sends it once, with a relay that answers so and a storage that is full, and says what came of it. */
async function outcome(answer: () => Promise<RelayAnswer>): Promise<unknown> {
  const [silent, reports]: [string[], string[]] = [[], []];
  let due: () => void = () => undefined;
  const full = () => Promise.reject(new Error("no space"));
  const book = {
    relayFor: async () => ({ address: "relay" }),
    silent: async (address: string) => void silent.push(address),
    change: full,
    answered: full,
  } as unknown as RelayBook;
  const host = {
    crypto: { randomBytes: (length: number) => new Uint8Array(length) },
    now: () => 1,
    timers: {
      after: (_pause: number, run: () => void) => {
        due = run;
        return () => undefined;
      },
    },
    report: (error: unknown) => void reports.push(String(error)),
    askRelay: answer,
  } as unknown as MeshHost;
  const outbox = new Outbox(host, { commit: full } as never, book, () => undefined);
  outbox.took([waiting]);
  due();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { silent, reports, waits: outbox.waitingOf("c/1").packets > 0 || outbox.slots.has("copy") };
}

describe("what waits to be sent", () => {
  it("takes a relay for silent that does not answer, and nothing else for that", async () => {
    const silent = { silent: ["relay"], reports: [], waits: true };
    expect(await outcome(() => Promise.reject(new Error("nobody is there")))).toEqual(silent);
    expect(await outcome(async () => ({ status: 503, body: "full" }))).toEqual(silent);
    const failed = { silent: [], reports: ["Error: no space"], waits: true };
    expect(await outcome(async () => ({ status: 200, body: { messages: [] } }))).toEqual(failed);
    expect(await outcome(async () => ({ status: 200, body: { messages: [packet] } }))).toEqual(failed);
  });
});

/** An outbox by a clock that a test moves, with relays that answer at once, never, or are none. */
function clockwork(kept: readonly WaitingPacket[] = []) {
  let now = 1_000_000;
  let timer: { at: number; run: () => void } | undefined;
  const sent: { of: string; at: number }[] = [];
  const none = new Set<string>();
  const hangs = new Map<string, (error: Error) => void>();
  let seed = 1;
  const host = {
    // Another number each time.
    crypto: {
      randomBytes: () => new Uint8Array(new Uint32Array([(seed = (seed * 48_271) % 2_147_483_647) * 2]).buffer),
    },
    now: () => now,
    pace: { send: [2_000, 20_000] },
    timers: {
      after: (pause: number, run: () => void) => {
        const mine = { at: now + pause, run };
        timer = mine;
        return () => void (timer = timer === mine ? undefined : timer);
      },
    },
    report: (error: unknown) => {
      throw error;
    },
    askRelay: async (address: string, path: string, body: { hash?: string; hashes?: string[] }) => {
      if (hangs.has(address)) return new Promise((_resolve, reject) => hangs.set(address, reject));
      if (path === "/send") sent.push({ of: body.hash!, at: now });
      return { status: 200, body: { messages: [{ ...packet, hash: body.hashes?.[0] }] } };
    },
  } as unknown as MeshHost;
  const book = {
    relayFor: async (slot: string) => (none.has(slot) ? undefined : { address: slot }),
    silent: async () => undefined,
    change: async () => undefined,
    answered: async () => undefined,
  } as unknown as RelayBook;
  const database = { commit: async () => undefined, list: async () => kept };
  const outbox = new Outbox(host, database as never, book, () => undefined);
  const settle = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  return {
    outbox,
    sent,
    none,
    hangs,
    async pass(milliseconds: number): Promise<void> {
      const end = now + milliseconds;
      while (timer !== undefined && timer.at <= end) {
        now = Math.max(now, timer.at);
        const { run } = timer;
        timer = undefined;
        run();
        await settle();
      }
      now = end;
      await settle();
    },
    some: (slot: WaitingPacket["slot"], count: number): WaitingPacket[] =>
      Array.from({ length: count }, (_, at) => ({
        id: `${slot}${at}`,
        slot,
        packet: { ...packet, hash: `${slot}${at}` },
        of: "c/1",
        notBefore: outbox.moment(),
      })),
  };
}

const apart = (sent: readonly { at: number }[]) => new Set(sent.map(({ at }) => at)).size;

describe("the moments at which packets leave", () => {
  it("are each its own again where no relay could be had, or nothing was at work, when they came", async () => {
    const { outbox, sent, none, pass, some } = clockwork();
    outbox.took([...some("files", 20), ...some("to a", 20)]);
    none.add("files").add("to a");
    await pass(60_000);
    expect(sent).toEqual([]);
    none.clear();
    await pass(20_000);
    expect([sent.length, apart(sent)]).toEqual([40, 40]);

    const kept = some("to a", 20).map((each, at) => ({ ...each, notBefore: at < 10 ? 0 : 9e12 }));
    const later = clockwork(kept);
    await later.outbox.load();
    later.outbox.wake();
    await later.pass(1_999);
    expect(later.sent).toEqual([]);
    await later.pass(18_001);
    expect([later.sent.length, apart(later.sent)]).toEqual([20, 20]);
  });

  it("do not come together because a relay of something else does not answer", async () => {
    const { outbox, sent, hangs, pass, some } = clockwork();
    hangs.set("to a", () => undefined);
    outbox.took([...some("to a", 20), ...some("copy", 3), ...some("files", 10), ...some("to b", 10)]);
    await pass(20_000);
    expect([sent.length, apart(sent)]).toEqual([23, 23]);
    // All of its own are due by the time that it turns out to be silent.
    hangs.get("to a")!(new Error("no answer"));
    hangs.clear();
    sent.length = 0;
    await pass(0);
    await pass(20_000);
    expect([sent.length, apart(sent)]).toEqual([20, 20]);
  });
});
