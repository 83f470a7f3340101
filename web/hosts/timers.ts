import type { Timers } from "../core/host.ts";

/** `setTimeout` counts in 31 bits, and runs at once what is to wait for longer: twenty-five days. */
const longest = 2 ** 31 - 1;

/** By `setTimeout`, however long the wait. */
export function timersBy(clock: Pick<typeof globalThis, "setTimeout" | "clearTimeout">): Timers {
  return {
    after: (milliseconds, run) => {
      let left = milliseconds;
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        const now = Math.min(left, longest);
        left -= now;
        timer = clock.setTimeout(left > 0 ? wait : run, now);
      };
      wait();
      return () => clock.clearTimeout(timer);
    },
  };
}
