import { readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import pg from "pg";
import { actors, Checkout } from "./testing/checkout.ts";
import type { Holding } from "./testing/checkout.ts";
import { canContain, container, containerWithInit, descendantsOf } from "./testing/container.ts";

const [actor] = actors as [(typeof actors)[number]];
const ROUNDS = 20;

let checkout: Checkout;
beforeAll(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.killAll());
afterAll(() => checkout.remove());

/** The name of a process's program; "" when it has just ended. */
function nameOf(pid: number): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

const program = (pid: number, name: string) => descendantsOf(pid).find((each) => nameOf(each) === name)!;

async function count(holding: Holding): Promise<unknown> {
  if (holding.kind !== "started") throw new Error(holding.sentence);
  const client = new pg.Client(holding.url);
  await client.connect();
  try {
    await client.query("CREATE TABLE IF NOT EXISTS kept (word text)");
    await client.query("INSERT INTO kept VALUES ('word')");
    return (await client.query<{ n: number }>("SELECT count(*)::int AS n FROM kept")).rows[0]!.n;
  } finally {
    await client.end();
  }
}

if (canContain) describeContainers();
else it("cannot be tried here: this user may not make namespaces", () => expect(canContain).toBe(false));

function describeContainers(): void {
  describe("two containers on one volume", () => {
    it("never both have the data folder, and the next has it after kill -9 of the first", async () => {
      const folder = checkout.makeFolder(actor);
      for (let round = 0; round < ROUNDS; round += 1) {
        const first = await checkout.start(actor, folder, "lock", container);
        expect(first.holding.kind).toBe("started");
        const second = await checkout.start(actor, folder, "lock", container);
        expect(second.holding).toEqual({
          kind: "refused",
          sentence: `Another TenChat (in another container) is using the data folder ${folder}: stop it, or set TENCHAT_DATA to another folder.`,
        });
        expect(second.errors()).toBe("");
        await first.kill("SIGKILL");
      }
    }, 60_000);

    it("never both have the database, also while the first is only stopping", async () => {
      const folder = checkout.makeFolder(actor);
      const first = await checkout.start(actor, folder, "database", container);
      expect(await count(first.holding)).toBe(1);
      const refused = async () => (await checkout.start(actor, folder, "database", container)).holding.kind;
      expect(await refused()).toBe("refused");
      const postgres = program(first.pid, "postgres");
      process.kill(postgres, "SIGSTOP");
      const stopped = first.stop();
      expect(await refused()).toBe("refused");
      process.kill(postgres, "SIGCONT");
      await stopped;
      const second = await checkout.start(actor, folder, "database", container);
      expect(await count(second.holding)).toBe(2);
    }, 60_000);

    it.each([
      ["where no signal of theirs reaches it", []],
      ["although somebody deleted the files that were locked", ["tenchat.lock", "postgres.lock"]],
    ])(
      "wait for a database that outlived kill -9 of its server, %s",
      async (_, deleted) => {
        const folder = checkout.makeFolder(actor);
        const first = await checkout.start(actor, folder, "database", containerWithInit);
        expect(await count(first.holding)).toBe(1);
        const postgres = program(first.pid, "postgres");
        process.kill(postgres, "SIGSTOP");
        process.kill(program(first.pid, "node"), "SIGKILL");
        for (const name of deleted) rmSync(join(folder, name));

        let started = false;
        const second = checkout.start(actor, folder, "database", container).then((outcome) => {
          started = true;
          return outcome;
        });
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect(started).toBe(false);
        process.kill(postgres, "SIGCONT");
        const outcome = await second;
        expect(await count(outcome.holding)).toBe(2);
        // The first container lives on, and its database does not.
        expect(program(first.pid, "postgres")).toBeUndefined();
      },
      60_000,
    );

    it("wait for what is left of a database whose first process was killed too", async () => {
      const folder = checkout.makeFolder(actor);
      const first = await checkout.start(actor, folder, "database", containerWithInit);
      expect(await count(first.holding)).toBe(1);
      const all = descendantsOf(first.pid).filter((each) => nameOf(each) === "postgres");
      const [postmaster, ...rest] = all as [number, ...number[]];
      expect(rest.length).toBeGreaterThan(2);
      for (const pid of rest) process.kill(pid, "SIGSTOP");
      process.kill(program(first.pid, "node"), "SIGKILL");
      process.kill(postmaster, "SIGKILL");

      let started = false;
      const second = checkout.start(actor, folder, "database", container).then((outcome) => {
        started = true;
        return outcome;
      });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(started).toBe(false);
      for (const pid of rest) process.kill(pid, "SIGCONT");
      expect(await count((await second).holding)).toBe(2);
    }, 60_000);
  });
}
