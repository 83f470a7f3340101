import type { Clock } from "../../kernel/clock.ts";
import type { Log } from "../../kernel/logging/log.ts";
import type { Metrics } from "../../kernel/metrics/metrics.ts";

/** Tells the operator that devices know messages which this server does not have. */
export interface RewindReports {
  /** A device has asked with so many positions that the log does not have. */
  add(conversations: number): void;
}

const PAUSE_MILLISECONDS = 60_000;

/** At once for the first, then at most a line a minute: after a restore every device comes with all it knows. */
export function createRewindReports(log: Log, metrics: Metrics, clock: Clock): RewindReports {
  let devices = 0;
  let conversations = 0;
  let silentUntil = 0;
  return {
    add(count) {
      metrics.count("tenchat_rewound_total", "Conversations of which a device knew more than this server.", {}, count);
      devices += 1;
      conversations += count;
      const now = clock.now().getTime();
      if (now < silentUntil) return;
      silentUntil = now + PAUSE_MILLISECONDS;
      log.warn(
        { devices, conversations },
        "devices know messages that this server does not have: its data seem to have gone back; what devices wrote they send again",
      );
      devices = 0;
      conversations = 0;
    },
  };
}
