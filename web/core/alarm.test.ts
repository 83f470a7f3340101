import { Alarm } from "./alarm.ts";

/** A clock that a test moves, and what waits for it. */
function hands() {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = 0;
  return {
    now: () => now,
    timers: {
      after(milliseconds: number, run: () => void) {
        const wait = { at: now + milliseconds, run };
        waiting.add(wait);
        return () => void waiting.delete(wait);
      },
    },
    async move(to: number) {
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= to).toSorted((one, other) => one.at - other.at);
        if (next === undefined) break;
        waiting.delete(next);
        now = next.at;
        next.run();
        await new Promise(setImmediate);
      }
      now = to;
    },
  };
}

it("rings at the soonest moment, looks each minute at a clock that may be set, and not once it is stopped", async () => {
  const { now, timers, move } = hands();
  const rung: number[] = [];
  const due = [250_000, 30_000];
  const alarm = new Alarm({ timers, now, report: fail }, async () => {
    rung.push(now());
    for (const moment of due) if (moment > now()) alarm.at(moment);
  });
  await alarm.sweep();
  await move(300_000);
  expect(rung).toEqual([0, 30_000, 90_000, 150_000, 210_000, 250_000]);
  alarm.at(310_000);
  alarm.stop();
  alarm.at(320_000);
  await move(400_000);
  expect(rung).toHaveLength(6);
});

it("tries again what has failed, whatever else is named meanwhile", async () => {
  const { now, timers, move } = hands();
  const rung: number[] = [];
  const reports: unknown[] = [];
  const alarm = new Alarm({ timers, now, report: (error) => reports.push(error) }, async () => {
    rung.push(now());
    if (rung.length === 1) throw new Error("the disk is full");
  });
  alarm.at(1_000);
  await move(2_000);
  alarm.at(50_000);
  await move(10_000);
  expect(rung).toEqual([1_000, 6_000]);
  expect(reports).toHaveLength(1);
});

function fail(error: unknown): never {
  throw error;
}
