import type { Host } from "../core/host.ts";
import { ChannelTurn } from "./channel-turn.ts";
import { cryptoThread } from "./crypto-thread.ts";
import { deviceName } from "./device-name.ts";
import { fetchHttp } from "./fetch-http.ts";
import { IndexedDbStorage } from "./indexed-db-storage.ts";
import { isServedPage } from "./is-served-page.ts";
import { LockTurn } from "./lock-turn.ts";
import { webPasskeys } from "./passkeys.ts";
import { tabMark } from "./tab-mark.ts";
import { timersBy } from "./timers.ts";
import { webCalls } from "./web-calls.ts";
import { webSockets } from "./web-sockets.ts";
import { windowSignals } from "./window-signals.ts";

/** Everything the core needs, from a browser's window. Call once a page. */
export function browserHost(window: Window & typeof globalThis): Host {
  const { crypto, location, navigator } = window;
  // Absent on plain http pages, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return {
    http: fetchHttp(location.origin, (input, init) => window.fetch(input, init)),
    sockets: webSockets(location.origin, window.WebSocket),
    storage: new IndexedDbStorage({ database: () => window.indexedDB, manager: () => navigator.storage }),
    crypto: {
      subtle,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      startThread: cryptoThread(window),
    },
    passkeys: webPasskeys(location, window.isSecureContext),
    calls: webCalls(window),
    timers: timersBy(window),
    signals: windowSignals(window),
    turn:
      locks === undefined
        ? channelTurn(window)
        : new LockTurn(
            locks,
            tabMark(() => window.sessionStorage),
          ),
    breathe: breath(),
    isCurrent: () => isServedPage(window),
    now: () => Date.now(),
    deviceName: deviceName(navigator.userAgent),
    report: (error) => console.error(error),
  };
}

function channelTurn(window: Window): ChannelTurn {
  const turn = new ChannelTurn();
  window.addEventListener("pagehide", () => turn.leave());
  return turn;
}

/** By a message to oneself: a timer would wait longer than others take, and in a tab that nobody looks at for a second. */
function breath(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
