import { Sparingly } from "./sparingly.ts";

it("what is asked for is done at once, and whatever is asked for within the pause once more at its end", () => {
  let [now, done] = [0, 0];
  const waiting = new Map<() => void, number>();
  const timers = {
    after: (delay: number, work: () => void) => {
      waiting.set(work, now + delay);
      return () => void waiting.delete(work);
    },
  };
  const pass = (until: number) => {
    now = until;
    for (const [work, at] of waiting) {
      if (at > now) continue;
      waiting.delete(work);
      work();
    }
  };
  const sparingly = new Sparingly(
    timers,
    () => now,
    20,
    () => done++,
  );
  for (let asked = 0; asked < 1_000; asked++) sparingly.ask();
  expect(done).toBe(1);
  pass(19);
  expect(done).toBe(1);
  pass(20);
  expect(done).toBe(2);
  pass(100);
  expect(done).toBe(2);
  sparingly.ask();
  sparingly.ask();
  expect(done).toBe(3);
  sparingly.stop();
  pass(200);
  expect(done).toBe(3);
});
