import type { Host, Signals, Timers } from "../core/host.ts";
import { deviceName } from "./device-name.ts";
import { fetchHttp } from "./fetch-http.ts";
import { IndexedDbStorage } from "./indexed-db-storage.ts";
import { webPasskeys } from "./passkeys.ts";
import { webSockets } from "./web-sockets.ts";
import { LastTurn, LockTurn } from "./web-turn.ts";

/** Everything the core needs, from a browser's window. Call once a page. */
export function browserHost(window: Window & typeof globalThis): Host {
  const { crypto, location, navigator } = window;
  // Absent on plain http pages, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const storage = navigator.storage as StorageManager | undefined;
  // Without this a browser short of space may remove keys and history; it may say no, and then we go on.
  void storage?.persist?.().catch(() => false);
  return {
    http: fetchHttp(location.origin, (input, init) => window.fetch(input, init)),
    sockets: webSockets(location.origin, window.WebSocket),
    storage: new IndexedDbStorage(window.indexedDB),
    crypto: { subtle, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    passkeys: webPasskeys(location, window.isSecureContext),
    timers: windowTimers(window),
    signals: windowSignals(window),
    turn: locks === undefined ? new LastTurn() : new LockTurn(locks),
    now: () => Date.now(),
    deviceName: deviceName(navigator.userAgent),
    report: (error) => console.error(error),
  };
}

function windowTimers(window: Window): Timers {
  return {
    after: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
  };
}

function windowSignals(window: Window): Signals {
  return {
    online: () => window.navigator.onLine,
    changed: (listener) => {
      const seen = () => {
        if (window.document.visibilityState === "visible") listener();
      };
      window.addEventListener("online", listener);
      window.addEventListener("offline", listener);
      window.addEventListener("pageshow", seen);
      window.document.addEventListener("visibilitychange", seen);
      return () => {
        window.removeEventListener("online", listener);
        window.removeEventListener("offline", listener);
        window.removeEventListener("pageshow", seen);
        window.document.removeEventListener("visibilitychange", seen);
      };
    },
  };
}
