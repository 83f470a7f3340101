import type { Timers } from "../core/host.ts";

export function windowTimers(window: Window): Timers {
  return {
    after: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
  };
}
