import fc from "fast-check";
import { FakeHost, signUp, texts, until } from "../testing/fake-host.ts";
import type { Step } from "../testing/fake-host.ts";
import type { Doubt } from "../tenchat.ts";
import { FakeServer } from "../testing/fake-server.ts";

const names = ["alice", "bob"] as const;
const each = 4;
/** More for a long night. */
const runs = Number(process.env["TENCHAT_CRASH_RUNS"] ?? 12);

/** Sends a text until it is certain that it is kept: after a crash one looks whether it is there. */
async function sendSurely(host: FakeHost, id: string, text: string, life: Life): Promise<void> {
  for (;;) {
    await life.up();
    const view = host.client.messaging.open(id);
    await until(() => view.loaded.get() || life.isDead());
    if (texts(view).includes(text)) return;
    let kept = false;
    void view.send(text).then(() => {
      kept = true;
    });
    await until(() => kept || life.isDead());
    if (kept) return;
  }
}

type Life = { up: () => Promise<void>; isDead: () => boolean };

/** The client is killed at those of its steps, counted over all its lives, and its page opened again each time. */
function mortal(host: FakeHost, deaths: readonly number[], seen: Step[]): Life {
  let steps = 0;
  let dead = false;
  let rising: Promise<void> | null = null;
  host.killAt = (step) => {
    steps++;
    if (!deaths.includes(steps)) return false;
    dead = true;
    seen.push(step);
    return true;
  };
  const rise = async (): Promise<void> => {
    while (dead) {
      dead = false;
      host.start();
      void host.client.start();
      await until(() => dead || host.client.session.get().kind === "signed-in");
    }
  };
  const up = () => {
    rising ??= rise().finally(() => {
      rising = null;
    });
    return rising;
  };
  return { up, isDead: () => dead };
}

describe("a client that is killed at any step", () => {
  it(
    "loses nothing, doubles nothing and keeps the order",
    async () => {
      const seen: Step[] = [];
      const schedule = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 });
      const drops = fc.array(fc.integer({ min: 0, max: each - 1 }), { maxLength: 2 });
      await fc.assert(
        fc.asyncProperty(schedule, schedule, drops, async (aliceDies, bobDies, dropAt) => {
          const server = new FakeServer();
          const hosts = names.map(() => new FakeHost(server));
          for (const [at, host] of hosts.entries()) await signUp(host, names[at] as string);
          const [alice, bob] = hosts as [FakeHost, FakeHost];
          const [found] = await alice.client.identity.searchPeople("bob");
          const id = await alice.client.conversations.start(found?.accountId ?? "");
          await until(() => bob.client.conversations.list.get().length === 1);

          const lives = [mortal(alice, aliceDies, seen), mortal(bob, bobDies, seen)];
          await Promise.all(
            hosts.map(async (host, at) => {
              for (let number = 0; number < each; number++) {
                await sendSurely(host, id, `${names[at]} ${number}`, lives[at] as Life);
                if (dropAt.includes(number)) host.dropSockets();
              }
            }),
          );
          const doubts: (readonly Doubt[])[] = [];
          const read = async (at: number): Promise<string[]> => {
            await lives[at]?.up();
            const view = (hosts[at] as FakeHost).client.messaging.open(id);
            await until(() => view.loaded.get() || (lives[at] as Life).isDead());
            const now = view.messages.get().some((item) => item.state === "queued") ? [] : texts(view);
            doubts[at] = view.messages.get().flatMap((item) => item.doubts);
            view.close();
            return now;
          };
          const end = Date.now() + 6_000;
          let [here, there] = [await read(0), await read(1)];
          while (here.length < 2 * each || here.join() !== there.join()) {
            if (Date.now() > end) {
              throw new Error(JSON.stringify({ here, there, reports: hosts.map((host) => host.reports.map(String)) }));
            }
            await new Promise((resolve) => setTimeout(resolve, 5));
            [here, there] = [await read(0), await read(1)];
          }
          for (const name of names) {
            const sent = Array.from({ length: each }, (_, number) => `${name} ${number}`);
            expect(here.filter((text) => text.startsWith(name))).toEqual(sent);
          }
          expect(here).toHaveLength(2 * each);
          expect([...server.submitted.values()].filter((ciphertexts) => ciphertexts.size !== 1)).toEqual([]);
          expect(hosts.flatMap((host) => host.reports)).toEqual([]);
          // A device that died in the middle counts on without a gap.
          expect(doubts).toEqual([[], []]);
          for (const host of hosts) host.kill();
        }),
        { numRuns: runs, endOnFailure: true },
      );
      expect(new Set(seen).size).toBeGreaterThan(2);
    },
    30_000 + runs * 5_000,
  );
});
