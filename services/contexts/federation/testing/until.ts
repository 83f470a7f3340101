import { setTimeout as sleep } from "node:timers/promises";

/** Looks again and again, for ten seconds, whether that is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 500) throw new Error("it does not come to that");
    await sleep(20);
  }
}
