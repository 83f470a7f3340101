import { reconnectDelay } from "../connection/backoff.ts";
import { isUnreachable, retryDelay } from "../explain-error.ts";
import type { Host } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { ServerDescription } from "../tenchat.ts";

/** Asks the server what it is until it has answered once. */
export function describeServer(
  api: Pick<ServerApi["serverInfo"], "describeServer">,
  host: Pick<Host, "timers" | "crypto" | "report">,
  learned: (server: ServerDescription) => void,
  stopped: () => boolean,
): void {
  const ask = async (attempt: number): Promise<void> => {
    try {
      learned(await api.describeServer());
    } catch (error) {
      if (!isUnreachable(error) && retryDelay(error) === undefined) host.report(error);
      if (stopped()) return;
      const delay = reconnectDelay(attempt, (length) => host.crypto.randomBytes(length));
      host.timers.after(delay, () => void ask(attempt + 1));
    }
  };
  void ask(0);
}
