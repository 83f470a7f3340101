import type { MeshHost } from "../core/mesh/mesh-host.ts";
import { askRelayBy } from "./ask-relay.ts";
import { IndexedDbStorage } from "./indexed-db-storage.ts";
import { windowSignals } from "./window-signals.ts";
import { timersBy } from "./timers.ts";

/** What the anonymous mode needs, from a browser's window; `plainRelays` are asked over http. Call once a page. */
export function browserMeshHost(window: Window & typeof globalThis, plainRelays: readonly string[]): MeshHost {
  const { crypto, navigator } = window;
  // Absent on plain http pages, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return {
    storage: new IndexedDbStorage({ database: () => window.indexedDB, manager: () => navigator.storage }),
    crypto: { subtle, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    timers: timersBy(window),
    signals: windowSignals(window),
    now: () => Date.now(),
    report: (error) => console.error(error),
    askRelay: askRelayBy((input, init) => window.fetch(input, init), new Set(plainRelays)),
  };
}
