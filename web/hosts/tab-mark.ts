/** What a tab remembers over its own reloading and no other tab knows. */
export interface TabMark {
  /** Whether this tab had the turn when it was last unloaded; forgets it. */
  take(): boolean;
  set(held: boolean): void;
}

const key = "tenchat.turn";

/** In `sessionStorage`; where site data is refused, a reloaded tab is like a new one. */
export function tabMark(storage: () => Storage): TabMark {
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise; // Only a convenience is lost, and the storage of the keys says what is the matter.
    }
  };
  return {
    take: () =>
      attempt(() => {
        const held = storage().getItem(key) !== null;
        storage().removeItem(key);
        return held;
      }, false),
    set: (held) => attempt(() => (held ? storage().setItem(key, "held") : storage().removeItem(key)), undefined),
  };
}
