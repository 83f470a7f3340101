import { timersBy } from "./timers.ts";

describe("the timers of a host", () => {
  it("wait for as long as they are told, also for longer than the clock below can count", () => {
    const asked: number[] = [];
    let next = (): void => undefined;
    const cleared: unknown[] = [];
    const clock = {
      setTimeout: (run: () => void, milliseconds: number) => ((next = run), asked.push(milliseconds)),
      clearTimeout: (timer: unknown) => void cleared.push(timer),
    } as unknown as typeof globalThis;
    let ran = 0;
    const fourWeeks = 28 * 86_400_000;
    const cancel = timersBy(clock).after(fourWeeks, () => void ran++);
    next();
    expect([ran, asked.length, asked.every((each) => each < 2 ** 31)]).toEqual([0, 2, true]);
    next();
    expect([ran, asked.reduce((sum, each) => sum + each)]).toEqual([1, fourWeeks]);
    cancel();
    expect(cleared).toEqual([2]);
  });
});
