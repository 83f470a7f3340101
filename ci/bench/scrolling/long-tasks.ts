import type { CDPSession, Page } from "playwright-core";

/** What a part of a look at a conversation was like. */
export interface LongTasks {
  /** Of each task over 50 ms by the clock: milliseconds by the clock, and of the processor. */
  readonly tasks: readonly { readonly took: number; readonly worked: number }[];
  /** Most rows that were in the page at once; 0 where it was loaded anew meanwhile. */
  readonly drawn: number;
  readonly seconds: number;
}

/** Times in microseconds, as Chromium tells them. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const LONG = 50_000;

/** Hears of every task of the page's main thread while something is done with it. */
export async function longTasks(page: Page, work: () => Promise<void>): Promise<LongTasks> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const seen = { drawn: 0 };
    const timer = setInterval(() => {
      seen.drawn = Math.max(seen.drawn, document.querySelectorAll("[role=log] [role=listitem]").length);
    }, 200);
    const rowsDrawn = () => {
      clearInterval(timer);
      return seen.drawn;
    };
    Object.assign(globalThis, { rowsDrawn });
  });
  const events = await traced(session, async () => {
    await work();
    // What was begun last has to be over before it is told.
    await page.waitForTimeout(1_000);
  });
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  // Chromium may keep a process ready for a page to come: of several, none is passed over.
  const mains = new Set(
    events.value.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  if (mains.size === 0) throw new Error("Chromium does not say which thread is the page's.");
  const tasks = events.value
    .filter((event) => event.ph === "X" && mains.has(threadOf(event)))
    .filter(({ name, dur = 0 }) => name.endsWith("RunTask") && dur > LONG)
    .map(({ dur = 0, tdur = dur }) => ({ took: dur / 1000, worked: tdur / 1000 }));
  const drawn = await page.evaluate<number>("globalThis.rowsDrawn?.() ?? 0");
  await session.detach();
  return { tasks, drawn, seconds: events.seconds - 1 };
}

/** Whoever looks for long tasks finds one that was put there; else nothing that they do not find says anything. */
export async function expectToSee(page: Page, milliseconds: number): Promise<void> {
  const { tasks } = await longTasks(page, () =>
    page.evaluate(async (long) => {
      await new Promise((resolve) => setTimeout(resolve));
      const end = performance.now() + long;
      while (performance.now() < end);
    }, milliseconds),
  );
  if (!tasks.some(({ took }) => took >= milliseconds * 0.9))
    throw new Error(`A task of ${milliseconds} ms was put into the page and not seen.`);
}

/** Says it, and answers how long the longest task took of the processor. */
export function tellTasks(what: string, { tasks }: LongTasks): number {
  const longest = (times: readonly number[]) => Math.round(Math.max(0, ...times));
  const worked = longest(tasks.map((task) => task.worked));
  const took = longest(tasks.map((task) => task.took));
  console.log(`${what}: ${tasks.length} tasks over 50 ms by the clock, the longest ${took} ms;`);
  const over = tasks.filter((task) => task.worked * 1000 > LONG).length;
  console.log(`  ${over} over 50 ms of the processor, the longest ${worked} ms`);
  return worked;
}

async function traced(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<{ value: readonly TraceEvent[]; seconds: number }> {
  const value: TraceEvent[] = [];
  session.on("Tracing.dataCollected", (collected) => value.push(...(collected.value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"], excludedCategories: ["*"] },
  });
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return { value, seconds };
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
        still = log.scrollTop === before && document.querySelector(selector) !== null ? still + 1 : 0;
      }
    },
    [direction, until] as const,
  );
}
