import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { FrameOptions } from "../../../generated/server/runtime/frame-outlet.ts";
import type { Audience, Bus, Ending, Forget } from "./bus.ts";

/** What a bus does to the sockets of this process. */
export type Sockets = Pick<Bus, "send" | "hasListeners" | "end">;

/** The bus of a server that is one process; on several nodes, what each of them does for itself. */
export class LocalBus implements Bus {
  readonly #sockets: Sockets;
  readonly #memories = new Map<string, Forget[]>();

  constructor(sockets: Sockets) {
    this.#sockets = sockets;
  }

  send(audience: Audience, frame: EncodedFrame, options?: FrameOptions): void {
    this.#sockets.send(audience, frame, options);
  }

  hasListeners(audience: Audience): boolean {
    return this.#sockets.hasListeners(audience);
  }

  end(whose: Ending): void {
    this.#sockets.end(whose);
  }

  forget(memory: string, key: string): void {
    for (const forget of this.#memories.get(memory) ?? []) forget(key);
  }

  onForget(memory: string, forget: Forget): void {
    this.#memories.set(memory, [...(this.#memories.get(memory) ?? []), forget]);
  }

  /** For a node that cannot know what it has missed. */
  forgetEverything(): void {
    for (const forget of [...this.#memories.values()].flat()) forget();
  }
}
