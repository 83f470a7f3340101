import { isNotThere, isUnreachable } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { AwayServer, AwayWatch } from "./door.ts";

/** Somebody looks at it meanwhile: that a server is back is to be seen soon. */
const pause = 20_000;

/** Asks again and again which servers are away, from now on until it is closed. */
export function watchAway(ask: () => Promise<readonly AwayServer[]>, timers: Timers): AwayWatch {
  const servers = new ValueStore<readonly AwayServer[]>([]);
  let closed = false;
  let cancel: (() => void) | undefined;
  void look();
  return {
    servers,
    close() {
      closed = true;
      cancel?.();
    },
  };

  async function look(): Promise<void> {
    try {
      show(await ask());
    } catch (error) {
      // While one's own server is away nothing is known of the others but what it has said last.
      if (!isUnreachable(error)) show([]);
      // One of before does not know.
      if (isNotThere(error)) return;
    }
    if (!closed) cancel = timers.after(pause, () => void look());
  }

  function show(away: readonly AwayServer[]): void {
    // The same again is no news to whoever has it read out.
    if (!closed && saidOf(away) !== saidOf(servers.get())) servers.set(away);
  }
}

const saidOf = (away: readonly AwayServer[]) => away.map(({ server, outlook }) => `${server} ${outlook}`).join();
