import { setTimeout as sleep } from "node:timers/promises";
import { NAMES, TwoPeople } from "./two-people.ts";
import { RestorableServer } from "./restorable-server.ts";
import type { Kept } from "./restorable-server.ts";

/** What a page goes through while its server is put back. */
const WAYS = ["open", "reloaded", "lost session"] as const;
type Way = (typeof WAYS)[number];

export interface Outcome {
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
  readonly stuck: number;
  readonly restores: number;
  readonly written: number;
  readonly problems: readonly string[];
}

/** One schedule of writing, keeping the data, writing, putting them back, and writing, as the random numbers have it. */
export async function runSchedule(
  random: () => number,
  restores: number,
  ways: readonly Way[] = WAYS,
): Promise<Outcome> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  await using closing = new AsyncDisposableStack();
  const server = new RestorableServer();
  closing.defer(() => server.close());
  await server.start();
  const people = new TwoPeople(server.origin);
  closing.defer(() => people.close());
  await people.begin();

  let count = 0;
  const write = async () => {
    for (let turns = 1 + Math.floor(random() * 3); turns > 0; turns -= 1) {
      const name = pick(NAMES);
      await people.write(
        name,
        Array.from({ length: 1 + Math.floor(random() * 5) }, () => `${name} ${(count += 1)}`),
      );
      await sleep(random() * 300);
    }
  };
  const kept: Kept[] = [];
  for (let round = 0; round < restores; round += 1) {
    await write();
    kept.push(await server.keep(pick(["backup", "copy"])));
    await write();
    const way = pick(ways);
    await server.goBack(pick(kept), way === "lost session");
    for (const name of NAMES) {
      if (way === "reloaded") await people.open(name);
      await people.backIn(name);
    }
    await write();
  }
  const found = await people.judge();
  const problems = people.problems.map(String);
  return { ...found, restores, written: count, problems };
}
