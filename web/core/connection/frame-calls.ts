import { NetworkFailure } from "../../../generated/client/runtime/transport.ts";
import type { FramePort, ReplyFrame } from "../../../generated/client/socket.ts";
import type { OpenSocket, Timers } from "../host.ts";

type Waiting = { resolve: (body: unknown) => void; reject: (error: unknown) => void; cancel: () => void };

/** Questions and answers over one socket. When it closes, every open question ends as unreachable. */
export class FrameCalls implements FramePort {
  readonly #socket: OpenSocket;
  readonly #timers: Timers;
  readonly #patience: number;
  readonly #waiting = new Map<string, Waiting>();
  #lastId = 0;
  #closed = false;
  readonly #silence: () => void;

  /** `silence` is called when an answer does not come in time: the connection is as good as dead. */
  constructor(socket: OpenSocket, timers: Timers, silence: () => void, patience = 20_000) {
    this.#socket = socket;
    this.#timers = timers;
    this.#silence = silence;
    this.#patience = patience;
  }

  call(type: string, body: unknown): Promise<unknown> {
    if (this.#closed) return Promise.reject(lost());
    const id = String(++this.#lastId);
    return new Promise((resolve, reject) => {
      const cancel = this.#timers.after(this.#patience, () => {
        this.#waiting.delete(id);
        reject(lost());
        this.#silence();
      });
      this.#waiting.set(id, { resolve, reject, cancel });
      this.#socket.send(JSON.stringify({ type, id, body }));
    });
  }

  cast(type: string, body: unknown): void {
    if (!this.#closed) this.#socket.send(JSON.stringify({ type, body }));
  }

  /** An answer that nobody waits for any more is dropped. */
  answer(frame: ReplyFrame): void {
    const waiting = frame.id === null ? undefined : this.#waiting.get(frame.id);
    if (waiting === undefined || frame.id === null) return;
    this.#waiting.delete(frame.id);
    waiting.cancel();
    if (frame.type === "error") waiting.reject(frame.error);
    else waiting.resolve(frame.body);
  }

  close(): void {
    this.#closed = true;
    for (const { reject, cancel } of this.#waiting.values()) {
      cancel();
      reject(lost());
    }
    this.#waiting.clear();
  }
}

function lost(): NetworkFailure {
  return new NetworkFailure("The socket was lost before the answer came.");
}
