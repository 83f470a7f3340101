import { setTimeout as sleep } from "node:timers/promises";

/** Resolves with how many milliseconds it took until `what` came true; undefined if it did not within so many. */
export async function within(
  milliseconds: number,
  what: () => boolean | Promise<boolean>,
): Promise<number | undefined> {
  const started = performance.now();
  for (;;) {
    if (await what()) return performance.now() - started;
    if (performance.now() - started > milliseconds) return undefined;
    await sleep(20);
  }
}

/** The same, for what has to come true for the run to make sense. */
export async function until(
  what: () => boolean | Promise<boolean>,
  name: string,
  milliseconds = 60_000,
): Promise<number> {
  const took = await within(milliseconds, what);
  if (took === undefined) throw new Error(`It did not come to pass within ${milliseconds / 1000} s: ${name}`);
  return took;
}
