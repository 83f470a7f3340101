import type { Page } from "playwright-core";

/** What a part of a look at a conversation was like. */
export interface LongTasks {
  /** Milliseconds of each task that took more than fifty. */
  readonly tasks: readonly number[];
  /** Most rows that were in the page at once. */
  readonly drawn: number;
  readonly seconds: number;
}

/** Hears of every task over 50 ms while something is done with the page. */
export async function longTasks(page: Page, work: () => Promise<void>): Promise<LongTasks> {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], drawn: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const counting = setInterval(() => {
      seen.drawn = Math.max(seen.drawn, document.querySelectorAll("[role=log] [role=listitem]").length);
    }, 100);
    const end = () => {
      clearInterval(counting);
      observer.disconnect();
      return seen;
    };
    Object.assign(globalThis, { endOfLook: end });
  });
  const began = performance.now();
  await work();
  // What was begun last has to be over before it is told.
  await page.waitForTimeout(1_000);
  const seconds = (performance.now() - began) / 1000 - 1;
  const seen = await page.evaluate<Omit<LongTasks, "seconds">>("globalThis.endOfLook()");
  return { ...seen, seconds };
}

/** As a wheel that is turned and turned, until `until` is in the page and nothing moves any more. */
export async function scrollTo(page: Page, direction: -1 | 1, until: string): Promise<void> {
  await page.evaluate(
    async ([sign, selector]) => {
      const log = document.querySelector("[role=log]")!;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let still = 0; still < 30;) {
        const before = log.scrollTop;
        log.scrollBy(0, sign * 400);
        await frame();
        await frame();
        still = log.scrollTop === before && document.querySelector(selector) !== null ? still + 1 : 0;
      }
    },
    [direction, until] as const,
  );
}
