import { reconnectDelay } from "../connection/backoff.ts";
import { isPassing } from "../explain-error.ts";
import type { Host } from "../host.ts";

/** Asks the server something about itself until it has answered once. */
export function askUntilAnswered(
  ask: () => Promise<void>,
  host: Pick<Host, "timers" | "crypto" | "report">,
  stopped: () => boolean,
): void {
  const begin = async (attempt: number): Promise<void> => {
    try {
      await ask();
    } catch (error) {
      if (!isPassing(error)) host.report(error);
      if (stopped()) return;
      const delay = reconnectDelay(attempt, (length) => host.crypto.randomBytes(length));
      host.timers.after(delay, () => void begin(attempt + 1));
    }
  };
  void begin(0);
}
