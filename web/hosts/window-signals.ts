import type { Signals } from "../core/host.ts";

export function windowSignals(window: Window): Signals {
  return {
    online: () => window.navigator.onLine,
    changed: (listener) => {
      const seen = () => {
        if (window.document.visibilityState === "visible") listener();
      };
      window.addEventListener("online", listener);
      window.addEventListener("offline", listener);
      window.addEventListener("pageshow", seen);
      window.addEventListener("focus", seen);
      window.document.addEventListener("visibilitychange", seen);
      return () => {
        window.removeEventListener("online", listener);
        window.removeEventListener("offline", listener);
        window.removeEventListener("pageshow", seen);
        window.removeEventListener("focus", seen);
        window.document.removeEventListener("visibilitychange", seen);
      };
    },
  };
}
