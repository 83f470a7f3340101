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
  return { silent, reports, waits: outbox.waitingOf("c/1") > 0 || outbox.slots.has("copy") };
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
