import type { Host } from "../../../web/core/host.ts";

/** A host whose network goes and comes, and whose program can be gone from one moment to the next. */
export class Unsteady {
  /** By how many milliseconds its clock is ahead. */
  ahead = 0;
  #online = true;
  #life = { over: false };
  readonly #changed = new Set<() => void>();
  readonly #sockets = new Set<() => void>();
  readonly #timers = new Set<() => void>();

  readonly #subtle: SubtleCrypto;

  constructor(subtle: SubtleCrypto = crypto.subtle) {
    this.#subtle = subtle;
  }

  readonly around = (host: Host): Host => {
    const life = (this.#life = { over: false });
    const alive = async <Result>(work: Promise<Result>): Promise<Result> => {
      const result = await work;
      return life.over ? never() : result;
    };
    return {
      ...host,
      crypto: { ...host.crypto, subtle: this.#subtle },
      now: () => host.now() + this.ahead,
      http: {
        renew: () => host.http.renew(),
        request: async (request) => {
          if (life.over) return never();
          if (!this.#online) throw new Error("There is no network.");
          return alive(host.http.request(request));
        },
      },
      sockets: {
        open: (path, events) => {
          const socket = host.sockets.open(path, {
            opened: () => !life.over && events.opened(),
            message: (text) => !life.over && events.message(text),
            closed: (code) => {
              this.#sockets.delete(end);
              if (!life.over) events.closed(code);
            },
          });
          const end = () => socket.close();
          this.#sockets.add(end);
          // As sockets do: nobody hears of it before they have what was opened.
          if (!this.#online) setImmediate(end);
          return { close: end, send: (text) => !life.over && socket.send(text) };
        },
      },
      storage: {
        kept: () => host.storage.kept(),
        keep: () => host.storage.keep(),
        remove: (name) => (life.over ? never() : host.storage.remove(name)),
        open: async (name) => {
          const database = await host.storage.open(name);
          return {
            ...database,
            commit: async (changes, durability) => (life.over ? never() : alive(database.commit(changes, durability))),
          };
        },
      },
      timers: {
        after: (milliseconds, run) => {
          const cancel = host.timers.after(milliseconds, () => {
            this.#timers.delete(cancel);
            if (!life.over) run();
          });
          this.#timers.add(cancel);
          return cancel;
        },
      },
      signals: {
        online: () => this.#online,
        changed: (listener) => {
          this.#changed.add(listener);
          return () => this.#changed.delete(listener);
        },
      },
      report: (error) => !life.over && host.report(error),
    };
  };

  setOnline(online: boolean): void {
    this.#online = online;
    if (!online) this.#cut();
    for (const changed of [...this.#changed]) changed();
  }

  /** What was begun never ends: neither an answer nor a row of storage tells anybody any more. */
  end(): void {
    this.#life.over = true;
    this.#changed.clear();
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    this.#cut();
  }

  #cut(): void {
    for (const end of [...this.#sockets]) end();
  }
}

function never<Result>(): Promise<Result> {
  return new Promise<Result>(() => undefined);
}
